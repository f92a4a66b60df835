import {
  AutoScalingClient,
  paginateDescribeAutoScalingGroups,
  paginateDescribeLaunchConfigurations,
} from '@aws-sdk/client-auto-scaling';
import { isoTime } from '../../iso-time.ts';
import { listOf, listsCollector } from '../../list-collector.ts';
import { AutoScalingGroup, LaunchConfiguration } from '../../resources/auto-scaling.ts';
import { told } from '../../told.ts';

export const collector = listsCollector({
  id: 'auto-scaling',
  scope: 'region',
  client: AutoScalingClient,
  lists: [
    listOf({
      resource: AutoScalingGroup,
      list: paginateDescribeAutoScalingGroups,
      input: { MaxRecords: 100 },
      items: (page) => page.AutoScalingGroups,
      describe: ({ AutoScalingGroupName = '', AutoScalingGroupARN = '', CreatedTime, MaxSize }) => ({
        id: AutoScalingGroupName,
        arn: AutoScalingGroupARN,
        fields: { createdAt: isoTime(CreatedTime), maximum: told(MaxSize, 'MaxSize') },
      }),
    }),
    listOf({
      resource: LaunchConfiguration,
      list: paginateDescribeLaunchConfigurations,
      input: { MaxRecords: 100 },
      items: (page) => page.LaunchConfigurations,
      describe: ({ LaunchConfigurationName = '', LaunchConfigurationARN = '', CreatedTime }) => ({
        id: LaunchConfigurationName,
        arn: LaunchConfigurationARN,
        fields: { createdAt: isoTime(CreatedTime) },
      }),
    }),
  ],
});
