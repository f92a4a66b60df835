import type { AssumeRoleRequest, AssumeRoleResponse } from '@aws-sdk/client-sts';
import type { CallContext } from '../../call-context.ts';
import { type Denial, decide } from '../../identity/decide.ts';
import { factsOf } from '../../identity/facts.ts';
import { organizationFacts, tagFacts } from '../../identity/facts-on-demand.ts';
import { iamView } from '../../identity/iam-view.ts';
import { identityOf } from '../../identity/identity-of.ts';
import { organizationPolicies } from '../../identity/organization-policies.ts';
import { ownPolicies, policiesIn } from '../../identity/own-policies.ts';
import { AwsRefusal, answer, type ServiceAnswers } from '../../service-answers.ts';
import { checkMfa } from './mfa.ts';
import { narrowing, packedSize, secondsWithin } from './requested.ts';
import { type Role, roleNamed, roleSession, withinRoleMaximum } from './role-session.ts';

const ROLE_SECONDS = { least: 900, most: 43_200, usual: 3600 };
const CHAINED_SECONDS = 3600;

export const assumeRole: NonNullable<ServiceAnswers['answers']> = {
  AssumeRole: answer<AssumeRoleRequest, AssumeRoleResponse>(async (input, at) => {
    const { RoleArn = '', RoleSessionName = '', SourceIdentity } = input;
    const { principal } = at;
    if (principal.type === 'Root') {
      throw new AwsRefusal('AccessDenied', 'Roles may not be assumed by root accounts.', 403);
    }
    if (principal.type === 'FederatedUser') {
      throw new AwsRefusal(
        'AccessDenied',
        `User: ${principal.arn} is not authorized to perform: sts:AssumeRole on resource: ${RoleArn}`,
        403,
      );
    }
    const mfaAuthenticated = await checkMfa(input, at);
    const seconds = secondsWithin(input.DurationSeconds, ROLE_SECONDS);
    const narrowed = narrowing(input);
    const role = await roleNamed(RoleArn, at);
    const denied = !role || (await denial(role, 'sts:AssumeRole', mfaAuthenticated, at));
    const source = principal.session?.sourceIdentity ?? SourceIdentity;
    // Who names a source identity must be allowed to, and cannot change it along a chain.
    const deniedSource =
      role && source !== undefined && (await denial(role, 'sts:SetSourceIdentity', mfaAuthenticated, at));
    const mixed = SourceIdentity !== undefined && source !== SourceIdentity;
    if (!role || denied || deniedSource || mixed) {
      const action = !denied && (deniedSource || mixed) ? 'sts:SetSourceIdentity' : 'sts:AssumeRole';
      throw new AwsRefusal(
        'AccessDenied',
        `User: ${principal.arn} is not authorized to perform: ${action} on resource: ${RoleArn}`,
        403,
      );
    }
    if (principal.type === 'AssumedRole' && seconds > CHAINED_SECONDS) {
      throw new AwsRefusal(
        'ValidationError',
        'The requested DurationSeconds exceeds the 1 hour session limit for roles assumed by role chaining.',
      );
    }
    // Services take what they need: a role's maximum is for people.
    if (principal.type !== 'AWSService') await withinRoleMaximum(role, seconds);
    return {
      ...roleSession(role, RoleSessionName, seconds, {
        mfaAuthenticated,
        ...(source !== undefined && { sourceIdentity: source }),
        ...narrowed,
      }),
      ...packedSize(input),
      ...(source !== undefined && { SourceIdentity: source }),
    };
  }),
};

/** The caller's own policies and the role's trust policy must agree. */
async function denial(
  { identity: role, home }: Role,
  action: string,
  mfa: boolean,
  at: CallContext,
): Promise<Denial | undefined> {
  const { principal } = at;
  const identity = principal.inIam ? await identityOf(principal, at) : undefined;
  const own = {
    ...(await ownPolicies(principal, identity, action, at.inAccount(principal.account))),
    ...(principal.inIam && { organization: await organizationPolicies(at) }),
  };
  const isMfa = mfa || principal.session?.mfaAuthenticated;
  const policies = [...policiesIn(own), ...(role.trust ? [role.trust] : [])];
  const caller = at.inAccount(principal.account);
  const facts = factsOf(at, identity, {
    ...(await organizationFacts(policies, caller, home.account.id)),
    ...(await tagFacts(policies, role.arn, at, await iamView(home))),
    ...(isMfa && { 'aws:multifactorauthpresent': ['true'] }),
    'aws:resourceaccount': [home.account.id],
  });
  const asked = { action, resource: role.arn, facts };
  return decide(
    asked,
    own,
    { principal },
    {
      account: home.account.id,
      mustAllow: true,
      ...(role.trust && { policy: role.trust }),
    },
  );
}
