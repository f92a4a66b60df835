import { CreateOpenIDConnectProviderCommand, IAMClient } from '@aws-sdk/client-iam';
import type { Seed } from '../law.ts';

/** A bare one; one with everything; two. */
export const seed: Seed['seed'] = async (account, n) => {
  const iam = account.client(IAMClient);
  const hosts = n === 2 ? ['login.example.com', 'git.example.com/oidc'] : ['login.example.com'];
  const targets = [];
  for (const host of hosts) {
    const { OpenIDConnectProviderArn = '' } = await iam.send(
      new CreateOpenIDConnectProviderCommand({
        Url: `https://${host}`,
        ThumbprintList: ['9e99a48a9960b14926bb7f3b02e22da2b0ab7280'],
        ...(n > 0 && {
          ClientIDList: ['sts.amazonaws.com', 'app'],
          Tags: [{ Key: 'team', Value: 'build' }],
        }),
      }),
    );
    targets.push({ region: 'us-east-1', name: host, arn: OpenIDConnectProviderArn });
  }
  return targets;
};
