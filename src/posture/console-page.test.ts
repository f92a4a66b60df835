import { expect, test } from 'vitest';
import { consolePage } from './console-page.ts';

const QUEUE = 'https://{region}.console.aws.amazon.com/sqs/v3/home?region={region}#/queues/{id}';
const BILLING = 'https://us-east-1.console.aws.amazon.com/billing/home#/account';

test.for<[string, string, string, string, string]>([
  [
    QUEUE,
    'orders',
    'ap-northeast-2',
    'aws',
    'https://ap-northeast-2.console.aws.amazon.com/sqs/v3/home?region=ap-northeast-2#/queues/orders',
  ],
  [
    QUEUE,
    '../a?b#c d',
    'us-west-2',
    'aws',
    'https://us-west-2.console.aws.amazon.com/sqs/v3/home?region=us-west-2#/queues/..%2Fa%3Fb%23c%20d',
  ],
  [
    QUEUE,
    'half \ud800 {region}',
    'us-west-2',
    'aws',
    'https://us-west-2.console.aws.amazon.com/sqs/v3/home?region=us-west-2#/queues/half%20%EF%BF%BD%20%7Bregion%7D',
  ],
  [
    QUEUE,
    '*',
    'global',
    'aws',
    'https://us-east-1.console.aws.amazon.com/sqs/v3/home?region=us-east-1#/queues/',
  ],
  [
    QUEUE,
    'orders',
    'cn-north-1',
    'aws-cn',
    'https://cn-north-1.console.amazonaws.cn/sqs/v3/home?region=cn-north-1#/queues/orders',
  ],
  [
    BILLING,
    '1',
    'global',
    'aws-us-gov',
    'https://us-gov-west-1.console.amazonaws-us-gov.com/billing/home#/account',
  ],
])('%s for %s in %s of %s', ([template, id, region, partition, page]) => {
  expect(consolePage(template, { id, region }, partition)).toBe(page);
});
