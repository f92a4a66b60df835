import { source } from '../../../inventory/derivation.ts';
import { EksAccessEntry, EksCluster } from '../../../inventory/resources/eks.ts';
import { defineSweepRow } from '../../sweep-row.ts';

export const row = defineSweepRow({
  number: 25,
  title: { en: 'EKS clusters and who may enter them', ko: 'EKS 클러스터와 접근 항목' },
  look: { en: 'EKS: Clusters, Access tab, in every region', ko: 'EKS: 모든 리전의 클러스터, 액세스 탭' },
  normal: {
    en: 'Access entries for people and roles of your own.',
    ko: '내 사람과 역할의 접근 항목뿐입니다.',
  },
  makes: ['eks:CreateCluster', 'eks:CreateAccessEntry', 'eks:CreateNodegroup', 'eks:CreateFargateProfile'],
  changes: [
    'eks:AssociateAccessPolicy',
    'eks:UpdateClusterConfig',
    'eks:UpdateNodegroupConfig',
    'eks:AssociateIdentityProviderConfig',
    'eks:UpdateAccessEntry',
  ],
  live: [
    { ...source(EksCluster, 'createdAt'), date: 'createdAt' },
    { ...source(EksAccessEntry, 'createdAt'), date: 'createdAt' },
  ],
  created: ['AWS::EKS::Cluster', 'AWS::EKS::AccessEntry'],
  controls: [],
  notCollected: { en: 'the aws-auth map inside a cluster', ko: '클러스터 안의 aws-auth 맵' },
});
