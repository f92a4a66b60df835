/** Default quotas that matter in an incident, as AWS names them; new accounts often have less. November 2026. */

interface DefaultQuota {
  readonly code: string;
  readonly name: string;
  readonly value: number;
  readonly adjustable: boolean;
  readonly global?: true;
}

interface QuotaService {
  readonly name: string;
  readonly quotas: readonly DefaultQuota[];
}

export const QUOTA_SERVICES: Readonly<Record<string, QuotaService>> = {
  ec2: {
    name: 'Amazon Elastic Compute Cloud (Amazon EC2)',
    quotas: [
      quota('L-1216C47A', 'Running On-Demand Standard (A, C, D, H, I, M, R, T, Z) instances', 5),
      quota('L-DB2E81BA', 'Running On-Demand G and VT instances', 0),
      quota('L-417A185B', 'Running On-Demand P instances', 0),
      quota('L-7295265B', 'Running On-Demand X instances', 0),
      quota('L-74FC7D96', 'Running On-Demand F instances', 0),
      quota('L-1945791B', 'Running On-Demand Inf instances', 0),
      quota('L-34B43A08', 'All Standard (A, C, D, H, I, M, R, T, Z) Spot Instance Requests', 5),
      quota('L-3819A6DF', 'All G and VT Spot Instance Requests', 0),
      quota('L-7212CCBC', 'All P4, P3 and P2 Spot Instance Requests', 0),
      quota('L-0263D0A3', 'EC2-VPC Elastic IPs', 5),
    ],
  },
  vpc: {
    name: 'Amazon Virtual Private Cloud (Amazon VPC)',
    quotas: [
      quota('L-F678F1CE', 'VPCs per Region', 5),
      quota('L-407747CB', 'Subnets per VPC', 200),
      quota('L-E79EC296', 'VPC security groups per Region', 2500),
      quota('L-FE5A380F', 'NAT gateways per Availability Zone', 5),
      quota('L-DF5E4CA3', 'Network interfaces per Region', 5000),
    ],
  },
  lambda: {
    name: 'AWS Lambda',
    quotas: [quota('L-B99A9384', 'Concurrent executions', 1000)],
  },
  fargate: {
    name: 'AWS Fargate',
    quotas: [
      quota('L-3032A538', 'Fargate On-Demand vCPU resource count', 6),
      quota('L-36FBB829', 'Fargate Spot vCPU resource count', 6),
    ],
  },
  iam: {
    name: 'AWS Identity and Access Management (IAM)',
    quotas: [
      { ...quota('L-FE177D64', 'Roles per account', 1000), global: true },
      { ...quota('L-F4A5425F', 'Groups per account', 300), global: true },
      { ...quota('L-F55AF5E4', 'Users per account', 5000), adjustable: false, global: true },
    ],
  },
  ses: {
    name: 'Amazon Simple Email Service (Amazon SES)',
    quotas: [quota('L-804C8AE8', 'Sending quota', 200), quota('L-CDEF9B6B', 'Sending rate', 1)],
  },
};

function quota(code: string, name: string, value: number): DefaultQuota {
  return { code, name, value, adjustable: true };
}
