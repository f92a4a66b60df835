import { defineResource, field } from '../resource-type.ts';
import type { AccessLogTarget } from './access-log.ts';

export const CloudFrontDistribution = defineResource({
  type: 'AWS::CloudFront::Distribution',
  name: { en: 'CloudFront distribution', ko: 'CloudFront 배포' },
  scope: 'listed',
  listing: ['cloudfront:ListDistributions'],
  fields: {
    enabled: field<boolean>('cloudfront:ListDistributions'),
    /** Path patterns whose cache behavior answers plain HTTP, neither refusing nor redirecting it. */
    plainHttpPaths: field<readonly string[]>('cloudfront:ListDistributions'),
    /** Standard logs of either kind, or real-time logs. */
    accessLog: field<AccessLogTarget>(
      'cloudfront:GetDistributionConfig',
      'logs:DescribeDeliverySources',
      'logs:DescribeDeliveries',
    ),
  },
});
