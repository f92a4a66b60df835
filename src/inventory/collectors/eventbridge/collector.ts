import {
  type EventBus as Bus,
  EventBridgeClient,
  ListEventBusesCommand,
  ListRulesCommand,
  ListTargetsByRuleCommand,
  type Rule,
} from '@aws-sdk/client-eventbridge';
import { isoTime } from '../../iso-time.ts';
import { listOf, listsCollector } from '../../list-collector.ts';
import { byToken, type Pages } from '../../lister.ts';
import { EventBus, EventRule, type EventTarget } from '../../resources/event-bridge.ts';
import { told } from '../../told.ts';

const buses = byToken(
  (client: EventBridgeClient, NextToken) => client.send(new ListEventBusesCommand({ NextToken })),
  ({ NextToken }) => NextToken,
);

interface Found extends Rule {
  readonly bus: string;
}

/** AWS lists the rules of one bus at a time. */
const rules: Pages<EventBridgeClient, object, readonly Found[]> = async function* ({ client }) {
  const names: string[] = [];
  for await (const page of buses({ client }, {}))
    names.push(...told(page.EventBuses, 'EventBuses').map(({ Name }: Bus) => told(Name, 'Name')));
  for (const bus of names) {
    const ofBus = byToken(
      (one: EventBridgeClient, NextToken) => one.send(new ListRulesCommand({ EventBusName: bus, NextToken })),
      ({ NextToken }) => NextToken,
    );
    for await (const page of ofBus({ client }, {}))
      yield told(page.Rules, 'Rules').map((rule) => ({ ...rule, bus }));
  }
};

export const collector = listsCollector({
  id: 'eventbridge',
  scope: 'region',
  client: EventBridgeClient,
  lists: [
    listOf({
      resource: EventBus,
      list: buses,
      items: (page) => page.EventBuses?.filter(({ Name }) => Name !== 'default'),
      describe: ({ Name = '', Arn = '', CreationTime }) => ({
        id: Name,
        arn: Arn,
        fields: { createdAt: isoTime(CreationTime) },
      }),
    }),
    listOf({
      resource: EventRule,
      list: rules,
      items: (page) => page,
      describe: ({ Name = '', Arn = '', bus }) => ({
        id: bus === 'default' ? Name : `${bus}/${Name}`,
        arn: Arn,
      }),
      reads: [
        {
          fields: ['targets'],
          ask: async (client, { Name, bus }) => ({ targets: await targetsOf(client, Name, bus) }),
        },
      ],
    }),
  ],
});

async function targetsOf(
  client: EventBridgeClient,
  Rule: string | undefined,
  EventBusName: string,
): Promise<readonly EventTarget[]> {
  const found: EventTarget[] = [];
  const pages = byToken(
    (one: EventBridgeClient, NextToken) =>
      one.send(new ListTargetsByRuleCommand({ Rule, EventBusName, NextToken })),
    ({ NextToken }) => NextToken,
  );
  for await (const page of pages({ client }, {}))
    for (const { Arn = '', RoleArn = null } of told(page.Targets, 'Targets'))
      found.push({ arn: Arn, roleArn: RoleArn });
  return found;
}
