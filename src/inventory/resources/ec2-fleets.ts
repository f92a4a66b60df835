import { defineResource, field } from '../resource-type.ts';

export const LaunchTemplate = defineResource({
  type: 'AWS::EC2::LaunchTemplate',
  name: { en: 'Launch template', ko: '시작 템플릿' },
  scope: 'listed',
  listing: ['ec2:DescribeLaunchTemplates'],
  fields: { createdAt: field<string | null>('ec2:DescribeLaunchTemplates') },
});

/** Those of type `instant` are told by the log only: AWS lists them nowhere once they have launched. */
export const Ec2Fleet = defineResource({
  type: 'AWS::EC2::EC2Fleet',
  name: { en: 'EC2 Fleet', ko: 'EC2 플릿' },
  scope: 'listed',
  listing: ['ec2:DescribeFleets'],
  fields: { createdAt: field<string | null>('ec2:DescribeFleets') },
});

export const SpotFleet = defineResource({
  type: 'AWS::EC2::SpotFleet',
  name: { en: 'Spot Fleet request', ko: '스팟 플릿 요청' },
  scope: 'listed',
  listing: ['ec2:DescribeSpotFleetRequests'],
  fields: { createdAt: field<string | null>('ec2:DescribeSpotFleetRequests') },
});

export const SpotRequest = defineResource({
  type: 'AWS::EC2::SpotInstanceRequest',
  name: { en: 'Spot Instance request', ko: '스팟 인스턴스 요청' },
  scope: 'listed',
  listing: ['ec2:DescribeSpotInstanceRequests'],
  fields: { createdAt: field<string | null>('ec2:DescribeSpotInstanceRequests') },
});
