import { source } from '../../../inventory/derivation.ts';
import { VirtualMfaDevice } from '../../../inventory/resources/iam-attachments.ts';
import { IamUser } from '../../../inventory/resources/iam-user.ts';
import { RootUser } from '../../../inventory/resources/root-user.ts';
import { defineSweepRow } from '../../sweep-row.ts';

export const row = defineSweepRow({
  number: 7,
  title: { en: 'MFA devices added or removed, root keys', ko: '추가되거나 제거된 MFA 디바이스, 루트 키' },
  look: {
    en: 'IAM: Users, Security credentials tab; My security credentials of the root user',
    ko: 'IAM: 사용자, 보안 자격 증명 탭; 루트 사용자의 내 보안 자격 증명',
  },
  normal: {
    en: 'The root user has no access key, and every MFA device is in your hands.',
    ko: '루트 사용자에게는 액세스 키가 없고, 모든 MFA 디바이스는 내 손에 있습니다.',
  },
  makes: ['iam:EnableMFADevice', 'iam:CreateVirtualMFADevice'],
  changes: ['iam:DeactivateMFADevice', 'iam:DeleteVirtualMFADevice', 'iam:ResyncMFADevice'],
  live: [
    source(RootUser, 'mfaActive', 'accessKeyPresent', 'signingCertificatePresent', 'virtualMfaDevices'),
    source(IamUser, 'mfaDevices'),
    { ...source(VirtualMfaDevice, 'enabledAt'), date: 'enabledAt' },
  ],
  created: ['AWS::IAM::VirtualMFADevice'],
  controls: ['root-access-key-present', 'root-mfa-missing', 'root-signing-certificate-present'],
});
