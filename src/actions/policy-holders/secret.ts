import { GetResourcePolicyCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { Secret } from '../../inventory/resources/secret.ts';
import { told } from '../../inventory/told.ts';
import type { PolicyHolder } from '../resource-policy.ts';

export const secretPolicy: PolicyHolder = {
  noun: { en: 'secret', ko: '보안 암호' },
  resource: Secret,
  reads: ['secretsmanager:GetResourcePolicy'],
  writes: ['secretsmanager:PutResourcePolicy', 'secretsmanager:DeleteResourcePolicy'],
  read: async (aws, { region, arn }) => {
    const answer = await aws
      .client(SecretsManagerClient, region)
      .send(new GetResourcePolicyCommand({ SecretId: arn }));
    return { address: told(answer.ARN, 'ARN'), policy: answer.ResourcePolicy ?? null };
  },
  write: ({ region }, SecretId, policy) => {
    const to = { load: () => import('@aws-sdk/client-secrets-manager'), client: 'SecretsManager', region };
    return policy === null
      ? {
          ...to,
          operation: 'DeleteResourcePolicy',
          input: { SecretId },
          needs: ['secretsmanager:DeleteResourcePolicy'],
        }
      : {
          ...to,
          operation: 'PutResourcePolicy',
          input: { SecretId, ResourcePolicy: policy },
          needs: ['secretsmanager:PutResourcePolicy'],
        };
  },
};
