/** Whether the policies of the account, the session and the resource let a call happen. */
import type { CallContext } from '../call-context.ts';
import { actionsFor } from '../iam-actions.ts';
import { allows } from '../principal.ts';
import type { AwsError } from '../protocols/protocol.ts';
import { deniedAnswer } from '../refusals.ts';
import { asksOf } from './asks.ts';
import { decide } from './decide.ts';
import { factsFor, factsOf } from './facts.ts';
import { organizationFacts, tagFacts } from './facts-on-demand.ts';
import { iamView } from './iam-view.ts';
import { identityOf } from './identity-of.ts';
import { organizationPolicies } from './organization-policies.ts';
import { ownPolicies, policiesIn } from './own-policies.ts';
import { type Reached, reachedBy } from './resource-policies.ts';

/** STS decides these by the trust policies of roles. */
const BY_TRUST: ReadonlySet<string> = new Set([
  'AssumeRole',
  'AssumeRoleWithWebIdentity',
  'AssumeRoleWithSAML',
]);

/** Let through, in whose account it happens. */
export type Authorized = { readonly error: AwsError } | { readonly account: string };

export async function authorize(at: CallContext): Promise<Authorized> {
  const { service, operation, principal } = at;
  const here = { account: at.account.id };
  if (!principal.inIam) {
    const lacking = actionsFor(service, operation.name).find((action) => !allows(principal, action));
    return lacking ? { error: deniedAnswer(service, lacking, at, { by: 'identity' }) } : here;
  }
  if (service.id === 'sts' && BY_TRUST.has(operation.name)) return here;
  const identity = await identityOf(principal, at);
  const home = at.inAccount(principal.account);
  const view = await iamView(home);
  const reached = await reachedBy(at);
  const organization = await organizationPolicies(home);
  const others = [...organization.flat(), ...(reached?.policy ? [reached.policy] : [])];
  const facts = factsOf(at, identity, {
    'aws:resourceaccount': [reached?.account ?? principal.account],
    's3:resourceaccount': reached && [reached.account],
    'kms:calleraccount': [principal.account],
  });
  for (const { action, resource: named, more, keys, isOfCall } of await asksOf(at, view)) {
    const own = await ownPolicies(principal, identity, action, home);
    const policies = [...others, ...policiesIn(own)];
    const resource = isOfCall ? asAwsNames(named, reached) : named;
    const asked = factsFor(facts, keys, {
      ...more,
      ...(await organizationFacts(policies, home, reached?.account ?? principal.account)),
      ...(await tagFacts(policies, resource, at, view)),
    });
    const denial = decide(
      { action, resource, facts: asked },
      { ...own, organization },
      { principal },
      isOfCall ? reached : undefined,
    );
    if (denial) return { error: deniedAnswer(service, action, at, { ...denial, resource }) };
  }
  // S3's names are the world's, and moto keeps them so.
  return reached && service.id !== 's3' ? { account: reached.account } : here;
}

/** A key may be called by its alias, a secret by the name without AWS's six letters. */
function asAwsNames(named: string, reached: Reached | undefined): string {
  const kind = named.split(/[:/]/)[5] ?? '';
  return reached?.arn !== undefined && reached.arn.split(/[:/]/)[5] === kind ? reached.arn : named;
}
