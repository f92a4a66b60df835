import { defineResource, field } from '../resource-type.ts';

export const EksCluster = defineResource({
  type: 'AWS::EKS::Cluster',
  name: { en: 'EKS cluster', ko: 'EKS 클러스터' },
  scope: 'listed',
  listing: ['eks:ListClusters'],
  fields: { createdAt: field<string | null>('eks:DescribeCluster') },
});

/** Who of IAM may enter a cluster. Clusters that still use the `aws-auth` map tell of theirs inside the cluster only. */
export const EksAccessEntry = defineResource({
  type: 'AWS::EKS::AccessEntry',
  name: { en: 'EKS access entry', ko: 'EKS 액세스 항목' },
  scope: 'listed',
  listing: ['eks:ListClusters', 'eks:ListAccessEntries'],
  fields: { createdAt: field<string | null>('eks:DescribeAccessEntry') },
});
