import { defineFramework } from '../framework.ts';

/**
 * Only the sections that some control answers as AWS does: the standard has hundreds, most of them about services we
 * do not read. Left out where a pass of ours is not one of theirs: EC2.19 (more ports), IAM.7 (kinds of characters),
 * S3.6 (some actions only), S3.8 (the bucket's own switches, whatever the account's).
 */
export const framework = defineFramework({
  id: 'aws-fsbp',
  name: { en: 'AWS Foundational Security Best Practices', ko: 'AWS 기본 보안 모범 사례(FSBP)' },
  url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/fsbp-standard.html',
  sections: [
    {
      id: 'Account.1',
      kind: 'automated',
      title: { en: 'A security contact is set', ko: '보안 연락처가 등록됨' },
    },
    {
      id: 'CloudFront.3',
      kind: 'automated',
      title: { en: 'Distributions ask viewers for HTTPS', ko: '배포가 뷰어에게 HTTPS를 요구함' },
    },
    {
      id: 'CloudTrail.1',
      kind: 'automated',
      title: {
        en: 'A trail records reads and writes in all regions',
        ko: '모든 리전의 읽기와 쓰기를 추적이 기록함',
      },
    },
    {
      id: 'CloudTrail.2',
      kind: 'automated',
      title: { en: 'Trails are encrypted with a KMS key', ko: '추적이 KMS 키로 암호화됨' },
    },
    {
      id: 'CloudTrail.4',
      kind: 'automated',
      title: { en: 'Trails validate their log files', ko: '추적의 로그 파일 검증이 켜져 있음' },
    },
    {
      id: 'EC2.1',
      kind: 'automated',
      title: {
        en: 'No EBS snapshot can be restored by everyone',
        ko: '누구나 복원할 수 있는 EBS 스냅샷이 없음',
      },
    },
    {
      id: 'EC2.2',
      kind: 'automated',
      title: {
        en: 'Default security groups allow no traffic',
        ko: '기본 보안 그룹이 아무 트래픽도 허용하지 않음',
      },
    },
    {
      id: 'EC2.7',
      kind: 'automated',
      title: { en: 'New EBS volumes are encrypted', ko: '새 EBS 볼륨이 암호화됨' },
    },
    {
      id: 'EC2.8',
      kind: 'automated',
      title: { en: 'Instances accept IMDSv2 only', ko: '인스턴스가 IMDSv2만 허용함' },
    },
    {
      id: 'EC2.172',
      kind: 'automated',
      title: {
        en: 'VPC Block Public Access blocks internet gateways',
        ko: 'VPC 퍼블릭 액세스 차단이 인터넷 게이트웨이를 막음',
      },
    },
    {
      id: 'EC2.182',
      kind: 'automated',
      title: { en: 'Public sharing of EBS snapshots is blocked', ko: 'EBS 스냅샷의 퍼블릭 공유가 차단됨' },
    },
    { id: 'GuardDuty.1', kind: 'automated', title: { en: 'GuardDuty is on', ko: 'GuardDuty가 켜져 있음' } },
    {
      id: 'IAM.1',
      kind: 'automated',
      title: {
        en: 'No customer managed policy allows everything',
        ko: '모든 작업을 허용하는 고객 관리형 정책이 없음',
      },
    },
    {
      id: 'IAM.2',
      kind: 'automated',
      title: { en: 'Users get permissions through groups only', ko: '사용자 권한을 사용자 그룹으로만 줌' },
    },
    {
      id: 'IAM.3',
      kind: 'automated',
      title: { en: 'Access keys are at most 90 days old', ko: '액세스 키가 90일을 넘지 않음' },
    },
    {
      id: 'IAM.4',
      kind: 'automated',
      title: { en: 'The root user has no access key', ko: '루트 사용자의 액세스 키가 없음' },
    },
    {
      id: 'IAM.5',
      kind: 'automated',
      title: { en: 'Every user with a password has MFA', ko: '암호가 있는 모든 사용자에 MFA가 켜져 있음' },
    },
    {
      id: 'IAM.6',
      kind: 'partly',
      title: {
        en: "The root user's MFA is a hardware device",
        ko: '루트 사용자의 MFA가 하드웨어 디바이스임',
      },
      byHand: {
        steps: [
          {
            en: 'Sign in as the root user and open "Security credentials".',
            ko: '루트 사용자로 로그인해 "보안 자격 증명(Security credentials)"을 엽니다.',
          },
          {
            en: 'Look at the type of every device under "Multi-factor authentication (MFA)".',
            ko: '"멀티 팩터 인증(MFA)"에서 디바이스의 유형을 모두 확인합니다.',
          },
          {
            en: 'Yes, if every one is a hardware token or a security key that you hold in your hand. An app, or a passkey that a phone copies to its cloud, is none.',
            ko: '모두 손에 쥘 수 있는 하드웨어 토큰이나 보안 키면 "예"입니다. 앱이나 휴대폰이 클라우드에 복사하는 패스키는 해당하지 않습니다.',
          },
        ],
        console: 'https://us-east-1.console.aws.amazon.com/iam/home#/security_credentials',
      },
    },
    {
      id: 'IAM.8',
      kind: 'automated',
      title: { en: 'Unused credentials are removed', ko: '쓰지 않는 자격 증명을 제거함' },
    },
    {
      id: 'KMS.5',
      kind: 'automated',
      title: { en: 'No KMS key is open to everyone', ko: '누구에게나 열린 KMS 키가 없음' },
    },
    {
      id: 'Lambda.1',
      kind: 'automated',
      title: {
        en: 'No Lambda function can be called by everyone',
        ko: '누구나 호출할 수 있는 Lambda 함수가 없음',
      },
    },
    {
      id: 'RDS.1',
      kind: 'automated',
      title: {
        en: 'No RDS snapshot can be restored by everyone',
        ko: '누구나 복원할 수 있는 RDS 스냅샷이 없음',
      },
    },
    {
      id: 'RDS.2',
      kind: 'automated',
      title: { en: 'RDS cannot be reached from the internet', ko: '인터넷에서 RDS에 접근할 수 없음' },
    },
    { id: 'RDS.3', kind: 'automated', title: { en: 'RDS databases are encrypted', ko: 'RDS가 암호화됨' } },
    {
      id: 'RDS.5',
      kind: 'automated',
      title: { en: 'RDS runs in several Availability Zones', ko: 'RDS가 다중 AZ로 실행됨' },
    },
    {
      id: 'RDS.13',
      kind: 'automated',
      title: {
        en: 'RDS installs minor versions automatically',
        ko: 'RDS 마이너 버전 자동 업그레이드가 켜져 있음',
      },
    },
    {
      id: 'S3.1',
      kind: 'automated',
      title: { en: 'Block Public Access is on for the account', ko: '계정의 퍼블릭 액세스 차단이 켜져 있음' },
    },
    {
      id: 'S3.2',
      kind: 'automated',
      title: { en: 'No bucket can be read by everyone', ko: '누구나 읽을 수 있는 버킷이 없음' },
    },
    {
      id: 'S3.3',
      kind: 'automated',
      title: { en: 'No bucket can be written by everyone', ko: '누구나 쓸 수 있는 버킷이 없음' },
    },
    {
      id: 'S3.5',
      kind: 'automated',
      title: { en: 'Buckets refuse unencrypted HTTP', ko: '버킷이 암호화되지 않은 HTTP를 거부함' },
    },
    {
      id: 'SNS.4',
      kind: 'automated',
      title: { en: 'No SNS topic is open to everyone', ko: '누구에게나 열린 SNS 주제가 없음' },
    },
    {
      id: 'SQS.3',
      kind: 'automated',
      title: { en: 'No SQS queue is open to everyone', ko: '누구에게나 열린 SQS 대기열이 없음' },
    },
  ],
});
