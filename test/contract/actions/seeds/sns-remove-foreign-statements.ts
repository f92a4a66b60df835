import { CreateTopicCommand, SNSClient } from '@aws-sdk/client-sns';
import type { Seed } from '../law.ts';
import { policyOf, policyTarget, REGION } from '../policies.ts';

export const seed: Seed['seed'] = async (account, n) => {
  const arn = `arn:aws:sns:${REGION}:${account.id}:alerts`;
  const Attributes = { Policy: policyOf(account, 'foreign', n, 'sns:Publish', arn) };
  await account.client(SNSClient, REGION).send(new CreateTopicCommand({ Name: 'alerts', Attributes }));
  return [policyTarget(account, 'alerts', arn)];
};
