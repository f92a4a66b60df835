import {
  AutoScalingClient,
  type DeleteAutoScalingGroupType,
  DescribeAutoScalingGroupsCommand,
  type LaunchConfigurationNameType,
} from '@aws-sdk/client-auto-scaling';
import { type RefusalRule, refuse } from '../refusal-rule.ts';

export const refuses: readonly RefusalRule[] = [
  refuse<DeleteAutoScalingGroupType>({
    operation: 'DeleteAutoScalingGroup',
    when: 'instances are in it and it is not forced',
    code: 'ResourceInUse',
    message: async ({ AutoScalingGroupName = '', ForceDelete }, at) => {
      if (ForceDelete) return undefined;
      const { AutoScalingGroups = [] } = await at
        .moto(AutoScalingClient)
        .send(new DescribeAutoScalingGroupsCommand({ AutoScalingGroupNames: [AutoScalingGroupName] }));
      return (
        (AutoScalingGroups[0]?.Instances?.length ?? 0) > 0 &&
        'You cannot delete an AutoScalingGroup while there are instances or pending Spot instance request(s) ' +
          'still in the group.'
      );
    },
  }),
  refuse<LaunchConfigurationNameType>({
    operation: 'DeleteLaunchConfiguration',
    when: 'a group uses it',
    code: 'ResourceInUse',
    message: async ({ LaunchConfigurationName: name }, at) => {
      const { AutoScalingGroups = [] } = await at
        .moto(AutoScalingClient)
        .send(new DescribeAutoScalingGroupsCommand());
      const group = AutoScalingGroups.find((one) => one.LaunchConfigurationName === name);
      return (
        group &&
        `Cannot delete launch configuration ${name} because it is attached to AutoScalingGroup ` +
          `${group.AutoScalingGroupName}`
      );
    },
  }),
];
