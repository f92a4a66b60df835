import { CreateRepositoryCommand, ECRClient, SetRepositoryPolicyCommand } from '@aws-sdk/client-ecr';
import type { Seed } from '../law.ts';
import { policyOf, policyTarget, REGION } from '../policies.ts';

export const seed: Seed['seed'] = async (account, n) => {
  const ecr = account.client(ECRClient, REGION);
  const repositoryName = 'team/app';
  await ecr.send(new CreateRepositoryCommand({ repositoryName }));
  const policyText = policyOf(account, 'foreign', n, 'ecr:BatchGetImage');
  await ecr.send(new SetRepositoryPolicyCommand({ repositoryName, policyText }));
  const arn = `arn:aws:ecr:${REGION}:${account.id}:repository/${repositoryName}`;
  return [policyTarget(account, repositoryName, arn)];
};
