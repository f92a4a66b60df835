import { defineResource, field } from '../resource-type.ts';

const SUMMARY = 'iam:GetAccountSummary';
const REPORT = ['iam:GenerateCredentialReport', 'iam:GetCredentialReport'] as const;

/** The last time that one of root's credentials was used. */
export interface RootUse {
  readonly credential: 'password' | 'access-key-1' | 'access-key-2';
  readonly at: string;
}

export const RootUser = defineResource({
  type: 'AWS::IAM::RootUser',
  name: { en: 'root user', ko: '루트 사용자' },
  scope: 'account',
  fields: {
    /** The summary is live; where it is denied, the credential report (up to four hours old) answers. */
    mfaActive: field<boolean>(SUMMARY, ...REPORT),
    /** `null`: AWS did not say. Member accounts may have a root user without a password. */
    passwordPresent: field<boolean | null>(SUMMARY, ...REPORT),
    /** Active or not. */
    accessKeyPresent: field<boolean>(SUMMARY, ...REPORT),
    signingCertificatePresent: field<boolean>(SUMMARY, ...REPORT),
    /** One entry per credential that was ever used, latest first. */
    uses: field<readonly RootUse[]>(...REPORT),
    accountCreatedAt: field<string | null>(...REPORT),
    /** ARNs. Passkeys, security keys and hardware tokens of root are not visible to any API. */
    virtualMfaDevices: field<readonly string[]>('iam:ListVirtualMFADevices'),
  },
});
