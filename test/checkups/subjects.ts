/** What the controls of the test checkups say of themselves. */
import type { Subject } from './build.ts';

const AGAIN: Subject['fix']['check'] = {
  en: 'Run the checkup again: it no longer appears here.',
  ko: '점검을 다시 실행하면 이 항목이 더 이상 나오지 않습니다.',
};

export const quarantined: Subject = {
  control: 'iam-user-quarantined',
  of: { type: 'AWS::IAM::User', name: { en: 'IAM user', ko: 'IAM 사용자' } },
  severity: 'critical',
  risk: 'attacker-inside',
  title: { en: 'AWS has quarantined this IAM user', ko: 'AWS가 격리한 IAM 사용자' },
  why: {
    en: 'AWS attaches this policy when it finds an access key in public. Whoever found it first may already be inside.',
    ko: 'AWS는 공개된 곳에서 액세스 키를 발견하면 이 정책을 연결합니다. 먼저 발견한 사람이 이미 들어와 있을 수 있습니다.',
  },
  fix: {
    steps: [
      {
        en: 'Open the user and choose "Security credentials".',
        ko: '사용자를 열고 "보안 자격 증명(Security credentials)"을 선택합니다.',
      },
      {
        en: 'Deactivate every access key that you see.',
        ko: '보이는 액세스 키(Access key)를 모두 비활성화합니다.',
      },
      { en: 'Create no new key yet.', ko: '아직 새 키를 만들지 않습니다.' },
      {
        en: 'Leave the quarantine policy attached until AWS Support has closed the case.',
        ko: 'AWS Support가 사례를 종결할 때까지 격리 정책을 그대로 둡니다.',
      },
    ],
    minutes: 10,
    cost: null,
    breaks: {
      en: 'Programs that use the key stop working until you give them another.',
      ko: '이 키를 쓰는 프로그램은 다른 키를 줄 때까지 동작하지 않습니다.',
    },
    check: {
      en: 'Every key of the user shows "Inactive".',
      ko: '사용자의 모든 키가 "비활성(Inactive)"으로 표시됩니다.',
    },
    console:
      'https://us-east-1.console.aws.amazon.com/iam/home#/users/details/{id}?section=security_credentials',
  },
  remedies: ['iam-deactivate-access-keys'],
  frameworks: {},
};

export const strangeRegion: Subject = {
  control: 'ec2-instance-in-unused-region',
  of: { type: 'AWS::EC2::Instance', name: { en: 'EC2 instance', ko: 'EC2 인스턴스' } },
  severity: 'high',
  risk: 'attacker-inside',
  title: {
    en: 'Instances run in a region that you do not use',
    ko: '사용하지 않는 리전에서 실행 중인 인스턴스',
  },
  why: {
    en: 'Whoever steals a key starts large machines far from where you look, usually to mine cryptocurrency, and the bill is yours.',
    ko: '키를 훔친 사람은 주인이 보지 않는 리전에서 큰 인스턴스를 실행해 암호화폐를 채굴하고, 요금은 주인에게 청구됩니다.',
  },
  fix: {
    steps: [
      { en: 'Ask your team whether anybody started it.', ko: '직접 시작한 사람이 있는지 팀에 물어봅니다.' },
      {
        en: 'If nobody did, keep a snapshot of its disk as evidence.',
        ko: '아무도 없으면 증거로 디스크 스냅샷을 남깁니다.',
      },
      {
        en: 'Then choose "Instance state" and "Stop instance".',
        ko: '그다음 "인스턴스 상태(Instance state)"에서 "인스턴스 중지(Stop instance)"를 선택합니다.',
      },
      { en: 'Terminate it only when the case is closed.', ko: '종료는 사건이 마무리된 뒤에 합니다.' },
    ],
    minutes: 15,
    cost: { en: 'about USD 0.05 per GB and month for the snapshot', ko: '스냅샷 1GB당 월 약 USD 0.05' },
    breaks: { en: 'Whatever runs on it stops.', ko: '이 인스턴스에서 실행 중인 프로그램이 멈춥니다.' },
    check: AGAIN,
    console:
      'https://{region}.console.aws.amazon.com/ec2/home?region={region}#InstanceDetails:instanceId={id}',
  },
  remedies: ['ec2-stop-instance', 'ec2-snapshot-volumes'],
  frameworks: { 'aws-startup-security-baseline': ['ACCT.07'] },
};

export const rootMfa: Subject = {
  control: 'root-without-mfa',
  of: { type: 'Jikimi::Account::RootUser', name: { en: 'root user', ko: '루트 사용자' } },
  severity: 'critical',
  risk: 'account-takeover',
  title: { en: 'The root user has no MFA', ko: 'MFA가 없는 루트 사용자' },
  why: {
    en: 'Whoever learns the password of your mail can reset the root password, sign in and lock you out of your own account.',
    ko: '메일 암호를 알아낸 사람이 루트 암호를 재설정하고 로그인해 주인을 계정에서 쫓아낼 수 있습니다.',
  },
  fix: {
    steps: [
      { en: 'Sign in as the root user.', ko: '루트 사용자로 로그인합니다.' },
      {
        en: 'Open "Security credentials" from the menu at the top right.',
        ko: '오른쪽 위 메뉴에서 "보안 자격 증명(Security credentials)"을 엽니다.',
      },
      { en: 'Choose "Assign MFA device".', ko: '"MFA 디바이스 할당(Assign MFA device)"을 선택합니다.' },
      {
        en: 'Use a passkey or an authenticator app and follow the page.',
        ko: '패스키나 인증 앱을 골라 화면을 따릅니다.',
      },
      {
        en: 'Add a second device and keep it somewhere else.',
        ko: '두 번째 디바이스도 등록해 다른 곳에 보관합니다.',
      },
    ],
    minutes: 5,
    cost: null,
    breaks: null,
    check: {
      en: 'Sign out and in again: AWS asks for the device.',
      ko: '로그아웃했다가 다시 로그인하면 AWS가 디바이스를 요구합니다.',
    },
    console: 'https://us-east-1.console.aws.amazon.com/iam/home#/security_credentials',
  },
  remedies: [],
  frameworks: {
    'cis-aws-7.0': ['2.5'],
    'aws-startup-security-baseline': ['ACCT.05'],
    'aws-fsbp': ['IAM.9'],
  },
};

export const strangeTrust: Subject = {
  control: 'iam-role-trusts-other-account',
  of: { type: 'AWS::IAM::Role', name: { en: 'IAM role', ko: 'IAM 역할' } },
  severity: 'high',
  risk: 'account-takeover',
  title: { en: 'Another AWS account can take this role', ko: '다른 AWS 계정이 수임할 수 있는 역할' },
  why: {
    en: 'A role like this is a back door: it keeps working after you change every password and key.',
    ko: '이런 역할은 뒷문입니다. 암호와 키를 모두 바꿔도 계속 들어올 수 있습니다.',
  },
  fix: {
    steps: [
      {
        en: 'Open the role and choose "Trust relationships".',
        ko: '역할을 열고 "신뢰 관계(Trust relationships)"를 선택합니다.',
      },
      {
        en: 'If you do not know the account, replace it with your own account number.',
        ko: '모르는 계정이면 내 계정 번호로 바꿉니다.',
      },
      {
        en: 'Choose "Revoke sessions" to end the sessions that are open.',
        ko: '"세션 취소(Revoke sessions)"로 열려 있는 세션을 끝냅니다.',
      },
    ],
    minutes: 10,
    cost: null,
    breaks: { en: 'The other account loses its access.', ko: '그 계정은 더 이상 들어올 수 없습니다.' },
    check: AGAIN,
    console:
      'https://us-east-1.console.aws.amazon.com/iam/home#/roles/details/{id}?section=trust_relationships',
  },
  remedies: ['iam-restrict-role-trust'],
  frameworks: {},
};

export const consoleWithoutMfa: Subject = {
  control: 'iam-user-console-without-mfa',
  of: { type: 'AWS::IAM::User', name: { en: 'IAM user', ko: 'IAM 사용자' } },
  severity: 'high',
  risk: 'account-takeover',
  title: { en: 'A user signs in with a password alone', ko: '암호만으로 로그인하는 사용자' },
  why: {
    en: 'A password that was used on another site and leaked there is enough to get in here.',
    ko: '다른 사이트에서 유출된 같은 암호 하나로 이 계정에 들어올 수 있습니다.',
  },
  fix: {
    steps: [
      { en: 'Ask the user to sign in.', ko: '사용자에게 로그인하도록 요청합니다.' },
      {
        en: 'Under "Security credentials" choose "Assign MFA device".',
        ko: '"보안 자격 증명(Security credentials)"에서 "MFA 디바이스 할당(Assign MFA device)"을 선택합니다.',
      },
      {
        en: 'If nobody uses the password, remove console access instead.',
        ko: '아무도 쓰지 않는 암호라면 콘솔 액세스를 제거합니다.',
      },
    ],
    minutes: 5,
    cost: null,
    breaks: null,
    check: AGAIN,
    console:
      'https://us-east-1.console.aws.amazon.com/iam/home#/users/details/{id}?section=security_credentials',
  },
  remedies: ['iam-remove-console-password'],
  frameworks: { 'cis-aws-7.0': ['2.10'], 'aws-fsbp': ['IAM.5'] },
};

export const bedrockKey: Subject = {
  control: 'iam-user-long-term-api-key',
  of: { type: 'AWS::IAM::User', name: { en: 'IAM user', ko: 'IAM 사용자' } },
  severity: 'high',
  risk: 'runaway-bill',
  title: { en: 'An Amazon Bedrock API key never expires', ko: '만료되지 않는 Amazon Bedrock API 키' },
  why: {
    en: 'Stolen, it lets a stranger use expensive AI models at your cost, and the credential report does not list it.',
    ko: '유출되면 모르는 사람이 비싼 AI 모델을 내 요금으로 사용하며, 자격 증명 보고서에는 나타나지 않습니다.',
  },
  fix: {
    steps: [
      {
        en: 'Open the user and choose "Security credentials".',
        ko: '사용자를 열고 "보안 자격 증명(Security credentials)"을 선택합니다.',
      },
      {
        en: 'Under "API keys for Amazon Bedrock" deactivate the key, and delete it when nothing breaks.',
        ko: '"Amazon Bedrock API 키(API keys for Amazon Bedrock)"에서 키를 비활성화하고, 문제가 없으면 삭제합니다.',
      },
    ],
    minutes: 5,
    cost: null,
    breaks: {
      en: 'Programs that call Bedrock with it stop working.',
      ko: '이 키로 Bedrock을 호출하는 프로그램이 동작하지 않습니다.',
    },
    check: AGAIN,
    console:
      'https://us-east-1.console.aws.amazon.com/iam/home#/users/details/{id}?section=security_credentials',
  },
  remedies: ['iam-deactivate-service-credential'],
  frameworks: {},
};

export const publicBucket: Subject = {
  control: 's3-bucket-public',
  of: { type: 'AWS::S3::Bucket', name: { en: 'S3 bucket', ko: 'S3 버킷' } },
  severity: 'high',
  risk: 'data-exposure',
  title: { en: 'Anyone can read this bucket', ko: '누구나 읽을 수 있는 버킷' },
  why: {
    en: 'Programs search for open buckets all day; backups and personal data in them are copied within hours.',
    ko: '열린 버킷을 하루 종일 찾아다니는 프로그램이 있어, 백업과 개인정보가 몇 시간 안에 복사됩니다.',
  },
  fix: {
    steps: [
      {
        en: 'Open the bucket and choose "Permissions".',
        ko: '버킷을 열고 "권한(Permissions)"을 선택합니다.',
      },
      {
        en: 'Turn on "Block all public access".',
        ko: '"모든 퍼블릭 액세스 차단(Block all public access)"을 켭니다.',
      },
      { en: 'Serve web pages through CloudFront instead.', ko: '웹 페이지는 CloudFront로 제공합니다.' },
    ],
    minutes: 5,
    cost: null,
    breaks: {
      en: 'Links that point straight at the bucket stop working.',
      ko: '버킷을 직접 가리키는 링크가 동작하지 않습니다.',
    },
    check: AGAIN,
    console: 'https://s3.console.aws.amazon.com/s3/buckets/{id}?tab=permissions',
  },
  remedies: ['s3-block-public-access'],
  frameworks: { 'cis-aws-7.0': ['2.21', '3.1.4'], 'aws-fsbp': ['S3.2', 'S3.8'] },
};

export const openPort: Subject = {
  control: 'ec2-security-group-admin-port-open',
  of: { type: 'AWS::EC2::SecurityGroup', name: { en: 'security group', ko: '보안 그룹' } },
  severity: 'high',
  risk: 'data-exposure',
  title: { en: 'The whole internet reaches an admin port', ko: '인터넷 전체에 열린 관리 포트' },
  why: {
    en: 'Robots try passwords on open SSH and RDP ports around the clock.',
    ko: '로봇이 열린 SSH와 RDP 포트에 하루 종일 암호를 대입합니다.',
  },
  fix: {
    steps: [
      { en: 'Choose "Edit inbound rules".', ko: '"인바운드 규칙 편집(Edit inbound rules)"을 선택합니다.' },
      {
        en: 'Replace 0.0.0.0/0 by "My IP", or delete the rule and connect with Session Manager.',
        ko: '0.0.0.0/0을 "내 IP(My IP)"로 바꾸거나, 규칙을 지우고 Session Manager로 접속합니다.',
      },
    ],
    minutes: 5,
    cost: null,
    breaks: {
      en: 'Whoever connects from elsewhere is shut out.',
      ko: '다른 곳에서 접속하던 사람은 들어올 수 없습니다.',
    },
    check: AGAIN,
    console: 'https://{region}.console.aws.amazon.com/ec2/home?region={region}#SecurityGroup:groupId={id}',
  },
  remedies: ['ec2-remove-open-rule'],
  frameworks: { 'cis-aws-7.0': ['6.3', '6.4'], 'aws-fsbp': ['EC2.13', 'EC2.14'] },
};

export const noTrail: Subject = {
  control: 'cloudtrail-not-logging',
  of: { type: 'Jikimi::Account::Trails', name: { en: 'CloudTrail trails', ko: 'CloudTrail 추적' } },
  severity: 'high',
  risk: 'no-evidence',
  title: { en: 'No trail records what happens in the account', ko: '계정 활동을 기록하는 추적이 없음' },
  why: {
    en: 'After a break-in you cannot show AWS or the police who did what; the built-in history ends after 90 days.',
    ko: '침해가 일어나도 누가 무엇을 했는지 AWS나 경찰에 보여 줄 수 없습니다. 기본 이벤트 기록은 90일이면 사라집니다.',
  },
  fix: {
    steps: [
      {
        en: 'Open CloudTrail and choose "Create trail".',
        ko: 'CloudTrail을 열고 "추적 생성(Create trail)"을 선택합니다.',
      },
      {
        en: 'Keep "Multi-region" and "Log file validation" on.',
        ko: '"다중 리전(Multi-region)"과 "로그 파일 검증(Log file validation)"을 켠 채로 둡니다.',
      },
      { en: 'Save.', ko: '저장합니다.' },
    ],
    minutes: 5,
    cost: {
      en: 'the first trail is free; its S3 storage is a few cents',
      ko: '첫 번째 추적은 무료, S3 저장 비용은 몇십 원',
    },
    breaks: null,
    check: {
      en: 'The trail shows "Logging" with a green mark.',
      ko: '추적에 "로깅(Logging)"이 녹색으로 표시됩니다.',
    },
    console: 'https://us-east-1.console.aws.amazon.com/cloudtrailv2/home?region=us-east-1#/trails',
  },
  remedies: ['cloudtrail-create-trail'],
  frameworks: {
    'cis-aws-7.0': ['4.1'],
    'aws-startup-security-baseline': ['ACCT.09'],
    'aws-fsbp': ['CloudTrail.1'],
  },
};

export const idleKey: Subject = {
  control: 'iam-access-key-idle',
  of: { type: 'AWS::IAM::AccessKey', name: { en: 'access key', ko: '액세스 키' } },
  severity: 'medium',
  risk: 'account-takeover',
  title: { en: 'An access key that nobody uses still works', ko: '아무도 쓰지 않는데 활성 상태인 액세스 키' },
  why: {
    en: 'Nobody would notice if it leaked, because nobody looks at it.',
    ko: '아무도 보지 않으므로 유출되어도 알아차리지 못합니다.',
  },
  fix: {
    steps: [
      {
        en: 'Open the user and choose "Security credentials".',
        ko: '사용자를 열고 "보안 자격 증명(Security credentials)"을 선택합니다.',
      },
      { en: 'Deactivate the key.', ko: '키를 비활성화합니다.' },
      { en: 'Delete it after two quiet weeks.', ko: '2주 동안 문제가 없으면 삭제합니다.' },
    ],
    minutes: 3,
    cost: null,
    breaks: {
      en: 'A program that wakes rarely may need it.',
      ko: '가끔 실행되는 프로그램이 이 키를 쓸 수 있습니다.',
    },
    check: AGAIN,
    console: 'https://us-east-1.console.aws.amazon.com/iam/home#/users',
  },
  remedies: ['iam-deactivate-access-key'],
  frameworks: { 'cis-aws-7.0': ['2.11'], 'aws-fsbp': ['IAM.22'] },
};

export const guardDutyOff: Subject = {
  control: 'guardduty-off',
  of: { type: 'Jikimi::Region::GuardDuty', name: { en: 'GuardDuty', ko: 'GuardDuty' } },
  severity: 'medium',
  risk: 'no-evidence',
  title: { en: 'GuardDuty is off', ko: 'GuardDuty가 꺼져 있음' },
  why: {
    en: 'Nobody tells you when an instance starts to mine or a key is used from an unusual country.',
    ko: '인스턴스가 채굴을 시작하거나 낯선 나라에서 키가 쓰여도 아무도 알려 주지 않습니다.',
  },
  fix: {
    steps: [
      { en: 'Open GuardDuty in the region.', ko: '해당 리전에서 GuardDuty를 엽니다.' },
      { en: 'Choose "Enable GuardDuty".', ko: '"GuardDuty 활성화(Enable GuardDuty)"를 선택합니다.' },
    ],
    minutes: 2,
    cost: { en: 'free for 30 days, then by use', ko: '30일 무료, 이후 사용량에 따라 과금' },
    breaks: null,
    check: AGAIN,
    console: 'https://{region}.console.aws.amazon.com/guardduty/home?region={region}',
  },
  remedies: ['guardduty-enable'],
  frameworks: { 'aws-startup-security-baseline': ['ACCT.10'], 'aws-fsbp': ['GuardDuty.1'] },
};

export const ebsEncryption: Subject = {
  control: 'ebs-default-encryption-off',
  of: {
    type: 'Jikimi::Region::Ec2Settings',
    name: { en: 'EC2 settings of the region', ko: '리전의 EC2 설정' },
  },
  severity: 'low',
  risk: 'hygiene',
  title: { en: 'New disks are not encrypted by default', ko: '새 디스크가 기본으로 암호화되지 않음' },
  why: {
    en: 'A snapshot shared by mistake can be read by whoever receives it.',
    ko: '실수로 공유한 스냅샷을 받은 사람이 그대로 읽을 수 있습니다.',
  },
  fix: {
    steps: [
      {
        en: 'Open "EC2", "Settings", "Data protection and security".',
        ko: '"EC2"의 "설정(Settings)"에서 "데이터 보호 및 보안(Data protection and security)"을 엽니다.',
      },
      {
        en: 'Under "EBS encryption" choose "Manage" and turn it on.',
        ko: '"EBS 암호화(EBS encryption)"에서 "관리(Manage)"를 선택하고 켭니다.',
      },
    ],
    minutes: 2,
    cost: null,
    breaks: null,
    check: AGAIN,
    console:
      'https://{region}.console.aws.amazon.com/ec2/home?region={region}#Settings:tab=dataProtectionAndSecurity',
  },
  remedies: ['ec2-enable-ebs-encryption'],
  frameworks: { 'cis-aws-7.0': ['6.1.1'], 'aws-fsbp': ['EC2.7'] },
};

export const securityContact: Subject = {
  control: 'account-security-contact-missing',
  of: { type: 'Jikimi::Account::Contacts', name: { en: 'account contacts', ko: '계정 연락처' } },
  severity: 'low',
  risk: 'hygiene',
  title: { en: 'AWS has nobody to write to about security', ko: '보안 연락처가 없음' },
  why: {
    en: 'The warning that your key leaked goes to a mailbox that perhaps nobody reads.',
    ko: '키가 유출되었다는 경고 메일이 아무도 읽지 않는 메일함으로 갑니다.',
  },
  fix: {
    steps: [
      { en: 'Open "Account".', ko: '"계정(Account)"을 엽니다.' },
      {
        en: 'Under "Alternate contacts" edit "Security" and enter a mailbox that somebody reads.',
        ko: '"대체 연락처(Alternate contacts)"의 "보안(Security)"을 편집해 누군가 읽는 메일 주소를 적습니다.',
      },
    ],
    minutes: 2,
    cost: null,
    breaks: null,
    check: AGAIN,
    console: 'https://us-east-1.console.aws.amazon.com/billing/home#/account',
  },
  remedies: ['account-set-security-contact'],
  frameworks: {
    'cis-aws-7.0': ['2.3'],
    'aws-startup-security-baseline': ['ACCT.01'],
    'aws-fsbp': ['Account.1'],
  },
};

export const rootKey: Subject = {
  ...rootMfa,
  control: 'root-access-key',
  title: { en: 'The root user has an access key', ko: '액세스 키가 있는 루트 사용자' },
  frameworks: { 'cis-aws-7.0': ['2.4'], 'aws-fsbp': ['IAM.4'] },
};

export const keyPolicyOpen: Subject = {
  ...publicBucket,
  control: 'kms-key-public',
  of: { type: 'AWS::KMS::Key', name: { en: 'KMS key', ko: 'KMS 키' } },
  title: { en: 'Anyone can use this KMS key', ko: '누구나 사용할 수 있는 KMS 키' },
  frameworks: { 'cis-aws-7.0': ['2.21'] },
};

export const queueOpen: Subject = {
  ...publicBucket,
  control: 'sqs-queue-public',
  of: { type: 'AWS::SQS::Queue', name: { en: 'SQS queue', ko: 'SQS 대기열' } },
  title: { en: 'Anyone can use this SQS queue', ko: '누구나 사용할 수 있는 SQS 대기열' },
  frameworks: { 'cis-aws-7.0': ['2.21'], 'aws-fsbp': ['SQS.3'] },
};

export const snapshotPublic: Subject = {
  ...publicBucket,
  control: 'rds-snapshot-public',
  severity: 'critical',
  of: { type: 'AWS::RDS::DBSnapshot', name: { en: 'RDS snapshot', ko: 'RDS 스냅샷' } },
  title: { en: 'Anyone can restore this database snapshot', ko: '누구나 복원할 수 있는 데이터베이스 스냅샷' },
  frameworks: { 'aws-fsbp': ['RDS.1'] },
};
