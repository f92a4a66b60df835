import { defineFramework } from '../framework.ts';

/** All 70 recommendations. `kind` is our reading of what AWS's answers can decide, not CIS's own label. */
export const framework = defineFramework({
  id: 'cis-aws-7.0',
  name: { en: 'CIS AWS Foundations Benchmark 7.0.0', ko: 'CIS AWS Foundations Benchmark 7.0.0' },
  url: 'https://www.cisecurity.org/benchmark/amazon_web_services',
  sections: [
    {
      id: '2.1.1',
      ofOrganizations: true,
      level: 2,
      kind: 'automated',
      title: {
        en: 'Root users of member accounts are managed centrally',
        ko: '멤버 계정의 루트 사용자를 중앙에서 관리',
      },
    },
    {
      id: '2.1.2',
      ofOrganizations: true,
      level: 2,
      kind: 'partly',
      title: {
        en: 'Organization policies set limits for every account',
        ko: '조직 정책(SCP, RCP)이 모든 계정에 적용됨',
      },
      byHand: {
        steps: [
          {
            en: 'In the management account, list the policies under "Service control policies" and "Resource control policies".',
            ko: '관리 계정에서 "서비스 제어 정책(Service control policies)"과 "리소스 제어 정책(Resource control policies)"의 정책을 모두 확인합니다.',
          },
          {
            en: 'Open each one and look at "Targets": note which accounts, units or the root it is attached to.',
            ko: '정책을 하나씩 열어 "대상(Targets)"에서 연결된 계정, 조직 단위, 루트를 적어 둡니다.',
          },
          {
            en: 'Compare with the list of accounts, suspended ones left out.',
            ko: '정지된 계정을 빼고 계정 목록과 비교합니다.',
          },
          {
            en: 'Yes, if every account is under a policy that keeps its trail and security services on and keeps it in the organization.',
            ko: '모든 계정에 CloudTrail과 보안 서비스를 끄지 못하고 조직에서 나가지 못하게 하는 정책이 적용되면 "예"입니다.',
          },
        ],
        console: 'https://us-east-1.console.aws.amazon.com/organizations/v2/home/policies',
      },
    },
    {
      id: '2.1.3',
      ofOrganizations: true,
      level: 2,
      kind: 'partly',
      title: { en: 'The management account runs no workloads', ko: '관리 계정에서 워크로드를 실행하지 않음' },
      byHand: {
        steps: [
          { en: 'Sign in to the management account.', ko: '관리 계정에 로그인합니다.' },
          {
            en: 'In Billing, open "Bills" and go through the services this account itself is charged for.',
            ko: '결제(Billing)의 "청구서(Bills)"에서 이 계정에 청구된 서비스를 살펴봅니다.',
          },
          {
            en: 'Tell what serves the organization (its trail, bill, directory) from what serves customers or stores business data.',
            ko: '조직을 위한 것(조직 추적, 청구, 디렉터리)과 고객 서비스나 업무 데이터를 구분합니다.',
          },
          {
            en: 'Yes, if nothing of the second kind is there.',
            ko: '두 번째에 해당하는 것이 없으면 "예"입니다.',
          },
        ],
        console: 'https://us-east-1.console.aws.amazon.com/billing/home#/bills',
      },
    },
    {
      id: '2.1.4',
      ofOrganizations: true,
      level: 2,
      kind: 'partly',
      title: {
        en: 'Organizational units follow environment and sensitivity',
        ko: '환경과 민감도에 따라 조직 단위(OU)를 나눔',
      },
      byHand: {
        steps: [
          {
            en: 'In the management account, open "AWS accounts" and unfold all units.',
            ko: '관리 계정에서 "AWS 계정(AWS accounts)"을 열고 조직 단위를 모두 펼칩니다.',
          },
          {
            en: 'Note for each account what it is for: production, test, security, experiments.',
            ko: '계정마다 운영, 테스트, 보안, 실험 등 용도를 적습니다.',
          },
          {
            en: 'Yes, if production shares no unit with experiments, and sensitive data has a unit of its own.',
            ko: '운영 계정이 실험용 계정과 다른 조직 단위에 있고 민감한 데이터에 별도의 조직 단위가 있으면 "예"입니다.',
          },
        ],
        console: 'https://us-east-1.console.aws.amazon.com/organizations/v2/home/accounts',
      },
    },
    {
      id: '2.1.5',
      ofOrganizations: true,
      level: 2,
      kind: 'automated',
      title: {
        en: 'Organization policies are administered outside the management account',
        ko: '조직 정책 관리를 관리 계정 밖으로 위임',
      },
    },
    {
      id: '2.1.6',
      ofOrganizations: true,
      level: 2,
      kind: 'partly',
      title: {
        en: 'Integrated services have delegated administrators',
        ko: '통합 서비스에 위임된 관리자를 둠',
      },
      byHand: {
        steps: [
          {
            en: 'In the management account, open "Services" and list those with trusted access.',
            ko: '관리 계정에서 "서비스(Services)"를 열어 신뢰할 수 있는 액세스가 켜진 서비스를 확인합니다.',
          },
          {
            en: "For each that supports a delegated administrator, open the service's settings and note the account.",
            ko: '위임된 관리자를 지원하는 서비스마다 설정에서 위임된 계정을 적어 둡니다.',
          },
          {
            en: 'Yes, if each has one and it is an account for security or operations, not for workloads or experiments.',
            ko: '모두 위임되어 있고 위임된 계정이 워크로드나 실험용이 아닌 보안 또는 운영용이면 "예"입니다.',
          },
        ],
        console: 'https://us-east-1.console.aws.amazon.com/organizations/v2/home/services',
      },
    },
    {
      id: '2.2',
      level: 1,
      kind: 'partly',
      title: { en: 'Contact details of the account are current', ko: '계정 연락처가 최신 상태임' },
      byHand: {
        steps: [
          { en: 'Open the "Account" page.', ko: '"계정(Account)" 페이지를 엽니다.' },
          {
            en: 'Call the phone number under "Contact information", and send a mail to the address of the root user.',
            ko: '"연락처 정보(Contact information)"의 전화번호로 전화를 걸고, 루트 사용자의 이메일 주소로 메일을 보냅니다.',
          },
          {
            en: 'Yes, if both reach somebody today, and also when that person is on holiday.',
            ko: '오늘 둘 다 연락이 닿고 담당자가 휴가 중이어도 누군가 받으면 "예"입니다.',
          },
        ],
        console: 'https://us-east-1.console.aws.amazon.com/billing/home#/account',
      },
    },
    {
      id: '2.3',
      level: 1,
      kind: 'automated',
      title: { en: 'A security contact is set', ko: '보안 연락처가 등록됨' },
    },
    {
      id: '2.4',
      level: 1,
      kind: 'automated',
      title: { en: 'The root user has no access key', ko: '루트 사용자의 액세스 키가 없음' },
    },
    {
      id: '2.5',
      level: 1,
      kind: 'automated',
      title: { en: 'The root user has MFA', ko: '루트 사용자에 MFA가 켜져 있음' },
    },
    {
      id: '2.6',
      level: 2,
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
      id: '2.7',
      level: 1,
      kind: 'automated',
      title: { en: 'The root user is not used for daily work', ko: '루트 사용자를 일상 작업에 쓰지 않음' },
    },
    {
      id: '2.8',
      level: 1,
      kind: 'automated',
      title: { en: 'Passwords have at least 14 characters', ko: '암호가 14자 이상임' },
    },
    {
      id: '2.9',
      level: 1,
      kind: 'automated',
      title: { en: 'Old passwords cannot be used again', ko: '이전 암호를 다시 쓸 수 없음' },
    },
    {
      id: '2.10',
      level: 1,
      kind: 'automated',
      title: { en: 'Every user with a password has MFA', ko: '암호가 있는 모든 사용자에 MFA가 켜져 있음' },
    },
    {
      id: '2.11',
      level: 1,
      kind: 'automated',
      title: {
        en: 'Credentials unused for 45 days are deactivated',
        ko: '45일 동안 쓰지 않은 자격 증명이 비활성화됨',
      },
    },
    {
      id: '2.12',
      level: 1,
      kind: 'automated',
      title: { en: 'Access keys are at most 90 days old', ko: '액세스 키가 90일을 넘지 않음' },
    },
    {
      id: '2.13',
      level: 1,
      kind: 'automated',
      title: { en: 'Users get permissions through groups only', ko: '사용자 권한을 사용자 그룹으로만 줌' },
    },
    {
      id: '2.14',
      level: 1,
      kind: 'automated',
      title: {
        en: 'No attached policy allows everything',
        ko: '모든 작업을 허용하는 정책이 연결되어 있지 않음',
      },
    },
    {
      id: '2.15',
      level: 1,
      kind: 'automated',
      title: { en: 'There is a role for contacting AWS Support', ko: 'AWS Support에 문의할 역할이 있음' },
    },
    {
      id: '2.16',
      level: 2,
      kind: 'automated',
      title: { en: 'Instances get permissions from roles', ko: '인스턴스가 역할로 권한을 받음' },
    },
    {
      id: '2.17',
      level: 1,
      kind: 'automated',
      title: { en: 'No expired server certificates are kept in IAM', ko: '만료된 IAM 서버 인증서가 없음' },
    },
    {
      id: '2.18',
      level: 1,
      kind: 'automated',
      title: {
        en: 'An external access analyzer runs in every region',
        ko: '모든 리전에 외부 액세스 분석기가 있음',
      },
    },
    {
      id: '2.19',
      ofOrganizations: true,
      level: 2,
      kind: 'partly',
      title: {
        en: 'People with access to several accounts sign in through one directory',
        ko: '여러 계정의 사용자를 한곳에서 관리',
      },
      byHand: {
        steps: [
          {
            en: 'List the people who use AWS, and the accounts each of them works in.',
            ko: 'AWS를 쓰는 사람과 각자 사용하는 계정을 적습니다.',
          },
          {
            en: 'In every account, open IAM "Users" and look for users of people.',
            ko: '계정마다 IAM의 "사용자(Users)"에서 사람이 쓰는 사용자를 찾습니다.',
          },
          {
            en: 'Yes, if all of them sign in through IAM Identity Center or one identity provider, and the only IAM user of a person is the one for emergencies.',
            ko: '모두 IAM Identity Center나 한 ID 제공업체로 로그인하고, 사람이 쓰는 IAM 사용자가 비상용뿐이면 "예"입니다.',
          },
        ],
        console: 'https://us-east-1.console.aws.amazon.com/singlesignon/home',
      },
    },
    {
      id: '2.20',
      level: 1,
      kind: 'automated',
      title: { en: 'Full access to CloudShell is restricted', ko: 'CloudShell 전체 액세스를 제한' },
    },
    {
      id: '2.21',
      level: 1,
      kind: 'automated',
      title: { en: 'No resource policy is open to everyone', ko: '누구에게나 열린 리소스 정책이 없음' },
    },
    {
      id: '3.1.1',
      level: 2,
      kind: 'automated',
      title: { en: 'Buckets refuse unencrypted HTTP', ko: '버킷이 암호화되지 않은 HTTP를 거부함' },
    },
    {
      id: '3.1.2',
      level: 2,
      kind: 'automated',
      title: { en: 'Deleting versions in buckets requires MFA', ko: '버킷의 버전 삭제에 MFA가 필요함' },
    },
    {
      id: '3.1.3',
      level: 2,
      kind: 'partly',
      title: { en: 'Data in S3 is identified and classified', ko: 'S3에 있는 데이터를 파악하고 분류함' },
      byHand: {
        steps: [
          {
            en: 'List the buckets and write down what each holds.',
            ko: '버킷 목록을 열고 버킷마다 무엇이 들어 있는지 적습니다.',
          },
          {
            en: 'Mark those with personal data, secrets or business data; Macie can search for them, at a price per GB.',
            ko: '개인정보, 보안 암호, 업무 데이터가 있는 버킷을 표시합니다. Macie로 찾을 수도 있으며 GB당 요금이 나옵니다.',
          },
          {
            en: 'Tag the buckets with what they hold, for example DataClassification.',
            ko: '버킷에 내용을 알 수 있는 태그를 붙입니다(예: DataClassification).',
          },
          {
            en: 'Yes, if no bucket is left unmarked and those with sensitive data are closed and encrypted.',
            ko: '표시하지 않은 버킷이 없고, 민감한 데이터가 있는 버킷을 비공개로 두고 암호화했으면 "예"입니다.',
          },
        ],
        console: 'https://us-east-1.console.aws.amazon.com/s3/buckets',
      },
    },
    {
      id: '3.1.4',
      level: 1,
      kind: 'automated',
      title: { en: 'Block Public Access is on for S3', ko: 'S3 퍼블릭 액세스 차단이 켜져 있음' },
    },
    {
      id: '3.2.1',
      level: 1,
      kind: 'automated',
      title: { en: 'RDS databases are encrypted', ko: 'RDS가 암호화됨' },
    },
    {
      id: '3.2.2',
      level: 1,
      kind: 'automated',
      title: {
        en: 'RDS installs minor versions automatically',
        ko: 'RDS 마이너 버전 자동 업그레이드가 켜져 있음',
      },
    },
    {
      id: '3.2.3',
      level: 1,
      kind: 'automated',
      title: { en: 'RDS cannot be reached from the internet', ko: '인터넷에서 RDS에 접근할 수 없음' },
    },
    {
      id: '3.2.4',
      level: 1,
      kind: 'automated',
      title: { en: 'RDS runs in several Availability Zones', ko: 'RDS가 다중 AZ로 실행됨' },
    },
    {
      id: '3.3.1',
      level: 1,
      kind: 'automated',
      title: { en: 'EFS file systems are encrypted', ko: 'EFS 파일 시스템이 암호화됨' },
    },
    {
      id: '4.1',
      level: 1,
      kind: 'automated',
      title: { en: 'CloudTrail records every region', ko: 'CloudTrail이 모든 리전을 기록함' },
    },
    {
      id: '4.2',
      level: 2,
      kind: 'automated',
      title: { en: 'CloudTrail files are validated', ko: 'CloudTrail 로그 파일 검증이 켜져 있음' },
    },
    {
      id: '4.3',
      level: 2,
      kind: 'automated',
      title: { en: 'AWS Config records every region', ko: 'AWS Config가 모든 리전을 기록함' },
    },
    {
      id: '4.4',
      level: 1,
      kind: 'automated',
      title: { en: 'Access to the CloudTrail bucket is logged', ko: 'CloudTrail 버킷의 액세스가 기록됨' },
    },
    {
      id: '4.5',
      level: 2,
      kind: 'automated',
      title: {
        en: 'CloudTrail is encrypted with a customer managed key',
        ko: 'CloudTrail이 고객 관리형 키로 암호화됨',
      },
    },
    {
      id: '4.6',
      level: 2,
      kind: 'automated',
      title: { en: 'Customer managed KMS keys are rotated', ko: '고객 관리형 KMS 키가 교체됨' },
    },
    {
      id: '4.7',
      level: 2,
      kind: 'automated',
      title: { en: 'VPCs keep flow logs', ko: 'VPC 흐름 로그를 남김' },
    },
    {
      id: '4.8',
      level: 2,
      kind: 'automated',
      title: { en: 'Writing of S3 objects is logged', ko: 'S3 객체 쓰기가 기록됨' },
    },
    {
      id: '4.9',
      level: 2,
      kind: 'automated',
      title: { en: 'Reading of S3 objects is logged', ko: 'S3 객체 읽기가 기록됨' },
    },
    {
      id: '4.10',
      level: 1,
      kind: 'automated',
      title: {
        en: 'Web front ends keep access logs',
        ko: '웹 앞단(CloudFront, ALB, API Gateway)의 액세스 로그를 남김',
      },
    },
    {
      id: '5.1',
      level: 2,
      kind: 'automated',
      title: { en: 'Alarm: denied API calls', ko: '경보: 거부된 API 호출' },
    },
    {
      id: '5.2',
      level: 1,
      kind: 'automated',
      title: { en: 'Alarm: console sign-in without MFA', ko: '경보: MFA 없는 콘솔 로그인' },
    },
    {
      id: '5.3',
      level: 1,
      kind: 'automated',
      title: { en: 'Alarm: use of the root user', ko: '경보: 루트 사용자 사용' },
    },
    {
      id: '5.4',
      level: 1,
      kind: 'automated',
      title: { en: 'Alarm: IAM policy changes', ko: '경보: IAM 정책 변경' },
    },
    {
      id: '5.5',
      level: 1,
      kind: 'automated',
      title: { en: 'Alarm: CloudTrail changes', ko: '경보: CloudTrail 변경' },
    },
    {
      id: '5.6',
      level: 2,
      kind: 'automated',
      title: { en: 'Alarm: failed console sign-ins', ko: '경보: 콘솔 로그인 실패' },
    },
    {
      id: '5.7',
      level: 2,
      kind: 'automated',
      title: {
        en: 'Alarm: KMS key disabled or scheduled for deletion',
        ko: '경보: KMS 키 비활성화 또는 삭제 예약',
      },
    },
    {
      id: '5.8',
      level: 1,
      kind: 'automated',
      title: { en: 'Alarm: bucket policy changes', ko: '경보: 버킷 정책 변경' },
    },
    {
      id: '5.9',
      level: 2,
      kind: 'automated',
      title: { en: 'Alarm: AWS Config changes', ko: '경보: AWS Config 변경' },
    },
    {
      id: '5.10',
      level: 2,
      kind: 'automated',
      title: { en: 'Alarm: security group changes', ko: '경보: 보안 그룹 변경' },
    },
    {
      id: '5.11',
      level: 2,
      kind: 'automated',
      title: { en: 'Alarm: network ACL changes', ko: '경보: 네트워크 ACL 변경' },
    },
    {
      id: '5.12',
      level: 1,
      kind: 'automated',
      title: { en: 'Alarm: gateway changes', ko: '경보: 네트워크 게이트웨이 변경' },
    },
    {
      id: '5.13',
      level: 1,
      kind: 'automated',
      title: { en: 'Alarm: route table changes', ko: '경보: 라우팅 테이블 변경' },
    },
    { id: '5.14', level: 1, kind: 'automated', title: { en: 'Alarm: VPC changes', ko: '경보: VPC 변경' } },
    {
      id: '5.15',
      level: 1,
      kind: 'automated',
      title: { en: 'Alarm: AWS Organizations changes', ko: '경보: AWS Organizations 변경' },
    },
    {
      id: '5.16',
      level: 2,
      kind: 'automated',
      title: { en: 'Security Hub is on', ko: 'Security Hub가 켜져 있음' },
    },
    {
      id: '6.1.1',
      level: 1,
      kind: 'automated',
      title: {
        en: 'New EBS volumes are encrypted in every region',
        ko: '모든 리전에서 새 EBS 볼륨이 암호화됨',
      },
    },
    {
      id: '6.1.2',
      level: 1,
      kind: 'automated',
      title: {
        en: 'File sharing (SMB, port 445) is not open to everyone',
        ko: '파일 공유(SMB, 445 포트)가 누구에게나 열려 있지 않음',
      },
    },
    {
      id: '6.2',
      level: 1,
      kind: 'automated',
      title: {
        en: 'Network ACLs keep administration ports closed',
        ko: '네트워크 ACL이 관리 포트를 열어 두지 않음',
      },
    },
    {
      id: '6.3',
      level: 1,
      kind: 'automated',
      title: {
        en: 'No administration port is open to all of IPv4',
        ko: '관리 포트가 모든 IPv4 주소에 열려 있지 않음',
      },
    },
    {
      id: '6.4',
      level: 1,
      kind: 'automated',
      title: {
        en: 'No administration port is open to all of IPv6',
        ko: '관리 포트가 모든 IPv6 주소에 열려 있지 않음',
      },
    },
    {
      id: '6.5',
      level: 2,
      kind: 'automated',
      title: {
        en: 'Default security groups allow no traffic',
        ko: '기본 보안 그룹이 아무 트래픽도 허용하지 않음',
      },
    },
    {
      id: '6.6',
      level: 2,
      kind: 'partly',
      title: { en: 'Routes to peered VPCs are narrow', ko: '피어링된 VPC로 가는 경로가 좁음' },
      byHand: {
        steps: [
          {
            en: 'Open "Peering connections" in every region that has some.',
            ko: '피어링 연결이 있는 리전마다 "피어링 연결(Peering connections)"을 엽니다.',
          },
          {
            en: 'For each connection, open its route tables and compare each route with what has to be reached on the other side.',
            ko: '연결마다 라우팅 테이블을 열고, 각 경로를 상대편에서 실제로 접속해야 하는 대상과 비교합니다.',
          },
          {
            en: 'Yes, if no route leads to more of the other VPC than the subnets or hosts that are needed.',
            ko: '필요한 서브넷이나 호스트보다 넓은 범위로 가는 경로가 없으면 "예"입니다.',
          },
        ],
        console: 'https://us-east-1.console.aws.amazon.com/vpcconsole/home#PeeringConnections:',
      },
    },
    {
      id: '6.7',
      level: 1,
      kind: 'automated',
      title: { en: 'Instances accept IMDSv2 only', ko: '인스턴스가 IMDSv2만 허용함' },
    },
    {
      id: '6.8',
      level: 2,
      kind: 'partly',
      title: {
        en: 'AWS services are reached through VPC endpoints',
        ko: 'VPC 엔드포인트로 AWS 서비스에 접근함',
      },
      byHand: {
        steps: [
          {
            en: 'List the AWS services that the programs in each VPC call, such as S3, DynamoDB or Secrets Manager.',
            ko: 'VPC마다 프로그램이 호출하는 AWS 서비스(S3, DynamoDB, Secrets Manager 등)를 적습니다.',
          },
          {
            en: 'Compare with "Endpoints". Those for S3 and DynamoDB of type gateway are free, the others cost per hour.',
            ko: '"엔드포인트(Endpoints)"와 비교합니다. S3와 DynamoDB의 게이트웨이 유형은 무료이고, 나머지는 시간당 요금이 나옵니다.',
          },
          {
            en: 'Yes, if calls that carry sensitive data go through endpoints, and the policies of the endpoints are not wide open.',
            ko: '민감한 데이터를 주고받는 호출이 엔드포인트를 거치고 엔드포인트 정책이 모두에게 열려 있지 않으면 "예"입니다.',
          },
        ],
        console: 'https://us-east-1.console.aws.amazon.com/vpcconsole/home#Endpoints:',
      },
    },
  ],
});
