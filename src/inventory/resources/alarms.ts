import { defineResource, field } from '../resource-type.ts';

export const Alarm = defineResource({
  type: 'AWS::CloudWatch::Alarm',
  name: { en: 'CloudWatch alarm', ko: 'CloudWatch 경보' },
  scope: 'listed',
  listing: ['cloudwatch:DescribeAlarms'],
  fields: {
    /** `muted`: it rings and tells nobody. */
    actions: field<'on' | 'muted'>('cloudwatch:DescribeAlarms'),
  },
});

export const Subscription = defineResource({
  type: 'AWS::SNS::Subscription',
  name: { en: 'SNS subscription', ko: 'SNS 구독' },
  scope: 'listed',
  listing: ['sns:ListSubscriptions'],
  fields: {},
});
