import { defineResource, field } from '../resource-type.ts';

export const AutoScalingGroup = defineResource({
  type: 'AWS::AutoScaling::AutoScalingGroup',
  name: { en: 'Auto Scaling group', ko: 'Auto Scaling 그룹' },
  scope: 'listed',
  listing: ['autoscaling:DescribeAutoScalingGroups'],
  fields: {
    createdAt: field<string | null>('autoscaling:DescribeAutoScalingGroups'),
    /** How many instances it may run. */
    maximum: field<number>('autoscaling:DescribeAutoScalingGroups'),
  },
});

export const LaunchConfiguration = defineResource({
  type: 'AWS::AutoScaling::LaunchConfiguration',
  name: { en: 'Launch configuration', ko: '시작 구성' },
  scope: 'listed',
  listing: ['autoscaling:DescribeLaunchConfigurations'],
  fields: { createdAt: field<string | null>('autoscaling:DescribeLaunchConfigurations') },
});
