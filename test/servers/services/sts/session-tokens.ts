import type {
  GetFederationTokenRequest,
  GetFederationTokenResponse,
  GetSessionTokenRequest,
  GetSessionTokenResponse,
} from '@aws-sdk/client-sts';
import type { CallContext } from '../../call-context.ts';
import { issueSession } from '../../identity/sessions.ts';
import { AwsRefusal, answer, type ServiceAnswers } from '../../service-answers.ts';
import { checkMfa } from './mfa.ts';
import { narrowing, packedSize, secondsWithin } from './requested.ts';

const USER_SECONDS = { least: 900, most: 129_600, usual: 43_200 };
/** For the root user, who gets an hour at most. */
const ROOT_SECONDS = { least: 900, most: 129_600, usual: 3600 };

export const sessionTokens: NonNullable<ServiceAnswers['answers']> = {
  GetSessionToken: answer<GetSessionTokenRequest, GetSessionTokenResponse>(async (input, at) => {
    const { issuer: _, seconds } = longTerm('GetSessionToken', input.DurationSeconds, at);
    const { session: __, ...principal } = at.principal;
    const mfaAuthenticated = await checkMfa(input, at);
    return {
      Credentials: issueSession(at.account, seconds, { ...principal, session: { mfaAuthenticated } }),
    };
  }),
  GetFederationToken: answer<GetFederationTokenRequest, GetFederationTokenResponse>((input, at) => {
    const { issuer, seconds } = longTerm('GetFederationToken', input.DurationSeconds, at);
    const { account } = at;
    const arn = `arn:aws:sts::${account.id}:federated-user/${input.Name}`;
    const userId = `${account.id}:${input.Name}`;
    const session = { mfaAuthenticated: false, issuer, ...narrowing(input) };
    return {
      Credentials: issueSession(account, seconds, {
        account: account.id,
        arn,
        userId,
        type: 'FederatedUser',
        inIam: true,
        session,
      }),
      FederatedUser: { Arn: arn, FederatedUserId: userId },
      ...packedSize(input),
    };
  }),
};

/** @throws {AwsRefusal} where the caller holds a session */
function longTerm(operation: string, asked: number | undefined, { principal, accessKeyId }: CallContext) {
  if (principal.session || accessKeyId.startsWith('ASIA')) {
    throw new AwsRefusal('AccessDenied', `Cannot call ${operation} with session credentials`, 403);
  }
  const isRoot = principal.type === 'Root';
  const seconds = secondsWithin(asked, isRoot ? ROOT_SECONDS : USER_SECONDS);
  const issuer = {
    type: isRoot ? ('Root' as const) : ('IAMUser' as const),
    principalId: isRoot ? principal.account : principal.userId,
    arn: principal.arn,
    accountId: principal.account,
    userName: isRoot ? 'root' : principal.arn.slice(principal.arn.lastIndexOf('/') + 1),
  };
  return { issuer, seconds: isRoot ? Math.min(seconds, 3600) : seconds };
}
