import type { Text } from '../../kernel/text.ts';

/**
 * What intruders used a call for, in published incidents: a phrase that reads alone after "known for". Owners make most
 * of these calls too; it tells what a call can mean, never what it meant.
 */
export const CALL_CONTEXT: Readonly<Record<string, Text>> = {
  'account:EnableRegion': { en: 'a region that nobody looks at', ko: '아무도 보지 않는 리전을 켬' },
  'autoscaling:CreateAutoScalingGroup': {
    en: 'miners that come back when they are terminated',
    ko: '종료해도 되살아나는 채굴 인스턴스',
  },
  'bedrock:DeleteModelInvocationLoggingConfiguration': {
    en: 'hiding how models are used',
    ko: '모델 사용 기록을 끔',
  },
  'bedrock:GetModelInvocationLoggingConfiguration': {
    en: 'finding out whether model use is recorded',
    ko: '모델 사용이 기록되는지 확인',
  },
  'bedrock:InvokeModel': {
    en: "using language models on the owner's bill",
    ko: '계정 주인의 요금으로 언어 모델을 씀',
  },
  'bedrock:PutFoundationModelEntitlement': {
    en: 'getting access to language models',
    ko: '언어 모델 액세스를 얻음',
  },
  'bedrock:PutUseCaseForModelAccess': {
    en: 'getting access to language models',
    ko: '언어 모델 액세스를 신청',
  },
  'cloudtrail:DeleteTrail': { en: 'removing the log', ko: '로그를 없앰' },
  'cloudtrail:PutEventSelectors': { en: 'recording less than before', ko: '기록 범위를 줄임' },
  'cloudtrail:StopLogging': { en: 'switching off the log', ko: '로그를 끔' },
  'cloudtrail:UpdateTrail': {
    en: 'sending the log elsewhere, or recording less',
    ko: '로그를 다른 곳으로 보내거나 기록을 줄임',
  },
  'config:StopConfigurationRecorder': { en: 'hiding changes of settings', ko: '설정 변경 기록을 멈춤' },
  'ec2:AuthorizeSecurityGroupIngress': {
    en: 'opening SSH, RDP or a database to the internet',
    ko: 'SSH, RDP, 데이터베이스를 인터넷에 엶',
  },
  'ec2:CreateKeyPair': {
    en: 'a key to sign in to their instances',
    ko: '자기 인스턴스에 로그인할 키를 만듦',
  },
  'ec2:CreateLaunchTemplate': {
    en: 'miners ready to be launched in every region',
    ko: '모든 리전에 띄울 채굴 인스턴스를 준비',
  },
  'ec2:CreateSecurityGroup': { en: 'a firewall that lets them in', ko: '자기를 들여보낼 방화벽을 만듦' },
  'ec2:CreateSnapshot': { en: 'copying a disk to take it away', ko: '디스크를 복사해 가져갈 준비' },
  'ec2:DeleteFlowLogs': { en: 'hiding network traffic', ko: '네트워크 트래픽 기록을 없앰' },
  'ec2:DescribeInstances': { en: 'looking around for machines', ko: '인스턴스를 찾아 둘러봄' },
  'ec2:GetPasswordData': {
    en: 'reading the Windows passwords of instances',
    ko: '인스턴스의 Windows 암호를 읽음',
  },
  'ec2:ImportKeyPair': {
    en: 'bringing a key of their own to instances',
    ko: '자기 키를 가져와 인스턴스에 씀',
  },
  'ec2:ModifyImageAttribute': { en: 'sharing an image with their own account', ko: 'AMI를 자기 계정과 공유' },
  'ec2:ModifyInstanceAttribute': {
    en: 'running a script at start, or hindering termination',
    ko: '시작 스크립트를 심거나 종료를 방해',
  },
  'ec2:ModifySnapshotAttribute': {
    en: 'sharing a copy of a disk with their own account',
    ko: '디스크 사본을 자기 계정과 공유',
  },
  'ec2:RequestSpotFleet': { en: 'mining on a fleet of Spot instances', ko: '스팟 플릿으로 채굴' },
  'ec2:RequestSpotInstances': { en: 'mining on Spot capacity', ko: '스팟 용량으로 채굴' },
  'ec2:RunInstances': {
    en: "mining cryptocurrency on the owner's bill",
    ko: '계정 주인의 요금으로 암호화폐 채굴',
  },
  'ecs:CreateCluster': { en: 'mining in containers', ko: '컨테이너로 채굴' },
  'ecs:RegisterTaskDefinition': { en: 'a container image that mines', ko: '채굴용 컨테이너 이미지를 등록' },
  'ecs:RunTask': { en: 'starting containers that mine', ko: '채굴 컨테이너를 실행' },
  'guardduty:DeleteDetector': { en: 'switching off threat detection', ko: '위협 탐지를 끔' },
  'guardduty:UpdateDetector': { en: 'suspending threat detection', ko: '위협 탐지를 일시 중지' },
  'iam:AddUserToGroup': { en: 'joining a group of administrators', ko: '관리자 그룹에 들어감' },
  'iam:AttachRolePolicy': { en: 'giving a role full rights', ko: '역할에 전체 권한을 줌' },
  'iam:AttachUserPolicy': { en: 'giving a user full rights', ko: '사용자에게 전체 권한을 줌' },
  'iam:CreateAccessKey': {
    en: 'a key of their own, often for another user',
    ko: '주로 다른 사용자에게 자기 키를 만듦',
  },
  'iam:CreateLoginProfile': {
    en: 'a console password for a user that had none',
    ko: '암호가 없던 사용자에게 콘솔 암호를 만듦',
  },
  'iam:CreateOpenIDConnectProvider': {
    en: 'signing in through an identity provider of their own',
    ko: '자기 ID 공급자로 로그인할 통로를 만듦',
  },
  'iam:CreatePolicyVersion': {
    en: 'widening a policy that is already attached',
    ko: '이미 연결된 정책의 권한을 넓힘',
  },
  'iam:CreateRole': {
    en: 'a role that their own account can assume',
    ko: '자기 계정에서 수임할 역할을 만듦',
  },
  'iam:CreateSAMLProvider': {
    en: 'signing in through an identity provider of their own',
    ko: '자기 ID 공급자로 로그인할 통로를 만듦',
  },
  'iam:CreateServiceLinkedRole': {
    en: 'making ready for instances, containers or mail in bulk',
    ko: '인스턴스나 컨테이너를 대량으로 쓸 준비',
  },
  'iam:CreateServiceSpecificCredential': {
    en: 'a key for one service that is easily overlooked',
    ko: '눈에 띄지 않는 서비스 전용 키를 만듦',
  },
  'iam:CreateUser': { en: 'a user of their own as a way back in', ko: '다시 들어올 사용자를 만듦' },
  'iam:DeactivateMFADevice': { en: 'taking MFA off a user', ko: '사용자의 MFA를 해제' },
  'iam:DeleteAccessKey': {
    en: 'covering tracks, or locking the owner out',
    ko: '흔적을 지우거나 주인을 막음',
  },
  'iam:DeleteLoginProfile': { en: 'locking other people out', ko: '다른 사람의 로그인을 막음' },
  'iam:GetAccountAuthorizationDetails': {
    en: 'copying all users, roles and policies at once',
    ko: '사용자, 역할, 정책을 한꺼번에 읽음',
  },
  'iam:ListAttachedUserPolicies': {
    en: 'finding out what a stolen key may do',
    ko: '훔친 키의 권한을 알아봄',
  },
  'iam:ListUsers': { en: 'looking for users to take over', ko: '빼앗을 사용자를 찾음' },
  'iam:PutRolePolicy': {
    en: "rights hidden in a role's inline policy",
    ko: '역할의 인라인 정책에 권한을 숨김',
  },
  'iam:PutUserPolicy': { en: 'rights hidden in an inline policy', ko: '인라인 정책에 권한을 숨김' },
  'iam:SetDefaultPolicyVersion': {
    en: 'bringing back an old, wider policy',
    ko: '권한이 더 넓은 옛 정책을 되살림',
  },
  'iam:SimulatePrincipalPolicy': {
    en: 'finding out what a stolen key may do',
    ko: '훔친 키의 권한을 알아봄',
  },
  'iam:UpdateAssumeRolePolicy': {
    en: 'letting their own account assume a role',
    ko: '기존 역할을 자기 계정에 열어 줌',
  },
  'iam:UpdateLoginProfile': {
    en: 'taking over a user by a new password',
    ko: '암호를 바꾸어 사용자를 빼앗음',
  },
  'kms:ScheduleKeyDeletion': {
    en: 'making data unreadable for ransom',
    ko: '데이터를 읽지 못하게 하고 돈을 요구',
  },
  'lambda:AddPermission': {
    en: 'letting anyone or another account call a function',
    ko: '누구나 또는 다른 계정이 함수를 호출하게 함',
  },
  'lambda:CreateFunction': { en: 'code that runs again by itself', ko: '저절로 다시 실행되는 코드를 심음' },
  'lambda:CreateFunctionUrlConfig': {
    en: 'a function as an open door to the account',
    ko: '함수 URL을 계정의 열린 문으로 씀',
  },
  'lambda:UpdateFunctionCode': {
    en: 'planting code in a function that is trusted',
    ko: '믿고 쓰는 함수에 코드를 심음',
  },
  'lightsail:CreateInstances': {
    en: 'cheap servers that few people look at',
    ko: '잘 살펴보지 않는 값싼 서버를 만듦',
  },
  'organizations:InviteAccountToOrganization': {
    en: 'drawing an account into an organization of their own',
    ko: '계정을 자기 조직으로 끌어들임',
  },
  'organizations:LeaveOrganization': {
    en: "leaving the organization's guardrails",
    ko: '조직의 통제에서 벗어남',
  },
  'rds:CreateDBSnapshot': {
    en: 'copying a database to take it away',
    ko: '데이터베이스를 복사해 가져갈 준비',
  },
  'rds:ModifyDBInstance': {
    en: 'a new master password, or a public database',
    ko: '마스터 암호를 바꾸거나 데이터베이스를 공개',
  },
  'rds:ModifyDBSnapshotAttribute': {
    en: 'sharing a copy of a database with their own account',
    ko: '데이터베이스 사본을 자기 계정과 공유',
  },
  'route53domains:RegisterDomain': {
    en: "a domain for phishing on the owner's bill",
    ko: '주인의 요금으로 피싱용 도메인을 등록',
  },
  's3:DeleteBucket': { en: 'deleting data and asking for money', ko: '데이터를 지우고 돈을 요구' },
  's3:ListBuckets': { en: 'looking for data worth taking', ko: '가져갈 데이터를 찾음' },
  's3:PutBucketLifecycle': { en: 'letting data or logs expire', ko: '데이터나 로그를 만료시켜 없앰' },
  's3:PutBucketPolicy': { en: 'opening a bucket to themselves', ko: '버킷을 자기에게 열어 줌' },
  'sagemaker:CreateNotebookInstance': { en: 'mining on a notebook', ko: '노트북 인스턴스로 채굴' },
  'secretsmanager:GetSecretValue': {
    en: 'reading passwords and keys of other systems',
    ko: '다른 시스템의 암호와 키를 읽음',
  },
  'secretsmanager:ListSecrets': { en: 'looking for passwords and keys', ko: '암호와 키를 찾음' },
  'servicequotas:ListServiceQuotas': {
    en: 'finding out how much can be launched',
    ko: '얼마나 띄울 수 있는지 확인',
  },
  'servicequotas:RequestServiceQuotaIncrease': {
    en: 'making room for more miners',
    ko: '채굴 인스턴스를 더 띄울 한도를 요청',
  },
  'ses:GetAccount': { en: 'finding out whether mail can be sent', ko: '메일을 보낼 수 있는지 확인' },
  'ses:GetSendQuota': {
    en: 'finding out how much mail can be sent',
    ko: '메일을 얼마나 보낼 수 있는지 확인',
  },
  'ses:PutAccountDetails': { en: 'asking for leave to send mail in bulk', ko: '대량 메일 발송을 신청' },
  'ses:UpdateAccountSendingEnabled': { en: 'switching on the sending of mail', ko: '메일 발송을 켬' },
  'ses:VerifyDomainIdentity': {
    en: 'a domain to send spam and phishing from',
    ko: '스팸과 피싱을 보낼 도메인을 등록',
  },
  'ses:VerifyEmailIdentity': {
    en: 'an address to send spam and phishing from',
    ko: '스팸과 피싱을 보낼 주소를 등록',
  },
  'signin:ConsoleLogin': {
    en: 'entering the console with a guessed or new password',
    ko: '추측했거나 새로 만든 암호로 콘솔에 로그인',
  },
  'signin:GetSigninToken': {
    en: 'turning a stolen key into a console session',
    ko: '훔친 키를 콘솔 세션으로 바꿈',
  },
  'sns:GetSMSAttributes': {
    en: 'finding out how many text messages can be sent',
    ko: '문자 메시지를 얼마나 보낼 수 있는지 확인',
  },
  'ssm:GetParameters': { en: 'reading passwords kept as parameters', ko: '파라미터로 보관한 암호를 읽음' },
  'ssm:SendCommand': { en: 'running commands on instances', ko: '인스턴스에서 명령 실행' },
  'ssm:StartSession': { en: 'a shell on an instance without a key', ko: '키 없이 인스턴스의 셸에 접속' },
  'sts:AssumeRole': { en: 'moving on to another role or account', ko: '다른 역할이나 계정으로 옮겨 감' },
  'sts:GetCallerIdentity': {
    en: 'trying out a stolen key: it needs no permission',
    ko: '훔친 키가 쓸 수 있는지 확인(권한이 필요 없음)',
  },
  'sts:GetFederationToken': {
    en: 'a session that outlives the key it came from',
    ko: '키를 비활성화해도 남는 세션을 얻음',
  },
  'sts:GetSessionToken': { en: 'a session of its own from a stolen key', ko: '훔친 키로 별도의 세션을 얻음' },
  'support:CreateCase': {
    en: "asking AWS to raise limits in the owner's name",
    ko: '주인 이름으로 한도 증가를 요청',
  },
};
