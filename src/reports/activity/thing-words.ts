/** What the console calls the things that are made. A type that is not listed keeps AWS's own name. */
import type { Text } from '../../kernel/text.ts';
import { visible } from '../view/visible.ts';

const WORDS: Readonly<Record<string, Text>> = {
  'AWS::ApiGateway::RestApi': { en: 'REST API', ko: 'REST API' },
  'AWS::ApiGatewayV2::Api': { en: 'HTTP or WebSocket API', ko: 'HTTP 또는 WebSocket API' },
  'AWS::AutoScaling::AutoScalingGroup': { en: 'Auto Scaling group', ko: 'Auto Scaling 그룹' },
  'AWS::AutoScaling::LaunchConfiguration': { en: 'launch configuration', ko: '시작 구성' },
  'AWS::CloudFormation::Stack': { en: 'CloudFormation stack', ko: 'CloudFormation 스택' },
  'AWS::CloudFront::Distribution': { en: 'CloudFront distribution', ko: 'CloudFront 배포' },
  'AWS::CloudTrail::Trail': { en: 'trail', ko: '추적' },
  'AWS::EC2::Image': { en: 'AMI', ko: 'AMI' },
  'AWS::EC2::Instance': { en: 'EC2 instance', ko: 'EC2 인스턴스' },
  'AWS::EC2::KeyPair': { en: 'EC2 key pair', ko: 'EC2 키 페어' },
  'AWS::EC2::LaunchTemplate': { en: 'launch template', ko: '시작 템플릿' },
  'AWS::EC2::SecurityGroup': { en: 'security group', ko: '보안 그룹' },
  'AWS::EC2::Snapshot': { en: 'EBS snapshot', ko: 'EBS 스냅샷' },
  'AWS::EC2::SpotFleet': { en: 'Spot Fleet request', ko: '스팟 플릿 요청' },
  'AWS::EC2::SpotInstanceRequest': { en: 'Spot Instance request', ko: '스팟 인스턴스 요청' },
  'AWS::EC2::VPCEndpoint': { en: 'VPC endpoint', ko: 'VPC 엔드포인트' },
  'AWS::EC2::VPCPeeringConnection': { en: 'VPC peering connection', ko: 'VPC 피어링 연결' },
  'AWS::EC2::VPNConnection': { en: 'VPN connection', ko: 'VPN 연결' },
  'AWS::EC2::Volume': { en: 'EBS volume', ko: 'EBS 볼륨' },
  'AWS::ECR::Repository': { en: 'ECR repository', ko: 'ECR 리포지토리' },
  'AWS::ECS::Cluster': { en: 'ECS cluster', ko: 'ECS 클러스터' },
  'AWS::ECS::Service': { en: 'ECS service', ko: 'ECS 서비스' },
  'AWS::ECS::Task': { en: 'ECS task', ko: 'ECS 태스크' },
  'AWS::ECS::TaskDefinition': { en: 'task definition', ko: '태스크 정의' },
  'AWS::EKS::AccessEntry': { en: 'EKS access entry', ko: 'EKS 액세스 항목' },
  'AWS::EKS::Cluster': { en: 'EKS cluster', ko: 'EKS 클러스터' },
  'AWS::ElasticLoadBalancingV2::LoadBalancer': { en: 'load balancer', ko: '로드 밸런서' },
  'AWS::Events::Rule': { en: 'EventBridge rule', ko: 'EventBridge 규칙' },
  'AWS::Events::Target': { en: 'EventBridge target', ko: 'EventBridge 대상' },
  'AWS::IAM::AccessKey': { en: 'access key', ko: '액세스 키' },
  'AWS::IAM::Group': { en: 'IAM user group', ko: 'IAM 사용자 그룹' },
  'AWS::IAM::GroupPolicy': { en: 'inline policy of a user group', ko: '사용자 그룹의 인라인 정책' },
  'AWS::IAM::GroupPolicyAttachment': {
    en: 'policy attached to a user group',
    ko: '사용자 그룹에 연결된 정책',
  },
  'AWS::IAM::InstanceProfile': { en: 'instance profile', ko: '인스턴스 프로파일' },
  'AWS::IAM::LoginProfile': { en: 'console password', ko: '콘솔 암호' },
  'AWS::IAM::ManagedPolicy': { en: 'IAM policy', ko: 'IAM 정책' },
  'AWS::IAM::OIDCProvider': { en: 'OIDC identity provider', ko: 'OIDC ID 공급자' },
  'AWS::IAM::Policy': { en: 'IAM policy', ko: 'IAM 정책' },
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
  'AWS::Lambda::EventSourceMapping': { en: 'Lambda event source mapping', ko: 'Lambda 이벤트 소스 매핑' },
  'AWS::Lambda::Function': { en: 'Lambda function', ko: 'Lambda 함수' },
  'AWS::Lambda::LayerVersion': { en: 'Lambda layer version', ko: 'Lambda 계층 버전' },
  'AWS::Lambda::Permission': {
    en: 'statement in the policy of a Lambda function',
    ko: 'Lambda 함수의 리소스 기반 정책 문',
  },
  'AWS::Lambda::Url': { en: 'Lambda function URL', ko: 'Lambda 함수 URL' },
  'AWS::Lightsail::Instance': { en: 'Lightsail instance', ko: 'Lightsail 인스턴스' },
  'AWS::Route53::HostedZone': { en: 'hosted zone', ko: '호스팅 영역' },
  'AWS::S3::Bucket': { en: 'S3 bucket', ko: 'S3 버킷' },
  'AWS::SES::EmailIdentity': { en: 'SES identity', ko: 'SES 자격 증명' },
  'AWS::SNS::Subscription': { en: 'SNS subscription', ko: 'SNS 구독' },
  'AWS::SNS::Topic': { en: 'SNS topic', ko: 'SNS 주제' },
  'AWS::SQS::Queue': { en: 'SQS queue', ko: 'SQS 대기열' },
  'AWS::SSM::Document': { en: 'Systems Manager document', ko: 'Systems Manager 문서' },
  'AWS::SSM::Parameter': { en: 'parameter', ko: '파라미터' },
  'AWS::SageMaker::NotebookInstance': { en: 'SageMaker notebook instance', ko: 'SageMaker 노트북 인스턴스' },
  'AWS::SecretsManager::Secret': { en: 'Secrets Manager secret', ko: 'Secrets Manager 보안 암호' },
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
