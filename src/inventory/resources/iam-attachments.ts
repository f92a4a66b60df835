import { defineResource, field } from '../resource-type.ts';

/** An authenticator app; hardware keys and passkeys are told of their users only. */
export const VirtualMfaDevice = defineResource({
  type: 'AWS::IAM::VirtualMFADevice',
  name: { en: 'Virtual MFA device', ko: '가상 MFA 디바이스' },
  scope: 'listed',
  listing: ['iam:ListVirtualMFADevices'],
  fields: {
    /** `null`: it belongs to nobody yet. */
    enabledAt: field<string | null>('iam:ListVirtualMFADevices'),
  },
});

export const InstanceProfile = defineResource({
  type: 'AWS::IAM::InstanceProfile',
  name: { en: 'Instance profile', ko: '인스턴스 프로파일' },
  scope: 'listed',
  listing: ['iam:ListInstanceProfiles'],
  fields: { createdAt: field<string | null>('iam:ListInstanceProfiles') },
});
