import { defineResource, field } from '../resource-type.ts';

export const Macie = defineResource({
  type: 'AWS::Macie::Session',
  name: { en: 'Macie', ko: 'Macie' },
  scope: 'region',
  fields: {
    session: field<'on' | 'paused' | 'off'>('macie2:GetMacieSession'),
  },
});
