import { GetAccountPasswordPolicyCommand, IAMClient } from '@aws-sdk/client-iam';
import { attempt } from '../../../aws/attempt.ts';
import { defineCollector } from '../../collector.ts';
import { accountIdentity } from '../../recorder.ts';
import { PasswordPolicy, type PasswordRules } from '../../resources/password-policy.ts';

export const collector = defineCollector({
  id: 'iam-password-policy',
  scope: 'global',
  provides: [PasswordPolicy],
  run: async (aws, place, shelf) => {
    const iam = aws.client(IAMClient, place.region);
    const rules = await attempt<PasswordRules | null>(
      'iam:GetAccountPasswordPolicy',
      async () => {
        const { PasswordPolicy: policy } = await iam.send(new GetAccountPasswordPolicyCommand({}));
        return {
          // Left out where AWS's own smallest length holds.
          minimumLength: policy?.MinimumPasswordLength ?? 6,
          reusePrevented: policy?.PasswordReusePrevention ?? null,
        };
      },
      { NoSuchEntityException: null },
    );
    shelf.put(PasswordPolicy, accountIdentity(place), { rules });
  },
});
