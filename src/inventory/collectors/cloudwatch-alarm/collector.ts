import { CloudWatchClient, paginateDescribeAlarms } from '@aws-sdk/client-cloudwatch';
import { listCollector } from '../../list-collector.ts';
import { Alarm } from '../../resources/alarms.ts';
import { told } from '../../told.ts';

export const collector = listCollector({
  id: 'cloudwatch-alarm',
  scope: 'region',
  resource: Alarm,
  client: CloudWatchClient,
  list: paginateDescribeAlarms,
  // Unasked, AWS leaves out composite alarms.
  input: { AlarmTypes: ['MetricAlarm', 'CompositeAlarm'], MaxRecords: 100 },
  items: (page) => [...(page.MetricAlarms ?? []), ...(page.CompositeAlarms ?? [])],
  describe: ({ AlarmName = '', AlarmArn = '', ActionsEnabled }) => ({
    id: AlarmName,
    arn: AlarmArn,
    fields: { actions: told(ActionsEnabled, 'ActionsEnabled') ? ('on' as const) : ('muted' as const) },
  }),
});
