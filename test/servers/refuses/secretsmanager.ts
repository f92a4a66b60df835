import {
  type CreateSecretRequest,
  DescribeSecretCommand,
  SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager';
import { motoRefuses, type RefusalRule, refuse } from '../refusal-rule.ts';

export const refuses: readonly RefusalRule[] = [
  motoRefuses('DeleteSecret', 'the window is not of 7 to 30 days', 'InvalidParameterException'),
  motoRefuses('GetSecretValue', 'the secret is scheduled for deletion', 'InvalidRequestException'),
  refuse<CreateSecretRequest>({
    operation: 'CreateSecret',
    when: 'one of that name is scheduled for deletion',
    code: 'InvalidRequestException',
    message: async ({ Name }, at) => {
      const { DeletedDate } = await at
        .moto(SecretsManagerClient)
        .send(new DescribeSecretCommand({ SecretId: Name }));
      return (
        DeletedDate &&
        "You can't create this secret because a secret with this name is already scheduled for deletion."
      );
    },
  }),
];
