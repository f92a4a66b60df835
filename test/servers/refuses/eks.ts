import { type DeleteClusterRequest, EKSClient, ListFargateProfilesCommand } from '@aws-sdk/client-eks';
import { motoRefuses, type RefusalRule, refuse } from '../refusal-rule.ts';

export const refuses: readonly RefusalRule[] = [
  motoRefuses('DeleteCluster', 'it has node groups', 'ResourceInUseException', 409),
  refuse<DeleteClusterRequest>({
    operation: 'DeleteCluster',
    when: 'it has Fargate profiles',
    code: 'ResourceInUseException',
    status: 409,
    message: async ({ name }, at) => {
      const { fargateProfileNames = [] } = await at
        .moto(EKSClient)
        .send(new ListFargateProfilesCommand({ clusterName: name }));
      return fargateProfileNames.length > 0 && 'Cluster has Fargate profiles attached';
    },
  }),
];
