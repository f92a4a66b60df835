import { source } from '../../../inventory/derivation.ts';
import { IamUser } from '../../../inventory/resources/iam-user.ts';
import { defineSweepRow } from '../../sweep-row.ts';

export const row = defineSweepRow({
  number: 6,
  title: { en: 'Keys for single services, SSH keys, certificates', ko: '서비스별 자격 증명, SSH 키, 인증서' },
  look: {
    en: 'IAM: Users, Security credentials tab: SSH keys, service-specific credentials, signing certificates',
    ko: 'IAM: 사용자, 보안 자격 증명 탭: SSH 키, 서비스별 자격 증명, 서명 인증서',
  },
  normal: {
    en: 'Most accounts have none. Long-term Amazon Bedrock API keys belong here too.',
    ko: '대부분의 계정에는 없습니다. 장기 Amazon Bedrock API 키도 여기에 속합니다.',
  },
  makes: [
    'iam:CreateServiceSpecificCredential',
    'iam:UploadSSHPublicKey',
    'iam:UploadSigningCertificate',
    'iam:UploadServerCertificate',
  ],
  changes: [
    'iam:ResetServiceSpecificCredential',
    'iam:UpdateServiceSpecificCredential',
    'iam:UpdateSSHPublicKey',
    'iam:UpdateSigningCertificate',
  ],
  live: [source(IamUser, 'serviceCredentials', 'sshKeys', 'signingCertificates')],
  created: [
    'AWS::IAM::ServiceSpecificCredential',
    'AWS::IAM::SSHPublicKey',
    'AWS::IAM::SigningCertificate',
    'AWS::IAM::ServerCertificate',
  ],
  controls: ['iam-user-service-specific-credential', 'iam-user-signing-certificate-active'],
});
