/** The account as the search walks it: every identity once, with what it may do, and indexes over them. */
import { callerContext } from '../../policy/caller-context.ts';
import type { Authority } from '../../policy/evaluate.ts';
import type { Caller } from '../../policy/named-caller.ts';
import type { RequestContext } from '../../policy/request-context.ts';
import { and, type Truth } from '../../policy/truth.ts';
import { hasEverything, wouldHaveEverything } from './everything.ts';
import type {
  EscalationInput,
  ManagedPolicy,
  RoleIdentity,
  Thing,
  ThingKind,
  Traits,
  UserIdentity,
} from './input.ts';

export interface Node {
  readonly kind: 'user' | 'role' | 'group';
  readonly name: string;
  readonly arn: string;
  readonly authority: Authority;
  /** What its requests surely carry. */
  readonly context: RequestContext;
  /** A group is nobody who could call. */
  readonly caller: Exclude<Caller, { kind: 'service' }> | null;
  readonly complete: boolean;
  readonly everything: Truth;
  /** Whether it would have everything once it were given AdministratorAccess. */
  readonly raisable: Truth;
  readonly traits: Traits;
  /** Of a user: names. */
  readonly groups: readonly string[];
  /** Of a role that others may assume, be handed and change. */
  readonly role: RoleIdentity | null;
}

export interface Account {
  readonly id: string;
  readonly partition: string;
  readonly nodes: readonly Node[];
  readonly thingsByRole: ReadonlyMap<string, readonly Thing[]>;
  /** By name. */
  readonly groupArns: ReadonlyMap<string, string>;
  /** By ARN. */
  readonly managedPolicies: ReadonlyMap<string, ManagedPolicy>;
  readonly kinds: ReadonlySet<ThingKind>;
  readonly readKinds: ReadonlySet<ThingKind>;
}

export function prepare(input: EscalationInput): Account {
  const { serviceControls } = input;
  const joint = serviceControls.length > 0 ? { serviceControls } : {};
  const nodes = [
    ...input.users.map((user) => identityNode('user', user, input, joint)),
    ...input.roles.map((role) => identityNode('role', role, input, joint)),
    ...input.groups.map((group) => groupNode(group, joint)),
  ];
  return {
    id: input.account,
    partition: input.partition,
    nodes,
    thingsByRole: Map.groupBy(input.things, ({ role }) => role ?? ''),
    groupArns: new Map(input.groups.map(({ name, arn }) => [name, arn])),
    managedPolicies: new Map(input.managedPolicies.map((one) => [one.arn, one])),
    kinds: new Set(input.things.map(({ kind }) => kind)),
    readKinds: new Set(input.readKinds),
  };
}

function identityNode(
  kind: 'user' | 'role',
  identity: UserIdentity | RoleIdentity,
  { account }: EscalationInput,
  joint: Pick<Authority, 'serviceControls'>,
): Node {
  const authority = { policies: identity.policies, boundary: identity.boundary, ...joint };
  const context = callerContext(identity.arn);
  return {
    kind,
    name: identity.name,
    arn: identity.arn,
    authority,
    context,
    caller: { kind, arn: identity.arn, account },
    complete: identity.complete,
    ...powers(authority, identity.arn, context, identity.complete),
    traits: ('traits' in identity && identity.traits) || {},
    groups: 'groups' in identity ? identity.groups : [],
    role: 'trust' in identity && !identity.serviceLinked ? identity : null,
  };
}

/** Whoever joins a group has its rights within the boundary of their own, which is left to the hop that joins. */
function groupNode(
  { name, arn, policies, complete }: EscalationInput['groups'][number],
  joint: Pick<Authority, 'serviceControls'>,
): Node {
  const authority = { policies, boundary: null, ...joint };
  const context = memberContext(arn);
  const everything = powers(authority, arn, context, complete);
  return {
    kind: 'group',
    name,
    arn,
    authority,
    context,
    caller: null,
    complete,
    ...everything,
    ...NO_IDENTITY,
  };
}

const NO_IDENTITY = { traits: {}, groups: [], role: null } as const;

/** Members have names and ARNs that the group does not tell. */
function memberContext(group: string): RequestContext {
  const member = callerContext(group.replace(':group/', ':user/'));
  const untold = new Set(['aws:username', 'aws:principalarn']);
  return { get: (key) => (untold.has(key) ? undefined : member.get(key)) };
}

function powers(
  authority: Authority,
  arn: string,
  context: RequestContext,
  complete: boolean,
): Pick<Node, 'everything' | 'raisable'> {
  const known: Truth = complete ? 'yes' : 'unclear';
  return {
    everything: and(hasEverything(authority, arn, context), known),
    raisable: and(wouldHaveEverything(authority, arn, context), known),
  };
}
