/** What the bill calls the services. Names and codes as in real reports of 2018 to 2026; `ce` as Cost Explorer's SERVICE. */

export interface Product {
  readonly code: string;
  readonly name: string;
  /** Cost Explorer's name, where it is another one. */
  readonly ce?: string;
  /** FOCUS's. */
  readonly category: string;
  readonly subcategory: string;
  readonly entity: 'AWS' | 'AWS Marketplace';
}

function aws(code: string, name: string, category: string, subcategory: string, ce?: string): Product {
  return { code, name, category, subcategory, entity: 'AWS', ...(ce && { ce }) };
}

/** Third-party models are sold in the Marketplace, under a code that says nothing. */
function model(code: string, name: string): Product {
  return {
    code,
    name: `${name} (Amazon Bedrock Edition)`,
    category: 'AI and Machine Learning',
    subcategory: 'Generative AI',
    entity: 'AWS Marketplace',
  };
}

export const PRODUCTS = {
  ec2: aws(
    'AmazonEC2',
    'Amazon Elastic Compute Cloud',
    'Compute',
    'Virtual Machines',
    'Amazon Elastic Compute Cloud - Compute',
  ),
  ec2Other: aws('AmazonEC2', 'Amazon Elastic Compute Cloud', 'Compute', 'Other (Compute)', 'EC2 - Other'),
  vpc: aws('AmazonVPC', 'Amazon Virtual Private Cloud', 'Networking', 'Network Infrastructure'),
  elb: aws(
    'AWSELB',
    'Elastic Load Balancing',
    'Networking',
    'Application Networking',
    'Amazon Elastic Load Balancing',
  ),
  ecs: aws('AmazonECS', 'Amazon Elastic Container Service', 'Compute', 'Containers'),
  eks: aws('AmazonEKS', 'Amazon Elastic Container Service for Kubernetes', 'Compute', 'Containers'),
  rds: aws('AmazonRDS', 'Amazon Relational Database Service', 'Databases', 'Relational Databases'),
  lambda: aws('AWSLambda', 'AWS Lambda', 'Compute', 'Serverless Compute'),
  s3: aws('AmazonS3', 'Amazon Simple Storage Service', 'Storage', 'Object Storage'),
  secrets: aws('AWSSecretsManager', 'AWS Secrets Manager', 'Security', 'Secret Management'),
  kms: aws('awskms', 'AWS Key Management Service', 'Security', 'Other (Security)'),
  sagemaker: aws('AmazonSageMaker', 'Amazon SageMaker', 'AI and Machine Learning', 'AI Platforms'),
  lightsail: aws('AmazonLightsail', 'Amazon Lightsail', 'Compute', 'Virtual Machines'),
  bedrock: aws('AmazonBedrock', 'Amazon Bedrock', 'AI and Machine Learning', 'Generative AI'),
  ses: aws(
    'AmazonSES',
    'Amazon Simple Email Service',
    'Business Applications',
    'Productivity and Collaboration',
  ),
  sns: aws('AmazonSNS', 'Amazon Simple Notification Service', 'Integration', 'Messaging'),
  cloudwatch: aws('AmazonCloudWatch', 'AmazonCloudWatch', 'Management and Governance', 'Observability'),
  route53: aws('AmazonRoute53', 'Amazon Route 53', 'Networking', 'Network Infrastructure'),
  costExplorer: aws('AWSCostExplorer', 'AWS Cost Explorer', 'Management and Governance', 'Cost Management'),
  support: aws('AWSSupportBusiness', 'AWS Support (Business)', 'Other', 'Other (Other)'),
  claudeOpus: model('7g37fswvxg1mm8jqf3qk2u5na', 'Claude Opus 4.6'),
  claudeSonnet: model('a2sm3hzcdt8wxvbke6q91yrjo', 'Claude Sonnet 4.5'),
  claudeSonnet35: model('c9t4zdn7wpyk2mflx1shvr5qa', 'Claude 3.5 Sonnet v2'),
  claudeHaiku3: model('b1x8wqz3ntfo6yk5rjgd0hlpm', 'Claude 3 Haiku'),
  claudeHaiku: model('d0k5pe8nq2fyl6xg3vzhs9cuw', 'Claude Haiku 4.5'),
} as const satisfies Readonly<Record<string, Product>>;
