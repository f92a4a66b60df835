import { CreateRoleCommand, IAMClient } from '@aws-sdk/client-iam';
import type { Seed } from '../law.ts';

/** Open to everyone and no one else; to another account beside a service; to all of GitHub beside its own account. */
export const seed: Seed['seed'] = async (account, n) => {
  const provider = `arn:aws:iam::${account.id}:oidc-provider/token.actions.githubusercontent.com`;
  const starts = [
    { statements: [allow({ AWS: '*' })], shutOut: ['*'] },
    {
      statements: [allow({ AWS: ['222222222222'] }), allow({ Service: 'ec2.amazonaws.com' })],
      shutOut: ['222222222222'],
    },
    {
      statements: [
        { ...allow({ Federated: provider }), Action: 'sts:AssumeRoleWithWebIdentity' },
        allow({ AWS: [`arn:aws:iam::${account.id}:root`, '*'] }),
      ],
      shutOut: ['*', provider],
    },
  ];
  const { statements, shutOut } = starts[n] ?? starts[0]!;
  await account.client(IAMClient).send(
    new CreateRoleCommand({
      RoleName: 'deploy',
      Path: '/ci/',
      AssumeRolePolicyDocument: JSON.stringify({ Version: '2012-10-17', Statement: statements }),
    }),
  );
  return [{ region: 'us-east-1', name: 'deploy', account: account.id, shutOut }];
};

function allow(Principal: object) {
  return { Effect: 'Allow', Principal, Action: 'sts:AssumeRole' };
}
