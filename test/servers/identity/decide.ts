/** What all policies together say to a call: AWS's evaluation of one request, as far as this server knows policies. */
import type { DeniedBy } from '../refusals.ts';
import { type Asked, type NamedPolicy, type Verdict, verdict } from './evaluate.ts';
import { type Caller, concerns, type Nearness, nearness } from './grants-to.ts';

export interface Denial {
  readonly by: DeniedBy;
  /** The managed policy that denies. */
  readonly policyArn?: string;
}

/** What the caller brings along. */
export interface Own {
  /** Or whether someone whom IAM does not know may do it. */
  readonly policies: readonly NamedPolicy[] | boolean;
  readonly boundary?: NamedPolicy;
  /** Absent: the session is not narrowed. Without any policy it may do nothing. */
  readonly session?: readonly NamedPolicy[];
  /** Service control policies, level by level. */
  readonly organization?: readonly (readonly NamedPolicy[])[];
}

export interface Resource {
  readonly account: string;
  readonly policy?: NamedPolicy;
  /** A role lets in only whom its trust policy names; other resources rely on the policies of their own account. */
  readonly mustAllow: boolean;
}

export function decide(asked: Asked, own: Own, caller: Caller, resource?: Resource): Denial | undefined {
  const identity: Verdict | boolean = Array.isArray(own.policies)
    ? verdict(own.policies, asked)
    : (own.policies as boolean);
  const boundary = own.boundary && verdict([own.boundary], asked);
  const session = own.session && verdict(own.session, asked);
  const granted = resource?.policy && closest(resource.policy, asked, caller);

  const levels = (own.organization ?? []).map((policies) => verdict(policies, asked));
  const explicit =
    deniedIn(
      levels.find(({ says }) => says === 'deny'),
      'organization',
    ) ??
    deniedIn(identity, 'identity-explicit') ??
    deniedIn(boundary, 'boundary-explicit') ??
    deniedIn(session, 'session-explicit') ??
    deniedIn(granted, 'resource-explicit');
  if (explicit) return explicit;

  if (levels.some(({ says }) => says !== 'allow')) return { by: 'organization-silent' };
  const near = granted?.says === 'allow' ? nearTo(granted.statement, caller) : undefined;
  const isForeign = resource !== undefined && resource.account !== caller.principal.account;
  if ((isForeign || resource?.mustAllow) && !near) return { by: 'resource' };
  if (!isForeign && near === 'session') return undefined;
  const suffices = !isForeign && (near === 'role' || near === 'everyone');
  if (!suffices && identity !== true && !(identity && identity.says === 'allow')) return { by: 'identity' };
  if (boundary && boundary.says !== 'allow') return { by: 'boundary' };
  if (session && session.says !== 'allow') return { by: 'session' };
  return undefined;
}

const FROM_CLOSEST: readonly (Nearness | undefined)[] = ['session', 'role', 'everyone'];

/** Where several statements allow, the one that names the caller most closely counts. */
function closest(policy: NamedPolicy, asked: Asked, caller: Caller): Verdict {
  const any = verdict([policy], asked, (statement) => concerns(statement, caller));
  if (any.says !== 'allow') return any;
  for (const near of FROM_CLOSEST) {
    const said = verdict(
      [policy],
      asked,
      (statement) => nearTo(statement, caller) === near && concerns(statement, caller),
    );
    if (said.says === 'allow') return said;
  }
  return any;
}

function nearTo(
  {
    principal,
    notPrincipal,
  }: { readonly principal?: Parameters<typeof nearness>[0]; readonly notPrincipal?: unknown },
  caller: Caller,
): Nearness | undefined {
  if (principal === undefined) return notPrincipal === undefined ? undefined : 'everyone';
  return nearness(principal, caller);
}

function deniedIn(said: Verdict | boolean | undefined, by: DeniedBy): Denial | undefined {
  if (typeof said !== 'object' || said.says !== 'deny') return undefined;
  return said.policy.arn === undefined ? { by } : { by, policyArn: said.policy.arn };
}
