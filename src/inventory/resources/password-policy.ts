import { defineResource, field } from '../resource-type.ts';

export interface PasswordRules {
  readonly minimumLength: number;
  /** How many former passwords are refused; `null`: none. */
  readonly reusePrevented: number | null;
}

export const PasswordPolicy = defineResource({
  type: 'AWS::IAM::PasswordPolicy',
  name: { en: 'password policy', ko: '암호 정책' },
  scope: 'account',
  fields: {
    /** `null`: none set, so the IAM default holds. */
    rules: field<PasswordRules | null>('iam:GetAccountPasswordPolicy'),
  },
});
