import { defineResource } from '../resource-type.ts';

export const HostedZone = defineResource({
  type: 'AWS::Route53::HostedZone',
  name: { en: 'Hosted zone', ko: '호스팅 영역' },
  scope: 'listed',
  listing: ['route53:ListHostedZones'],
  fields: {},
});
