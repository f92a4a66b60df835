/** Whether a caller has what a technique needs, and the evidence. Answers are remembered where they repeat. */
import { parsePolicy } from '../../policy/document.ts';
import {
  couldAllow,
  type Decision,
  evaluate,
  type PolicyInForce,
  type ResourceSide,
} from '../../policy/evaluate.ts';
import { type Named, namedBy } from '../../policy/principal.ts';
import { remembered } from '../../policy/remembered.ts';
import { overlay, type RequestContext } from '../../policy/request-context.ts';
import { evaluateSome } from '../../policy/some-resource.ts';
import { and, type Truth } from '../../policy/truth.ts';
import type { Account, Node } from './account.ts';
import { truth } from './everything.ts';
import type { Evidence, Unknown } from './path.ts';
import type { Need, Technique } from './technique.ts';

/** What a technique is tried on. */
export interface Occasion {
  /** ARN that `target` means. */
  readonly upon: string;
  /** The identity acted upon, or whose role the thing has. */
  readonly node: Node | null;
  /** ARN that `policy` means. */
  readonly policy?: string;
}

export interface Met {
  readonly holds: Truth;
  readonly evidence: readonly Evidence[];
}

export const MET: Met = { holds: 'yes', evidence: [] };
export const NOT_MET: Met = { holds: 'no', evidence: [] };

export function together(one: Met, other: () => Met): Met {
  if (one.holds === 'no') return NOT_MET;
  const next = other();
  if (next.holds === 'no') return NOT_MET;
  return { holds: and(one.holds, next.holds), evidence: [...one.evidence, ...next.evidence] };
}

export function unknown(one: Unknown): Met {
  return { holds: 'unclear', evidence: [one] };
}

export class Needs {
  readonly #account: Account;
  readonly #possible = new Map<Node, Map<string, boolean>>();
  readonly #apart = new Map<Node, Map<Technique, Met>>();
  readonly #anywhere = new Map<Node, Map<string, Met>>();
  readonly #contexts = new Map<Node, Map<string, RequestContext>>();
  readonly #trusted = new Map<Node, Map<string, Met>>();

  constructor(account: Account) {
    this.#account = account;
  }

  /** The needs that do not depend on what it is done upon; asked before looking for occasions. */
  apart(caller: Node, technique: Technique): Met {
    return remembered(remembered(this.#apart, caller, newMap<Technique, Met>), technique, () => {
      if (!technique.needs.every((need) => need.kind === 'assume' || this.#could(caller, actionOf(need))))
        return NOT_MET;
      return all(technique.needs, (need) => (need.kind === 'may' ? this.#somewhere(caller, need) : MET));
    });
  }

  /** What a role must offer, whoever calls. */
  suits({ needs }: Technique, { node }: Occasion): boolean {
    return needs.every((need) => {
      if (need.kind === 'may') return true;
      if (need.kind === 'assume')
        return need.trust === 'rewritten' || (node?.role ? trustsIdentities(node.role) : false);
      if (!node?.role || (need.inProfile && node.role.instanceProfiles.length === 0)) return false;
      return this.#trusts(node, need.trusting).holds !== 'no';
    });
  }

  /** The needs that do. */
  upon(caller: Node, technique: Technique, occasion: Occasion): Met {
    return all(technique.needs, (need) => {
      if (need.kind === 'assume') return this.#assume(caller, need.trust, occasion);
      if (need.kind === 'pass') return this.#pass(caller, need, occasion);
      if (typeof need.on !== 'string') return MET;
      return this.#may(caller, need.action, named(need.on, occasion), this.#context(caller, need, occasion));
    });
  }

  #could(caller: Node, action: string): boolean {
    return remembered(remembered(this.#possible, caller, newMap<string, boolean>), action, () =>
      couldAllow(caller.authority, action),
    );
  }

  #somewhere(caller: Node, need: Extract<Need, { kind: 'may' }>): Met {
    const { action, on } = need;
    if (typeof on === 'string') return MET;
    const answers = remembered(this.#anywhere, caller, newMap<string, Met>);
    return remembered(answers, `${action} ${on.join()}`, () =>
      all(on, (pattern) =>
        this.#may(caller, action, this.#filled(pattern), this.#context(caller, need, null)),
      ),
    );
  }

  #may(caller: Node, action: string, resource: string, context: RequestContext): Met {
    return granted(action, resource, evaluateSome(caller.authority, { action, resource, context }));
  }

  /** What the caller puts in, and what AWS adds of the identity acted upon. */
  #context(
    caller: Node,
    need: Extract<Need, { kind: 'may' }>,
    occasion: Pick<Occasion, 'node'> | null,
  ): RequestContext {
    const boundary = occasion?.node?.authority.boundary;
    if (!need.asking && boundary === undefined) return caller.context;
    // Few boundaries, many identities: the same context each time keeps what is remembered of it.
    const known = remembered(this.#contexts, caller, newMap<string, RequestContext>);
    const key = `${need.action} ${boundary === null ? '' : (boundary?.arn ?? '?')}`;
    return remembered(known, key, () => {
      const added = new Map<string, readonly string[] | null>(
        Object.entries(need.asking ?? {}).map(([name, value]) => [name, [this.#filled(value)]]),
      );
      if (boundary === null) added.set('iam:permissionsboundary', null);
      if (boundary?.arn !== undefined) added.set('iam:permissionsboundary', [boundary.arn]);
      return overlay(caller.context, added);
    });
  }

  #assume(caller: Node, trust: 'as-it-is' | 'rewritten', { node }: Occasion): Met {
    if (!node?.role) return NOT_MET;
    if (trust === 'as-it-is' && !this.#could(caller, 'sts:AssumeRole') && !namesSomeone(node.role))
      return NOT_MET;
    const document = trust === 'rewritten' ? letsIn(caller, this.#account) : node.role.trust;
    if (document === null) return unknown({ kind: 'unknown', what: 'trust', of: node.arn });
    const request = { action: 'sts:AssumeRole', resource: node.arn, context: caller.context };
    // A member of a group calls by itself; only what its account allows it can be judged here.
    const by = caller.caller ?? { kind: 'user' as const, arn: caller.arn, account: this.#account.id };
    const at: ResourceSide = {
      policy: asTrust(node, document),
      caller: by,
      account: this.#account.id,
      mustAgree: true,
    };
    return granted('sts:AssumeRole', node.arn, evaluate(caller.authority, request, at));
  }

  #pass(caller: Node, need: Extract<Need, { kind: 'pass' }>, { node }: Occasion): Met {
    if (!node?.role) return NOT_MET;
    const passing = new Map(need.passedTo === null ? [] : [['iam:passedtoservice', [need.passedTo]]]);
    const context = overlay(caller.context, passing);
    return together(this.#trusts(node, need.trusting), () =>
      this.#may(caller, 'iam:PassRole', node.arn, context),
    );
  }

  #trusts(node: Node, services: readonly string[]): Met {
    return remembered(remembered(this.#trusted, node, newMap<string, Met>), services.join(), () => {
      const found = services.map((service) => this.#trustsOne(node, service));
      return (
        found.find(({ holds }) => holds === 'yes') ??
        found.find(({ holds }) => holds === 'unclear') ??
        NOT_MET
      );
    });
  }

  #trustsOne(node: Node, service: string): Met {
    const trust = node.role?.trust;
    if (!trust) return unknown({ kind: 'unknown', what: 'trust', of: node.arn });
    const request = { action: 'sts:AssumeRole', resource: node.arn, context: this.#asService };
    const found = evaluate(NO_POLICIES, request, {
      policy: asTrust(node, trust),
      caller: { kind: 'service', service },
      account: this.#account.id,
      mustAgree: true,
    });
    if (found.verdict === 'denied') return NOT_MET;
    const certainty = found.verdict === 'allowed' ? 'certain' : 'unclear';
    const { deciding, unknownKeys } = found;
    return {
      holds: truth(found.verdict),
      evidence: [{ kind: 'trusted', service, role: node.arn, certainty, deciding, unknownKeys }],
    };
  }

  /** The service works for this account. */
  get #asService(): RequestContext {
    return new Map([
      ['aws:sourceaccount', [this.#account.id]],
      ['aws:principalisawsservice', ['true']],
    ]);
  }

  #filled(pattern: string): string {
    return pattern
      .replaceAll('{partition}', this.#account.partition)
      .replaceAll('{account}', this.#account.id);
  }
}

function named(on: 'target' | 'policy' | 'identity', { upon, policy, node }: Occasion): string {
  if (on === 'target') return upon;
  return (on === 'policy' ? policy : node?.arn) ?? upon;
}

const NO_POLICIES = { policies: [], boundary: null };

function granted(action: string, on: string, { verdict, deciding, unknownKeys }: Decision): Met {
  if (verdict === 'denied') return NOT_MET;
  const certainty = verdict === 'allowed' ? 'certain' : 'unclear';
  return {
    holds: truth(verdict),
    evidence: [{ kind: 'granted', action, on, certainty, deciding, unknownKeys }],
  };
}

function all<T>(items: readonly T[], judge: (item: T) => Met): Met {
  let met = MET;
  for (const item of items) {
    met = together(met, () => judge(item));
    if (met.holds === 'no') return met;
  }
  return met;
}

const trusts = new WeakMap<NonNullable<Node['role']>, PolicyInForce>();

function asTrust(node: Node, document: PolicyInForce['document']): PolicyInForce {
  if (!node.role || document !== node.role.trust) return { name: TRUST, document };
  return remembered(trusts, node.role, (): PolicyInForce => ({ name: TRUST, document }));
}

/** As the console calls it. */
const TRUST = 'Trust relationships';

function letsIn({ arn, caller }: Node, { id, partition }: Account): PolicyInForce['document'] {
  const principal = caller ? arn : `arn:${partition}:iam::${id}:root`;
  const statement = { Effect: 'Allow', Action: 'sts:AssumeRole', Principal: { AWS: principal } };
  return parsePolicy(JSON.stringify({ Version: '2012-10-17', Statement: statement }));
}

type Role = NonNullable<Node['role']>;

const naming = new WeakMap<Role, boolean>();
const trusting = new WeakMap<Role, boolean>();

/** Whether the role trusts users and roles by name, or everyone: then no policy of theirs need agree. */
function namesSomeone(role: Role): boolean {
  return remembered(naming, role, () =>
    allowsAny(role, (one) => one.kind === 'everyone' || (one.kind === 'account' && !one.whole)),
  );
}

/** Whether it trusts more than services and identity providers. */
function trustsIdentities(role: Role): boolean {
  return remembered(trusting, role, () =>
    allowsAny(role, ({ kind }) => kind === 'everyone' || kind === 'account'),
  );
}

function allowsAny({ trust }: Role, wanted: (one: Named) => boolean): boolean {
  if (trust === null) return true;
  return trust.statements.some(
    ({ effect, principal }) => effect === 'Allow' && (!principal || namedBy(principal).some(wanted)),
  );
}

function actionOf(need: Exclude<Need, { kind: 'assume' }>): string {
  return need.kind === 'pass' ? 'iam:PassRole' : need.action;
}

function newMap<K, V>(): Map<K, V> {
  return new Map();
}
