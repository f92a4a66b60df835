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
      byHand: {
        steps: [
          {
            en: 'Open the "Account" page and look at the contact information and the alternate contacts.',
            ko: '"계정(Account)" 페이지에서 연락처 정보와 대체 연락처를 확인합니다.',
          },
          {
            en: 'Send a mail to each address and ask for an answer.',
            ko: '주소마다 메일을 보내 답장을 받습니다.',
          },
          {
            en: 'Yes, if each goes to a group address that somebody reads every day.',
            ko: '모두 매일 확인하는 그룹 주소로 연결되면 "예"입니다.',
          },
        ],
        console: 'https://us-east-1.console.aws.amazon.com/billing/home#/account',
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
      byHand: {
        steps: [
          {
            en: 'Open IAM "Users" and IAM Identity Center "Users", and write the name of a person beside each.',
            ko: 'IAM과 IAM Identity Center의 "사용자(Users)"를 열고 사용자마다 사람 이름을 적습니다.',
          },
          {
            en: 'Ask whether anyone lends a password or a key to somebody else.',
            ko: '암호나 키를 다른 사람과 함께 쓰는지 물어봅니다.',
          },
          {
            en: 'Yes, if every person has a user of their own and nobody shares one.',
            ko: '사람마다 자기 사용자가 있고 함께 쓰는 사용자가 없으면 "예"입니다.',
          },
        ],
        console: 'https://us-east-1.console.aws.amazon.com/iam/home#/users',
      },
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
      byHand: {
        steps: [
          {
            en: 'In every region you use, open "Your VPCs", "Subnets" and "Security groups".',
            ko: '사용하는 리전마다 "VPC", "서브넷(Subnets)", "보안 그룹(Security groups)"을 엽니다.',
          },
          {
            en: 'For each, look whether a network interface uses it.',
            ko: '각각을 사용하는 네트워크 인터페이스가 있는지 확인합니다.',
          },
          {
            en: 'Yes, if what is left is used, or is the default VPC of a region that you keep on purpose.',
            ko: '남은 것이 모두 사용 중이거나 일부러 남겨 둔 기본 VPC이면 "예"입니다.',
          },
        ],
        console: 'https://us-east-1.console.aws.amazon.com/vpcconsole/home#vpcs:',
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
      kind: 'human',
      title: { en: 'High risks in Trusted Advisor are resolved', ko: 'Trusted Advisor의 고위험 항목을 해결' },
      byHand: {
        steps: [
          {
            en: 'Open Trusted Advisor and choose "Security".',
            ko: 'Trusted Advisor를 열고 "보안(Security)"을 선택합니다.',
          },
          {
            en: 'Refresh the checks and open every one with a red mark. Without a paid support plan, only some checks are shown.',
            ko: '점검을 새로 고치고 빨간색으로 표시된 항목을 모두 엽니다. 유료 지원 플랜이 없으면 일부 항목만 보입니다.',
          },
          {
            en: 'Yes, if none is red, or each red one has a reason and a day by which it will be fixed.',
            ko: '빨간색 항목이 없거나, 모두 이유와 해결할 날짜가 정해져 있으면 "예"입니다.',
          },
        ],
        console: 'https://us-east-1.console.aws.amazon.com/trustedadvisor/home#/category/security',
      },
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
      byHand: {
        steps: [
          {
            en: 'Open the "Account" page and look at "AWS Regions": opt-in regions that nobody uses should be disabled.',
            ko: '"계정(Account)" 페이지의 "AWS 리전(AWS Regions)"에서 쓰지 않는 옵트인 리전이 비활성화되어 있는지 확인합니다.',
          },
          {
            en: 'Regions that are on by default can be blocked by a service control policy only, so only in an organization.',
            ko: '기본으로 켜진 리전은 서비스 제어 정책(SCP)으로만 막을 수 있으므로 조직이 있어야 합니다.',
          },
          {
            en: 'Yes, if both are done; "not applicable" for the second without an organization.',
            ko: '둘 다 했으면 "예"입니다. 조직이 없으면 두 번째는 해당하지 않습니다.',
          },
        ],
        console: 'https://us-east-1.console.aws.amazon.com/billing/home#/account',
      },
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
      byHand: {
        steps: [
          {
            en: 'List the buckets, queues and secrets with sensitive data.',
            ko: '민감한 데이터가 있는 버킷, 대기열, 보안 암호를 적습니다.',
          },
          {
            en: 'Open the policy of each and look for conditions on the organization, the VPC endpoint or the source address.',
            ko: '각각의 정책에서 조직, VPC 엔드포인트, 원본 주소에 대한 조건을 찾습니다.',
          },
          {
            en: 'Yes, if credentials that leak could not be used on them from anywhere in the world.',
            ko: '자격 증명이 유출되어도 아무 데서나 쓸 수 없으면 "예"입니다.',
          },
        ],
        console: 'https://us-east-1.console.aws.amazon.com/s3/buckets',
      },
    },
    {
      id: 'WKLD.03',
      kind: 'partly',
      title: {
        en: 'Secrets are short-lived or kept in a secrets manager',
        ko: '보안 암호를 임시로 쓰거나 전용 서비스에 보관',
      },
      byHand: {
        steps: [
          {
            en: 'Ask each developer where their program reads its passwords and API keys from.',
            ko: '개발자마다 프로그램이 암호와 API 키를 어디서 읽는지 물어봅니다.',
          },
          {
            en: 'Compare with the list in Secrets Manager and Parameter Store.',
            ko: 'Secrets Manager와 Parameter Store의 목록과 비교합니다.',
          },
          {
            en: 'Yes, if all are there or short-lived, and none is in an environment variable, image or file.',
            ko: '모두 그곳에 있거나 수명이 짧고, 환경 변수, 이미지, 파일에 남은 것이 없으면 "예"입니다.',
          },
        ],
        console: 'https://us-east-1.console.aws.amazon.com/secretsmanager/listsecrets',
      },
    },
    {
      id: 'WKLD.04',
      kind: 'partly',
      title: { en: 'Secrets stay out of code and logs', ko: '코드와 로그에 보안 암호를 남기지 않음' },
      byHand: {
        steps: [
          {
            en: 'Search the repositories, their history included, for keys.',
            ko: '저장소를 이력까지 포함해 키가 있는지 검색합니다.',
          },
          {
            en: 'Search the logs of a day for "password", "secret" and "AKIA".',
            ko: '하루치 로그에서 "password", "secret", "AKIA"를 검색합니다.',
          },
          {
            en: 'Yes, if nothing was found and a hook or a scan keeps it so.',
            ko: '발견된 것이 없고 훅이나 검사로 계속 막고 있으면 "예"입니다.',
          },
        ],
        console: 'https://us-east-1.console.aws.amazon.com/cloudwatch/home#logsV2:logs-insights',
      },
    },
    {
      id: 'WKLD.05',
      kind: 'partly',
      title: { en: 'Exposed secrets are noticed and replaced', ko: '노출된 보안 암호를 찾아 교체' },
      byHand: {
        steps: [
          {
            en: 'Look whether the place that holds your code scans for secrets, such as "Secret scanning" on GitHub.',
            ko: '코드를 보관하는 곳에서 보안 암호를 검사하는지 확인합니다(예: GitHub의 Secret scanning).',
          },
          {
            en: 'Write down who gets the alert, and the steps to replace each secret.',
            ko: '알림을 받는 사람과 보안 암호를 교체하는 순서를 적어 둡니다.',
          },
          {
            en: 'Yes, if an exposed key would be noticed and replaced within a day.',
            ko: '키가 노출되면 하루 안에 알아차리고 교체할 수 있으면 "예"입니다.',
          },
        ],
        console: 'https://us-east-1.console.aws.amazon.com/health/home#/account/dashboard/open-issues',
      },
    },
    {
      id: 'WKLD.06',
      kind: 'partly',
      title: {
        en: 'Servers are reached through Systems Manager, not SSH or RDP',
        ko: 'SSH, RDP 대신 Systems Manager로 서버에 접속',
      },
      byHand: {
        steps: [
          {
            en: 'Open "Fleet Manager" and compare with the running instances: each should be listed.',
            ko: '"Fleet Manager"를 열어 실행 중인 인스턴스가 모두 있는지 비교합니다.',
          },
          {
            en: 'Connect to one with "Start session", without a key or an open port.',
            ko: '키와 열린 포트 없이 "세션 시작(Start session)"으로 한 대에 접속해 봅니다.',
          },
          {
            en: 'Yes, if nobody needs SSH or RDP, and their ports are closed.',
            ko: 'SSH나 RDP가 필요 없고 해당 포트가 닫혀 있으면 "예"입니다.',
          },
        ],
        console: 'https://us-east-1.console.aws.amazon.com/systems-manager/fleet-manager/managed-nodes',
      },
    },
    {
      id: 'WKLD.07',
      kind: 'partly',
      title: { en: 'Access to sensitive S3 data is logged', ko: '민감한 S3 데이터의 액세스를 기록' },
      byHand: {
        steps: [
          { en: 'List the buckets with sensitive data.', ko: '민감한 데이터가 있는 버킷을 적습니다.' },
          {
            en: 'Open the trail and look at "Data events": each of them should be named, for reading and writing.',
            ko: '추적을 열어 "데이터 이벤트(Data events)"에 각 버킷의 읽기와 쓰기가 있는지 확인합니다.',
          },
          {
            en: 'Yes, if all are. Data events cost money per event.',
            ko: '모두 있으면 "예"입니다. 데이터 이벤트에는 이벤트당 요금이 나옵니다.',
          },
        ],
        console: 'https://us-east-1.console.aws.amazon.com/cloudtrailv2/home#/trails',
      },
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
      byHand: {
        steps: [
          {
            en: 'List the servers and databases that no customer connects to directly.',
            ko: '고객이 직접 접속하지 않는 서버와 데이터베이스를 적습니다.',
          },
          {
            en: 'Open the subnet of each and its route table.',
            ko: '각각의 서브넷과 라우팅 테이블을 엽니다.',
          },
          {
            en: 'Yes, if none of those routes leads to an internet gateway.',
            ko: '인터넷 게이트웨이로 가는 경로가 하나도 없으면 "예"입니다.',
          },
        ],
        console: 'https://us-east-1.console.aws.amazon.com/vpcconsole/home#subnets:',
      },
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
      byHand: {
        steps: [
          {
            en: 'List the AWS services that the programs in each VPC call.',
            ko: 'VPC마다 프로그램이 호출하는 AWS 서비스를 적습니다.',
          },
          { en: 'Compare with "Endpoints".', ko: '"엔드포인트(Endpoints)"와 비교합니다.' },
          {
            en: 'Yes, if S3 and DynamoDB have their free gateway endpoints, and sensitive calls an interface endpoint.',
            ko: 'S3와 DynamoDB에 무료 게이트웨이 엔드포인트가 있고, 민감한 호출에 인터페이스 엔드포인트를 쓰면 "예"입니다.',
          },
        ],
        console: 'https://us-east-1.console.aws.amazon.com/vpcconsole/home#Endpoints:',
      },
    },
    {
      id: 'WKLD.13',
      kind: 'partly',
      title: { en: 'Public web endpoints use HTTPS only', ko: '공개 웹 엔드포인트는 HTTPS만 사용' },
      byHand: {
        steps: [
          {
            en: 'List the public addresses of your web sites and APIs.',
            ko: '웹 사이트와 API의 공개 주소를 적습니다.',
          },
          { en: 'Open each with http:// in a browser.', ko: '브라우저에서 각각 http://로 열어 봅니다.' },
          {
            en: 'Yes, if every one refuses or goes over to https:// with a valid certificate.',
            ko: '모두 거부하거나 유효한 인증서의 https://로 넘어가면 "예"입니다.',
          },
        ],
        console: 'https://us-east-1.console.aws.amazon.com/ec2/home#LoadBalancers:',
      },
    },
    {
      id: 'WKLD.14',
      kind: 'human',
      title: {
        en: 'Public endpoints are behind edge protection',
        ko: '공개 엔드포인트 앞에 엣지 보호 서비스를 둠',
      },
      byHand: {
        steps: [
          {
            en: 'List the public addresses of your web sites and APIs.',
            ko: '웹 사이트와 API의 공개 주소를 적습니다.',
          },
          {
            en: 'For each, look whether CloudFront or another edge service stands before it, with a web ACL.',
            ko: '각각의 앞에 CloudFront 같은 엣지 서비스와 웹 ACL이 있는지 확인합니다.',
          },
          {
            en: 'Yes, if so, and the server itself refuses whoever goes around it.',
            ko: '그렇게 되어 있고, 이를 우회한 접속을 서버가 거부하면 "예"입니다.',
          },
        ],
        console: 'https://us-east-1.console.aws.amazon.com/cloudfront/v4/home#/distributions',
      },
    },
    {
      id: 'WKLD.15',
      kind: 'human',
      title: {
        en: 'Security settings are kept in templates and deployed from them',
        ko: '보안 설정을 템플릿으로 관리하고 배포',
      },
      byHand: {
        steps: [
          {
            en: 'Look whether roles, security groups and buckets are written in templates (CloudFormation, CDK, Terraform) in a repository.',
            ko: '역할, 보안 그룹, 버킷이 저장소의 템플릿(CloudFormation, CDK, Terraform)에 있는지 확인합니다.',
          },
          {
            en: 'Compare one of each with what the console shows.',
            ko: '종류마다 하나씩 콘솔과 비교합니다.',
          },
          {
            en: 'Yes, if they agree, and changes are made in the templates and reviewed.',
            ko: '서로 같고, 변경을 템플릿에서 하고 검토하면 "예"입니다.',
          },
        ],
        console: 'https://us-east-1.console.aws.amazon.com/cloudformation/home#/stacks',
      },
    },
  ],
});
