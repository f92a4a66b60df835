import type {
  AssumeRoleResponse,
  GetCallerIdentityResponse,
  GetSessionTokenResponse,
} from '@aws-sdk/client-sts';
import { answer, mendOutput, type ServiceAnswers } from '../service-answers.ts';

export const service: ServiceAnswers = {
  answers: {
    GetCallerIdentity: answer<object, GetCallerIdentityResponse>((_input, { principal }) => ({
      Account: principal.account,
      Arn: principal.arn,
      UserId: principal.userId,
    })),
  },
  mends: {
    AssumeRole: mendOutput<AssumeRoleResponse>((output, at) => {
      const { Arn: arn = '', AssumedRoleId: userId = '' } = output.AssumedRoleUser ?? {};
      const principal = { account: arn.split(':')[4] ?? at.account.id, arn, userId };
      at.account.principals.set(output.Credentials?.AccessKeyId ?? '', principal);
      return output;
    }),
    GetSessionToken: mendOutput<GetSessionTokenResponse>((output, at) => {
      at.account.principals.set(output.Credentials?.AccessKeyId ?? '', at.principal);
      return output;
    }),
  },
};
