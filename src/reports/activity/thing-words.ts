/** What the console calls the things that are made. A type that is not listed keeps AWS's own name. */
import type { Text } from '../../kernel/text.ts';
import { visible } from '../view/visible.ts';

const WORDS: Readonly<Record<string, Text>> = {
  'AWS::CloudFormation::Stack': { en: 'CloudFormation stack', ko: 'CloudFormation 스택' },
  'AWS::EC2::Image': { en: 'AMI', ko: 'AMI' },
  'AWS::EC2::Instance': { en: 'EC2 instance', ko: 'EC2 인스턴스' },
  'AWS::EC2::KeyPair': { en: 'EC2 key pair', ko: 'EC2 키 페어' },
  'AWS::EC2::SecurityGroup': { en: 'security group', ko: '보안 그룹' },
  'AWS::EC2::Snapshot': { en: 'EBS snapshot', ko: 'EBS 스냅샷' },
  'AWS::EC2::Volume': { en: 'EBS volume', ko: 'EBS 볼륨' },
  'AWS::ECS::Cluster': { en: 'ECS cluster', ko: 'ECS 클러스터' },
  'AWS::IAM::AccessKey': { en: 'access key', ko: '액세스 키' },
  'AWS::Events::Target': { en: 'EventBridge target', ko: 'EventBridge 대상' },
  'AWS::IAM::GroupPolicy': { en: 'inline policy of a user group', ko: '사용자 그룹의 인라인 정책' },
  'AWS::IAM::GroupPolicyAttachment': {
    en: 'policy attached to a user group',
    ko: '사용자 그룹에 연결된 정책',
  },
  'AWS::IAM::Group': { en: 'IAM user group', ko: 'IAM 사용자 그룹' },
  'AWS::IAM::InstanceProfile': { en: 'instance profile', ko: '인스턴스 프로파일' },
  'AWS::IAM::LoginProfile': { en: 'console password', ko: '콘솔 암호' },
  'AWS::IAM::OIDCProvider': { en: 'OIDC identity provider', ko: 'OIDC ID 공급자' },
  'AWS::IAM::Policy': { en: 'IAM policy', ko: 'IAM 정책' },
  'AWS::IAM::ManagedPolicy': { en: 'IAM policy', ko: 'IAM 정책' },
  'AWS::IAM::Role': { en: 'IAM role', ko: 'IAM 역할' },
  'AWS::IAM::RolePolicy': { en: 'inline policy of a role', ko: '역할의 인라인 정책' },
  'AWS::IAM::RolePolicyAttachment': { en: 'policy attached to a role', ko: '역할에 연결된 정책' },
  'AWS::IAM::SAMLProvider': { en: 'SAML identity provider', ko: 'SAML ID 공급자' },
  'AWS::IAM::ServiceSpecificCredential': {
    en: 'service-specific credential',
    ko: '서비스별 자격 증명',
  },
  'AWS::IAM::User': { en: 'IAM user', ko: 'IAM 사용자' },
  'AWS::IAM::UserPolicy': { en: 'inline policy of a user', ko: '사용자의 인라인 정책' },
  'AWS::IAM::UserPolicyAttachment': { en: 'policy attached to a user', ko: '사용자에 연결된 정책' },
  'AWS::IAM::VirtualMFADevice': { en: 'virtual MFA device', ko: '가상 MFA 디바이스' },
  'AWS::KMS::Grant': { en: 'KMS grant', ko: 'KMS 권한 부여' },
  'AWS::KMS::Key': { en: 'KMS key', ko: 'KMS 키' },
  'AWS::Lambda::Function': { en: 'Lambda function', ko: 'Lambda 함수' },
  'AWS::Lambda::Permission': {
    en: 'statement in the policy of a Lambda function',
    ko: 'Lambda 함수의 리소스 기반 정책 문',
  },
  'AWS::Lambda::Url': { en: 'Lambda function URL', ko: 'Lambda 함수 URL' },
  'AWS::S3::Bucket': { en: 'S3 bucket', ko: 'S3 버킷' },
};

export function typeText(type: string): Text {
  const named = WORDS[type];
  if (named) return named;
  const [, service = '', thing = ''] = /^AWS::(.+?)::(.+)$/.exec(type) ?? [];
  const own = visible(service === '' ? type : `${service} ${spaced(thing)}`);
  return { en: own, ko: own };
}

/** `DBInstance` as "DB instance". */
function spaced(name: string): string {
  return name
    .replaceAll('::', ' ')
    .replaceAll(
      /([a-z\d])([A-Z])|([A-Z])(?=[A-Z][a-z])/g,
      (_, small?: string, big?: string, caps?: string) =>
        caps === undefined ? `${small} ${big}` : `${caps} `,
    )
    .replaceAll(/\b[A-Z](?=[a-z])/g, (letter) => letter.toLowerCase());
}
