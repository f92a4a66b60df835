/** IAM namespaces and what AWS calls their services (Service Authorization Reference). AWS has some 400; these are the ones intruders and owners meet. */
export const SERVICE_NAMES: Readonly<Record<string, string>> = Object.fromEntries(
  `
access-analyzer=AWS IAM Access Analyzer
account=AWS Account Management
acm=AWS Certificate Manager
amplify=AWS Amplify
apigateway=Amazon API Gateway Management
apprunner=AWS App Runner
appstream=Amazon AppStream 2.0
athena=Amazon Athena
autoscaling=Amazon EC2 Auto Scaling
aws-portal=AWS Billing Console
backup=AWS Backup
batch=AWS Batch
bedrock=Amazon Bedrock
billing=AWS Billing
budgets=AWS Budget Service
ce=AWS Cost Explorer Service
cloudformation=AWS CloudFormation
cloudfront=Amazon CloudFront
cloudshell=AWS CloudShell
cloudtrail=AWS CloudTrail
cloudwatch=Amazon CloudWatch
codebuild=AWS CodeBuild
codecommit=AWS CodeCommit
codepipeline=AWS CodePipeline
cognito-identity=Amazon Cognito Identity
cognito-idp=Amazon Cognito User Pools
config=AWS Config
cur=AWS Cost and Usage Report
detective=Amazon Detective
dynamodb=Amazon DynamoDB
ebs=Amazon Elastic Block Store
ec2=Amazon EC2
ec2-instance-connect=Amazon EC2 Instance Connect
ecr=Amazon Elastic Container Registry
ecs=Amazon Elastic Container Service
eks=Amazon Elastic Kubernetes Service
elasticache=Amazon ElastiCache
elasticbeanstalk=AWS Elastic Beanstalk
elasticfilesystem=Amazon Elastic File System
elasticloadbalancing=AWS Elastic Load Balancing V2
elasticmapreduce=Amazon Elastic MapReduce
es=Amazon OpenSearch Service
events=Amazon EventBridge
firehose=Amazon Kinesis Firehose
fsx=Amazon FSx
glue=AWS Glue
guardduty=Amazon GuardDuty
health=AWS Health APIs and Notifications
iam=AWS Identity and Access Management (IAM)
identitystore=AWS Identity Store
inspector2=Amazon Inspector2
kinesis=Amazon Kinesis Data Streams
kms=AWS Key Management Service
lambda=AWS Lambda
lightsail=Amazon Lightsail
logs=Amazon CloudWatch Logs
macie2=Amazon Macie
organizations=AWS Organizations
pricing=AWS Price List
rds=Amazon RDS
redshift=Amazon Redshift
resource-explorer-2=AWS Resource Explorer
rolesanywhere=AWS Identity and Access Management Roles Anywhere
route53=Amazon Route 53
route53domains=Amazon Route 53 Domains
s3=Amazon S3
sagemaker=Amazon SageMaker
savingsplans=AWS Savings Plans
secretsmanager=AWS Secrets Manager
securityhub=AWS Security Hub
servicequotas=Service Quotas
ses=Amazon Simple Email Service v2
signin=AWS Signin
sns=Amazon SNS
sqs=Amazon SQS
ssm=AWS Systems Manager
sso=AWS IAM Identity Center
states=AWS Step Functions
sts=AWS Security Token Service
support=AWS Support
tag=Amazon Resource Group Tagging API
trustedadvisor=AWS Trusted Advisor
wafv2=AWS WAF V2
workspaces=Amazon WorkSpaces
`
    .trim()
    .split('\n')
    .map((line) => {
      const at = line.indexOf('=');
      return [line.slice(0, at), line.slice(at + 1)];
    }),
);
