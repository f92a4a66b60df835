import type {
  EnableMacieRequest,
  GetMacieSessionResponse,
  UpdateMacieSessionRequest,
} from '@aws-sdk/client-macie2';
import { type CallContext, memory } from '../call-context.ts';
import { AwsRefusal, answer, type ServiceAnswers } from '../service-answers.ts';

const sessions = memory<GetMacieSessionResponse | null>('region', () => null);

export const service: ServiceAnswers = {
  answers: {
    EnableMacie: answer<EnableMacieRequest, object>((input, at) => {
      if (sessions(at).value)
        throw new AwsRefusal('ConflictException', 'Macie has already been enabled', 409);
      const now = at.account.clock.now();
      sessions(at).value = {
        createdAt: now,
        updatedAt: now,
        findingPublishingFrequency: input.findingPublishingFrequency ?? 'FIFTEEN_MINUTES',
        serviceRole: `arn:aws:iam::${at.account.id}:role/aws-service-role/macie.amazonaws.com/AWSServiceRoleForAmazonMacie`,
        status: input.status ?? 'ENABLED',
      };
      return {};
    }),
    GetMacieSession: answer<object, GetMacieSessionResponse>((_input, at) => sessionOf(at)),
    UpdateMacieSession: answer<UpdateMacieSessionRequest, object>((input, at) => {
      sessions(at).value = { ...sessionOf(at), ...input, updatedAt: at.account.clock.now() };
      return {};
    }),
    DisableMacie: answer<object, object>((_input, at) => {
      sessionOf(at);
      sessions(at).value = null;
      return {};
    }),
  },
};

/** AWS answers 403, not 404, where nobody turned it on. */
function sessionOf(at: CallContext): GetMacieSessionResponse {
  const session = sessions(at).value;
  if (!session) throw new AwsRefusal('AccessDeniedException', 'Macie is not enabled.', 403);
  return session;
}
