import { defineResource, field } from '../resource-type.ts';

export const LightsailInstance = defineResource({
  type: 'AWS::Lightsail::Instance',
  name: { en: 'Lightsail instance', ko: 'Lightsail 인스턴스' },
  scope: 'listed',
  listing: ['lightsail:GetRegions', 'lightsail:GetInstances'],
  fields: { createdAt: field<string | null>('lightsail:GetInstances') },
});
