import { defineResource, field } from '../resource-type.ts';

export const KeyPair = defineResource({
  type: 'AWS::EC2::KeyPair',
  name: { en: 'EC2 key pair', ko: 'EC2 키 페어' },
  scope: 'listed',
  listing: ['ec2:DescribeKeyPairs'],
  fields: { createdAt: field<string | null>('ec2:DescribeKeyPairs') },
});

/** A way to instances without a public address, past the internet gateway. */
export const InstanceConnectEndpoint = defineResource({
  type: 'AWS::EC2::InstanceConnectEndpoint',
  name: { en: 'Instance Connect endpoint', ko: 'Instance Connect 엔드포인트' },
  scope: 'listed',
  listing: ['ec2:DescribeInstanceConnectEndpoints'],
  fields: { createdAt: field<string | null>('ec2:DescribeInstanceConnectEndpoints') },
});

export const Volume = defineResource({
  type: 'AWS::EC2::Volume',
  name: { en: 'EBS volume', ko: 'EBS 볼륨' },
  scope: 'listed',
  listing: ['ec2:DescribeVolumes'],
  fields: { createdAt: field<string | null>('ec2:DescribeVolumes') },
});
