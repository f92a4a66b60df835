import { defineResource, field } from '../resource-type.ts';

export const EmailIdentity = defineResource({
  type: 'AWS::SES::EmailIdentity',
  name: { en: 'SES identity', ko: 'SES 자격 증명' },
  scope: 'listed',
  listing: ['ses:ListEmailIdentities'],
  fields: {},
});

export interface Sending {
  /** Outside the sandbox mail may go to anybody. */
  readonly isProduction: boolean;
  readonly mailsPerDay: number;
}

export const EmailSending = defineResource({
  type: 'Jikimi::SES::Region',
  name: { en: 'SES sending', ko: 'SES 발송' },
  scope: 'region',
  fields: { sending: field<Sending>('ses:GetAccount') },
});
