import { defineFramework } from '../framework.ts';

/** As AWS publishes it in 2026: 17 sections for the account (12 until 2025, with other numbers from 11 on), 15 for workloads. */
export const framework = defineFramework({
  id: 'aws-startup-security-baseline',
  name: { en: 'AWS Startup Security Baseline', ko: 'AWS 스타트업 보안 기준(Startup Security Baseline)' },
  url: 'https://docs.aws.amazon.com/prescriptive-guidance/latest/aws-startup-security-baseline/welcome.html',
  sections: [
    {
      id: 'ACCT.01',
      kind: 'partly',
      title: {
        en: 'Contacts of the account reach people who read them',
        ko: '계정 연락처를 실제로 확인하는 사람에게 지정',
      },
    },
    {
      id: 'ACCT.02',
      kind: 'automated',
      title: { en: 'The root user is hardly ever used', ko: '루트 사용자를 거의 쓰지 않음' },
    },
    {
      id: 'ACCT.03',
      kind: 'partly',
      title: { en: 'Everyone signs in with their own user', ko: '사람마다 자기 사용자로 로그인' },
    },
    {
      id: 'ACCT.04',
      kind: 'automated',
      title: { en: 'Permissions are assigned by role and group', ko: '역할과 그룹으로 권한을 부여' },
    },
    {
      id: 'ACCT.05',
      kind: 'automated',
      title: { en: 'Signing in requires MFA', ko: '로그인에 MFA가 필요함' },
    },
    { id: 'ACCT.06', kind: 'automated', title: { en: 'Passwords follow a policy', ko: '암호 정책을 적용' } },
    {
      id: 'ACCT.07',
      kind: 'automated',
      title: { en: 'CloudTrail writes to a protected bucket', ko: 'CloudTrail 로그를 보호된 버킷에 저장' },
    },
    {
      id: 'ACCT.08',
      kind: 'automated',
      title: { en: 'Private buckets cannot become public', ko: '비공개 버킷이 공개되지 않게 차단' },
    },
    {
      id: 'ACCT.09',
      kind: 'partly',
      title: {
        en: 'Unused networks and security groups are removed',
        ko: '쓰지 않는 VPC, 서브넷, 보안 그룹을 삭제',
      },
    },
    {
      id: 'ACCT.10',
      kind: 'automated',
      title: { en: 'A budget watches the bill', ko: 'AWS Budgets로 요금을 감시' },
    },
    {
      id: 'ACCT.11',
      kind: 'automated',
      title: { en: 'IAM Access Analyzer is on', ko: 'IAM Access Analyzer가 켜져 있음' },
    },
    {
      id: 'ACCT.12',
      kind: 'partly',
      title: { en: 'High risks in Trusted Advisor are resolved', ko: 'Trusted Advisor의 고위험 항목을 해결' },
    },
    {
      id: 'ACCT.13',
      kind: 'automated',
      title: { en: 'Credentials are short-lived', ko: '수명이 짧은 자격 증명을 사용' },
    },
    { id: 'ACCT.14', kind: 'automated', title: { en: 'GuardDuty is on', ko: 'GuardDuty가 켜져 있음' } },
    { id: 'ACCT.15', kind: 'automated', title: { en: 'Security Hub is on', ko: 'Security Hub가 켜져 있음' } },
    {
      id: 'ACCT.16',
      kind: 'automated',
      title: { en: 'Cost Anomaly Detection is on', ko: '비용 이상 탐지가 켜져 있음' },
    },
    {
      id: 'ACCT.17',
      kind: 'partly',
      title: { en: 'Unused regions are blocked', ko: '쓰지 않는 리전을 막음' },
    },
    {
      id: 'WKLD.01',
      kind: 'automated',
      title: {
        en: 'Programs on AWS get permissions from roles',
        ko: 'AWS에서 실행하는 프로그램이 역할로 권한을 받음',
      },
    },
    {
      id: 'WKLD.02',
      kind: 'partly',
      title: {
        en: 'Resource policies limit where credentials work',
        ko: '리소스 정책으로 자격 증명의 사용 범위를 제한',
      },
    },
    {
      id: 'WKLD.03',
      kind: 'partly',
      title: {
        en: 'Secrets are short-lived or kept in a secrets manager',
        ko: '보안 암호를 임시로 쓰거나 전용 서비스에 보관',
      },
    },
    {
      id: 'WKLD.04',
      kind: 'human',
      title: { en: 'Secrets stay out of code and logs', ko: '코드와 로그에 보안 암호를 남기지 않음' },
    },
    {
      id: 'WKLD.05',
      kind: 'human',
      title: { en: 'Exposed secrets are noticed and replaced', ko: '노출된 보안 암호를 찾아 교체' },
    },
    {
      id: 'WKLD.06',
      kind: 'partly',
      title: {
        en: 'Servers are reached through Systems Manager, not SSH or RDP',
        ko: 'SSH, RDP 대신 Systems Manager로 서버에 접속',
      },
    },
    {
      id: 'WKLD.07',
      kind: 'partly',
      title: { en: 'Access to sensitive S3 data is logged', ko: '민감한 S3 데이터의 액세스를 기록' },
    },
    { id: 'WKLD.08', kind: 'automated', title: { en: 'EBS volumes are encrypted', ko: 'EBS 볼륨을 암호화' } },
    {
      id: 'WKLD.09',
      kind: 'automated',
      title: { en: 'RDS databases are encrypted', ko: 'RDS 데이터베이스를 암호화' },
    },
    {
      id: 'WKLD.10',
      kind: 'partly',
      title: { en: 'Private resources are in private subnets', ko: '비공개 리소스를 프라이빗 서브넷에 배치' },
    },
    {
      id: 'WKLD.11',
      kind: 'automated',
      title: { en: 'Security groups allow only what is needed', ko: '보안 그룹으로 필요한 트래픽만 허용' },
    },
    {
      id: 'WKLD.12',
      kind: 'partly',
      title: {
        en: 'AWS services are reached through VPC endpoints',
        ko: 'VPC 엔드포인트로 AWS 서비스에 접근',
      },
    },
    {
      id: 'WKLD.13',
      kind: 'partly',
      title: { en: 'Public web endpoints use HTTPS only', ko: '공개 웹 엔드포인트는 HTTPS만 사용' },
    },
    {
      id: 'WKLD.14',
      kind: 'partly',
      title: {
        en: 'Public endpoints are behind edge protection',
        ko: '공개 엔드포인트 앞에 엣지 보호 서비스를 둠',
      },
    },
    {
      id: 'WKLD.15',
      kind: 'human',
      title: {
        en: 'Security settings are kept in templates and deployed from them',
        ko: '보안 설정을 템플릿으로 관리하고 배포',
      },
    },
  ],
});
