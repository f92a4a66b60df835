import { type CallContext, memory } from '../call-context.ts';
import { AwsRefusal, answer, type ServiceAnswers } from '../service-answers.ts';

/** The SDK's client is not among our dependencies: the shapes used are said here. */
type Status = 'Active' | 'Inactive';

const enrollment = memory('account', () => ({
  status: 'Inactive' as Status,
  memberAccountsEnrolled: false,
  lastUpdatedTimestamp: new Date(0),
}));

/** It looks at two weeks of metrics before it says anything: a fresh account has been told nothing. */
export const service: ServiceAnswers = {
  answers: {
    GetEnrollmentStatus: answer<object, object>((_input, at) => ({
      ...enrollment(at).value,
      numberOfMemberAccountsOptedIn: 0,
    })),
    UpdateEnrollmentStatus: answer<
      { readonly status?: string; readonly includeMemberAccounts?: boolean },
      { readonly status: Status }
    >(({ includeMemberAccounts = false, status }, at) => {
      if (status !== 'Active' && status !== 'Inactive')
        throw new AwsRefusal('InvalidParameterValueException', `${status} is not a status to ask for`);
      const lastUpdatedTimestamp = at.account.clock.now();
      enrollment(at).value = { status, memberAccountsEnrolled: includeMemberAccounts, lastUpdatedTimestamp };
      return { status };
    }),
    GetRecommendationSummaries: answer<object, object>((_input, at) => {
      optedIn(at);
      return { recommendationSummaries: [] };
    }),
  },
};

function optedIn(at: CallContext): void {
  if (enrollment(at).value.status === 'Active') return;
  throw new AwsRefusal('OptInRequiredException', 'You must opt in to the service to perform this action');
}
