import {
  AttachUserPolicyCommand,
  CreateUserCommand,
  IAMClient,
  PutUserPolicyCommand,
} from '@aws-sdk/client-iam';
import type { Seed } from '../law.ts';

const managed = (name: string) => `arn:aws:iam::aws:policy/${name}`;

/** One managed policy; two and an inline one, and AWS's quarantine, which stays; two inline ones. */
export const seed: Seed['seed'] = async (account, n) => {
  const iam = account.client(IAMClient);
  await iam.send(new CreateUserCommand({ UserName: 'mina', Path: n === 2 ? '/staff/' : '/' }));
  const attached = [
    ['ReadOnlyAccess'],
    ['ReadOnlyAccess', 'IAMFullAccess', 'AWSCompromisedKeyQuarantineV2'],
    [],
  ][n];
  for (const name of attached ?? []) {
    await iam.send(new AttachUserPolicyCommand({ UserName: 'mina', PolicyArn: managed(name) }));
  }
  for (const PolicyName of ['buckets', 'queues'].slice(0, n)) {
    await iam.send(
      new PutUserPolicyCommand({
        UserName: 'mina',
        PolicyName,
        PolicyDocument: JSON.stringify({
          Version: '2012-10-17',
          Statement: {
            Effect: 'Allow',
            Action: `${PolicyName === 'buckets' ? 's3' : 'sqs'}:*`,
            Resource: '*',
          },
        }),
      }),
    );
  }
  return [{ region: 'us-east-1', name: 'mina', group: 'developers' }];
};
