import { ECRClient, GetRepositoryPolicyCommand } from '@aws-sdk/client-ecr';
import { errorCode } from '../../aws/error-code.ts';
import { EcrRepository } from '../../inventory/resources/ecr-repository.ts';
import { told } from '../../inventory/told.ts';
import type { PolicyHolder } from '../resource-policy.ts';

export const repositoryPolicy: PolicyHolder = {
  noun: { en: 'ECR repository', ko: 'ECR 리포지토리' },
  resource: EcrRepository,
  reads: ['ecr:GetRepositoryPolicy'],
  writes: ['ecr:SetRepositoryPolicy', 'ecr:DeleteRepositoryPolicy'],
  read: async (aws, { region, name }) => {
    try {
      const { policyText } = await aws
        .client(ECRClient, region)
        .send(new GetRepositoryPolicyCommand({ repositoryName: name }));
      return { address: name, policy: told(policyText, 'policyText') };
    } catch (error) {
      if (errorCode(error) !== 'RepositoryPolicyNotFoundException') throw error;
      return { address: name, policy: null };
    }
  },
  write: ({ region }, repositoryName, policy) => {
    const to = { load: () => import('@aws-sdk/client-ecr'), client: 'ECR', region };
    return policy === null
      ? {
          ...to,
          operation: 'DeleteRepositoryPolicy',
          input: { repositoryName },
          needs: ['ecr:DeleteRepositoryPolicy'],
          doneWhen: ['RepositoryPolicyNotFoundException'],
        }
      : {
          ...to,
          operation: 'SetRepositoryPolicy',
          input: { repositoryName, policyText: policy },
          needs: ['ecr:SetRepositoryPolicy'],
        };
  },
};
