/** Whether the policies of the account, the session and the bucket let a call happen. */
import type { CallContext } from '../call-context.ts';
import { actionsFor } from '../iam-actions.ts';
import { allows } from '../principal.ts';
import type { AwsError } from '../protocols/protocol.ts';
import { deniedAnswer } from '../refusals.ts';
import { asksOf } from './asks.ts';
import { bucketOf } from './bucket-policies.ts';
import { decide } from './decide.ts';
import { factsFor, factsOf } from './facts.ts';
import { iamView } from './iam-view.ts';
import { identityOf } from './identity-of.ts';
import { organizationPolicies } from './organization-policies.ts';
import { ownPolicies } from './own-policies.ts';

/** STS decides these by the trust policies of roles. */
const BY_TRUST: ReadonlySet<string> = new Set([
  'AssumeRole',
  'AssumeRoleWithWebIdentity',
  'AssumeRoleWithSAML',
]);

export async function authorize(at: CallContext): Promise<AwsError | undefined> {
  const { service, operation, principal } = at;
  if (!principal.inIam) {
    const lacking = actionsFor(service, operation.name).find((action) => !allows(principal, action));
    return lacking && deniedAnswer(service, lacking, at, { by: 'identity' });
  }
  if (service.id === 'sts' && BY_TRUST.has(operation.name)) return undefined;
  const identity = await identityOf(principal, at);
  const home = at.inAccount(principal.account);
  const view = await iamView(home);
  const bucket = await bucketOf(at);
  const facts = factsOf(at, identity, {
    'aws:resourceaccount': [bucket?.account ?? principal.account],
    's3:resourceaccount': bucket && [bucket.account],
  });
  const organization = await organizationPolicies(home);
  for (const { action, resource, more, keys, isOfCall } of await asksOf(at, view)) {
    const own = await ownPolicies(principal, identity, action, home);
    const asked = { action, resource, facts: factsFor(facts, more, keys) };
    const denial = decide(asked, { ...own, organization }, { principal }, isOfCall ? bucket : undefined);
    if (denial) return deniedAnswer(service, action, at, { ...denial, resource });
  }
  return undefined;
}
