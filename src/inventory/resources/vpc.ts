import { defineResource, field } from '../resource-type.ts';

export interface FlowLog {
  readonly id: string;
  readonly traffic: 'ALL' | 'ACCEPT' | 'REJECT';
  /** What keeps the records from arriving, in AWS's words; `null` while they arrive. */
  readonly deliveryError: string | null;
}

export const Vpc = defineResource({
  type: 'AWS::EC2::VPC',
  name: { en: 'VPC', ko: 'VPC' },
  scope: 'listed',
  listing: ['ec2:DescribeVpcs'],
  fields: {
    isDefault: field<boolean>('ec2:DescribeVpcs'),
    /** Those of the whole VPC, not of single subnets or network interfaces. */
    flowLogs: field<readonly FlowLog[]>('ec2:DescribeFlowLogs'),
  },
});
