import type {
  DecodeAuthorizationMessageRequest,
  DecodeAuthorizationMessageResponse,
  GetAccessKeyInfoRequest,
  GetAccessKeyInfoResponse,
  GetCallerIdentityResponse,
} from '@aws-sdk/client-sts';
import { AwsRefusal, answer, type ServiceAnswers } from '../service-answers.ts';
import { assumeRole } from './sts/assume-role.ts';
import { assumeRoot } from './sts/assume-root.ts';
import { federatedRoles } from './sts/federated-roles.ts';
import { samlRoles } from './sts/saml-roles.ts';
import { sessionTokens } from './sts/session-tokens.ts';

export const service: ServiceAnswers = {
  answers: {
    ...assumeRole,
    ...assumeRoot,
    ...federatedRoles,
    ...samlRoles,
    ...sessionTokens,
    GetCallerIdentity: answer<object, GetCallerIdentityResponse>((_input, { principal }) => ({
      Account: principal.account,
      Arn: principal.arn,
      UserId: principal.userId,
    })),
    GetAccessKeyInfo: answer<GetAccessKeyInfoRequest, GetAccessKeyInfoResponse>(
      ({ AccessKeyId = '' }, { accounts }) => {
        const account = accounts.find(({ keys }) => keys.ownerOf(AccessKeyId));
        // AWS reads the account out of the id, whether or not there is such a key.
        if (!account) throw new AwsRefusal('ValidationError', `Invalid AccessKeyId: ${AccessKeyId}`);
        return { Account: account.id };
      },
    ),
    /** This server's refusals carry no encoded messages: nothing there is to decode. */
    DecodeAuthorizationMessage: answer<DecodeAuthorizationMessageRequest, DecodeAuthorizationMessageResponse>(
      () => {
        throw new AwsRefusal('InvalidAuthorizationMessageException', 'Message is not valid', 400);
      },
    ),
  },
};
