import type { DescribeLoadBalancerAttributesOutput } from '@aws-sdk/client-elastic-load-balancing-v2';
import { mendOutput, type ServiceAnswers } from '../service-answers.ts';

/** AWS says of every attribute where it stands; moto only of those that somebody has set. */
const NEVER_SET: Readonly<Record<string, string>> = {
  'access_logs.s3.enabled': 'false',
  'access_logs.s3.bucket': '',
  'access_logs.s3.prefix': '',
};

export const service: ServiceAnswers = {
  mends: {
    DescribeLoadBalancerAttributes: mendOutput<DescribeLoadBalancerAttributesOutput>(
      ({ Attributes = [], ...rest }) => {
        const set = new Set(Attributes.map(({ Key }) => Key));
        const others = Object.entries(NEVER_SET).filter(([Key]) => !set.has(Key));
        return { ...rest, Attributes: [...Attributes, ...others.map(([Key, Value]) => ({ Key, Value }))] };
      },
    ),
  },
};
