import { IAMClient, UpdateAccountPasswordPolicyCommand } from '@aws-sdk/client-iam';
import type { Seed } from '../law.ts';

/** None; a short one with expiry; a long one that remembers few. */
export const seed: Seed['seed'] = async (account, n) => {
  const iam = account.client(IAMClient);
  if (n === 1) {
    await iam.send(
      new UpdateAccountPasswordPolicyCommand({
        MinimumPasswordLength: 8,
        RequireSymbols: true,
        MaxPasswordAge: 90,
        HardExpiry: true,
        AllowUsersToChangePassword: true,
      }),
    );
  }
  if (n === 2) {
    await iam.send(
      new UpdateAccountPasswordPolicyCommand({ MinimumPasswordLength: 20, PasswordReusePrevention: 5 }),
    );
  }
  return [{ region: 'us-east-1', name: 'password-policy' }];
};
