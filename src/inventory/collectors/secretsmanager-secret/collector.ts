import {
  GetResourcePolicyCommand,
  paginateListSecrets,
  SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager';
import { parsePolicy } from '../../../policy/document.ts';
import { listCollector } from '../../list-collector.ts';
import { Secret } from '../../resources/secret.ts';

export const collector = listCollector({
  id: 'secretsmanager-secret',
  scope: 'region',
  resource: Secret,
  client: SecretsManagerClient,
  list: paginateListSecrets,
  input: { MaxResults: 100 },
  items: (page) => page.SecretList,
  describe: ({ Name = '', ARN = '' }) => ({ id: Name, arn: ARN }),
  reads: [
    {
      fields: ['policy'],
      ask: async (secrets, { ARN }) => {
        const { ResourcePolicy } = await secrets.send(new GetResourcePolicyCommand({ SecretId: ARN }));
        return { policy: ResourcePolicy ? parsePolicy(ResourcePolicy) : null };
      },
    },
  ],
});
