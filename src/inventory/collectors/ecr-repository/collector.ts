import { ECRClient, GetRepositoryPolicyCommand, paginateDescribeRepositories } from '@aws-sdk/client-ecr';
import { parsePolicy } from '../../../policy/document.ts';
import { listCollector } from '../../list-collector.ts';
import { EcrRepository } from '../../resources/ecr-repository.ts';

export const collector = listCollector({
  id: 'ecr-repository',
  scope: 'region',
  resource: EcrRepository,
  client: ECRClient,
  list: paginateDescribeRepositories,
  input: { maxResults: 1000 },
  items: (page) => page.repositories,
  describe: ({ repositoryName = '', repositoryArn = '' }) => ({ id: repositoryName, arn: repositoryArn }),
  reads: [
    {
      fields: ['policy'],
      ask: async (ecr, { repositoryName }) => {
        const { policyText = '' } = await ecr.send(new GetRepositoryPolicyCommand({ repositoryName }));
        return { policy: parsePolicy(policyText) };
      },
      absent: { RepositoryPolicyNotFoundException: { policy: null } },
    },
  ],
});
