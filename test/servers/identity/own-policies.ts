import type { CallContext } from '../call-context.ts';
import { allows, type Principal, type PrincipalSession } from '../principal.ts';
import type { Own } from './decide.ts';
import { type NamedPolicy, namedPolicy } from './evaluate.ts';
import { type Identity, managedPolicy } from './iam-view.ts';

const parsed = new WeakMap<PrincipalSession, Promise<readonly NamedPolicy[]>>();

/** The policies that a caller lives by. Whoever is gone from IAM may do nothing. */
export async function ownPolicies(
  principal: Principal,
  identity: Identity | undefined,
  action: string,
  at: CallContext,
): Promise<Own> {
  if (!principal.inIam) return { policies: allows(principal, action) };
  const session = await sessionPolicies(principal, at);
  // The policies of root's tasks only forbid: all that is not of the task.
  if (principal.type === 'Root') return { policies: [EVERYTHING, ...(session ?? [])] };
  return {
    policies: principal.session?.issuer?.type === 'Root' || (identity?.policies ?? []),
    ...(identity?.boundary && { boundary: identity.boundary }),
    ...(session && { session }),
  };
}

export function policiesIn({ policies, boundary, session = [] }: Own): readonly NamedPolicy[] {
  return [...(typeof policies === 'boolean' ? [] : policies), ...(boundary ? [boundary] : []), ...session];
}

const EVERYTHING = namedPolicy('{"Statement":{"Effect":"Allow","Action":"*","Resource":"*"}}');

async function sessionPolicies(
  { session, type }: Principal,
  at: CallContext,
): Promise<readonly NamedPolicy[] | undefined> {
  if (!session) return undefined;
  const { policies = [], policyArns = [] } = session;
  // Only a federation session without a policy may do nothing at all.
  if (policies.length + policyArns.length === 0 && type !== 'FederatedUser') return undefined;
  const known = parsed.get(session) ?? readSessionPolicies(policies, policyArns, at);
  parsed.set(session, known);
  return await known;
}

async function readSessionPolicies(
  policies: readonly string[],
  arns: readonly string[],
  at: CallContext,
): Promise<readonly NamedPolicy[]> {
  const managed = arns.map((arn) => managedPolicy(arn, at));
  return [...policies.map((text) => namedPolicy(text)), ...(await Promise.all(managed))];
}
