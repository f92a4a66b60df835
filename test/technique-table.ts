/**
 * One escalation technique against accounts made of what it takes: found there, and not found where a deny, a boundary,
 * a condition, a resource or a missing thing is in the way. The actions are those that the public list names.
 */
import { expect, test } from 'vitest';
import type {
  EscalationInput,
  GroupIdentity,
  RoleIdentity,
  ThingKind,
  Traits,
  UserIdentity,
} from '../src/access/escalation/input.ts';
import type { Certainty } from '../src/access/escalation/path.ts';
import { findPaths } from '../src/access/escalation/search.ts';
import type { Need, Technique } from '../src/access/escalation/technique.ts';
import { parsePolicy } from '../src/policy/document.ts';
import type { PolicyInForce } from '../src/policy/evaluate.ts';

export interface Example {
  /** What mallory may do, on everything, and nothing else. */
  readonly allows: readonly string[];
  /** Mallory is a role. */
  readonly caller?: 'role';
  /** In a group of its own. */
  readonly inGroup?: true;
  /** There is a group of administrators that it is not in. */
  readonly adminGroup?: true;
  /** Its rights come from a customer managed policy, which was wider before. */
  readonly managed?: true;
  /** An administrator, with these traits. */
  readonly user?: Traits;
  /** A user without rights, with these traits. */
  readonly plainUser?: Traits;
  /** An administrators' role, and whom it trusts: a service, `account` or `nobody`. */
  readonly role?: string;
  /** The same, without rights. */
  readonly plainRole?: string;
  /** The role has an instance profile. */
  readonly profile?: true;
  /** The role's rights come from a customer managed policy. */
  readonly rolePolicy?: true;
  /** Something with an administrators' role. */
  readonly thing?: ThingKind;
  readonly traits?: Traits;
  /** Something whose role does not matter. */
  readonly requires?: ThingKind;
  readonly certainty?: 'unclear';
}

const ACCOUNT = '111122223333';
const iam = (rest: string) => `arn:aws:iam::${ACCOUNT}:${rest}`;
const document = (...statements: readonly object[]) =>
  parsePolicy(JSON.stringify({ Version: '2012-10-17', Statement: statements }));
const all = { Effect: 'Allow', Action: '*', Resource: '*' };
const EVERYTHING: PolicyInForce = { name: 'AdministratorAccess', document: document(all) };
const NOBODY = { Service: 'nobody.amazonaws.com' };
const KINDS = ['ec2-instance'] as const;

interface Change {
  readonly statements?: readonly object[];
  readonly boundary?: readonly object[];
  readonly targetBoundary?: readonly object[];
  readonly trust?: object;
  readonly traits?: Traits;
  readonly without?: 'things' | 'readKinds';
  readonly incomplete?: true;
}

type Answer = Certainty | 'none';
type Case = readonly [title: string, expected: Answer, change: Change];

export function techniqueTable(technique: Technique, example: Example): void {
  test.for([
    ...rightsCases(example),
    ...conditionCases(example),
    ...boundaryCases(technique, example),
    ...technique.needs.flatMap((need) => needCases(need, example)),
    ...thingCases(technique, example),
  ])(`${technique.id}: %s: %s`, ([, expected, change]) => {
    const statements = [allowed(example)];
    const { paths } = findPaths(accountOf(example, { statements, ...change }), [technique]);
    const own = paths.filter(({ from }) => from.endsWith('/mallory'));
    expect(own.map(({ certainty }) => certainty)).toEqual(expected === 'none' ? [] : [expected]);
  });
}

function allowed({ allows }: Example) {
  return { Effect: 'Allow', Action: allows, Resource: '*' };
}

function possible({ certainty }: Example): Answer {
  return certainty ?? 'certain';
}

function rightsCases(example: Example): readonly Case[] {
  const { allows } = example;
  const elsewhere = { ...allowed(example), Resource: 'arn:aws:*:*:999988887777:*' };
  return [
    ['as the list says', possible(example), {}],
    ['without rights', 'none', { statements: [] }],
    ['on resources of another account', 'none', { statements: [elsewhere] }],
    ['where not every policy was read', 'unclear', { incomplete: true }],
    ...allows.flatMap((action): readonly Case[] => {
      const rest = { ...allowed(example), Action: allows.filter((one) => one !== action) };
      const denied = { Effect: 'Deny', Action: action, Resource: '*' };
      return [
        [`without ${action}`, 'none', { statements: [...(allows.length > 1 ? [rest] : []), other] }],
        [`${action} denied`, 'none', { statements: [allowed(example), denied] }],
      ];
    }),
  ];
}

function conditionCases(example: Example): readonly Case[] {
  const under = (Condition: object): Change => ({ statements: [{ ...allowed(example), Condition }] });
  const outside = { NotIpAddress: { 'aws:SourceIp': '203.0.113.0/24' } };
  const deny = { ...allowed(example), Effect: 'Deny', Condition: outside };
  return [
    [
      'for another principal',
      'none',
      under({ ArnEquals: { 'aws:PrincipalArn': iam('user/somebody-else') } }),
    ],
    ['with MFA that nobody knows of', 'unclear', under({ Bool: { 'aws:MultiFactorAuthPresent': 'true' } })],
    ['denied from unknown places', 'unclear', { statements: [allowed(example), deny] }],
  ];
}

function boundaryCases({ gives }: Technique, example: Example): readonly Case[] {
  const { allows, plainUser, plainRole, adminGroup } = example;
  const isOther = plainUser !== undefined || plainRole !== undefined;
  const narrow: Case = isOther
    ? ['within the boundary of the other', 'none', { targetBoundary: [{ ...all, Action: 's3:*' }] }]
    : ['within the own boundary', 'none', { boundary: [{ ...all, Action: [...allows, 's3:*'] }] }];
  return [
    ['with a boundary that allows everything', possible(example), { boundary: [all] }],
    ...allows.map((action): Case => {
      const boundary = [{ Effect: 'Allow', NotAction: action, Resource: '*' }];
      return [`with a boundary that leaves out ${action}`, 'none', { boundary }];
    }),
    ...(gives === 'admin' || adminGroup ? [narrow] : []),
  ];
}

function needCases(need: Need, example: Example): readonly Case[] {
  if (need.kind === 'may') return [];
  if (need.kind === 'assume' && need.trust === 'rewritten') {
    const deny = { Effect: 'Deny', Action: 'sts:AssumeRole', Resource: '*' };
    return [['where assuming roles is denied', 'none', { statements: [allowed(example), deny] }]];
  }
  const untrusted: Case = ['where the role trusts somebody else', 'none', { trust: NOBODY }];
  if (need.kind === 'assume' || need.passedTo === null) return [untrusted];
  const passing = (service: string): Change => {
    const rest = { ...allowed(example), Action: example.allows.filter((one) => one !== 'iam:PassRole') };
    const Condition = { StringEquals: { 'iam:PassedToService': service } };
    return { statements: [rest, { Effect: 'Allow', Action: 'iam:PassRole', Resource: '*', Condition }] };
  };
  return [
    untrusted,
    ['passing roles to its service only', possible(example), passing(need.passedTo)],
    ['passing roles to another service only', 'none', passing('nobody.amazonaws.com')],
  ];
}

function thingCases({ must = [] }: Technique, example: Example): readonly Case[] {
  const has = example.user ?? example.plainUser ?? example.traits ?? {};
  const missing: Case = ['where there is no such thing', 'none', { without: 'things' }];
  return [
    ...(example.thing || example.requires ? [missing] : []),
    ...(example.requires ? [['where nobody looked', 'unclear', { without: 'readKinds' }] as const] : []),
    ...must.flatMap((trait): readonly Case[] => {
      const { [trait]: _, ...rest } = has;
      return [
        [`without ${trait}`, 'none', { traits: { ...has, [trait]: false } }],
        [`where nobody knows of ${trait}`, 'unclear', { traits: rest }],
      ];
    }),
  ];
}

/** So that a policy without the one action in question still says something. */
const other = { Effect: 'Allow', Action: 's3:GetObject', Resource: '*' };

function accountOf(example: Example, change: Change): EscalationInput {
  const { statements = [], without } = change;
  const policies = statements.length === 0 ? [] : [own(example, statements)];
  const mallory = identity(
    'mallory',
    example.caller ?? 'user',
    policies,
    change.boundary,
    !change.incomplete,
  );
  const isRole = example.caller === 'role';
  const things = [
    ...(example.thing
      ? [
          {
            kind: example.thing,
            name: 'thing',
            arn: thingArn(example.thing),
            role: iam('role/target'),
            traits: change.traits ?? example.traits ?? {},
          },
        ]
      : []),
    ...(example.requires
      ? [{ kind: example.requires, name: 'other', arn: thingArn(example.requires), role: null }]
      : []),
  ];
  const kinds: readonly ThingKind[] = [...KINDS, ...things.map(({ kind }) => kind)];
  return {
    account: ACCOUNT,
    partition: 'aws',
    users: [
      ...(isRole ? [] : [{ ...mallory, groups: example.inGroup ? ['crew'] : [] }]),
      ...targetUsers(example, change),
    ],
    roles: [...(isRole ? [asRole(mallory, NOBODY)] : []), ...targetRoles(example, change)],
    groups: groupsOf(example),
    managedPolicies: [
      { name: 'own', arn: iam('policy/own'), otherVersions: [{ id: 'v1', document: EVERYTHING.document }] },
      { name: 'shared', arn: iam('policy/shared'), otherVersions: [] },
    ],
    serviceControls: [],
    things:
      without === 'things' ? [] : things.filter(({ role }) => !(without === 'readKinds' && role === null)),
    readKinds: without === 'readKinds' ? [] : kinds,
  };
}

function own({ managed }: Example, statements: readonly object[]): PolicyInForce {
  return { name: 'own', document: document(...statements), ...(managed && { arn: iam('policy/own') }) };
}

function targetUsers(
  { user, plainUser }: Example,
  { traits, targetBoundary }: Change,
): readonly UserIdentity[] {
  const has = user ?? plainUser;
  if (!has) return [];
  const target = identity('target', 'user', user ? [EVERYTHING] : [], targetBoundary);
  return [{ ...target, groups: [], traits: traits ?? has }];
}

function targetRoles(example: Example, { trust, targetBoundary }: Change): readonly RoleIdentity[] {
  const trusts = example.role ?? example.plainRole ?? (example.thing && 'nobody');
  if (!trusts) return [];
  const policies = example.plainRole === undefined ? [EVERYTHING] : [];
  const shared = { name: 'shared', arn: iam('policy/shared'), document: document(other) };
  const target = identity('target', 'role', example.rolePolicy ? [shared] : policies, targetBoundary);
  const profiles = example.profile ? [iam('instance-profile/target')] : [];
  return [{ ...asRole(target, trust ?? principalOf(trusts)), instanceProfiles: profiles }];
}

function principalOf(trusts: string): object {
  if (trusts === 'nobody') return NOBODY;
  return trusts === 'account' ? { AWS: iam('root') } : { Service: trusts };
}

function groupsOf({ inGroup, adminGroup }: Example): readonly GroupIdentity[] {
  return [
    ...(inGroup ? [{ name: 'crew', arn: iam('group/crew'), policies: [], complete: true }] : []),
    ...(adminGroup
      ? [{ name: 'admins', arn: iam('group/admins'), policies: [EVERYTHING], complete: true }]
      : []),
  ];
}

function identity(
  name: string,
  kind: 'user' | 'role',
  policies: readonly PolicyInForce[],
  boundary?: readonly object[],
  complete = true,
) {
  const limit = boundary
    ? { name: 'limit', arn: iam('policy/limit'), document: document(...boundary) }
    : null;
  return { name, arn: iam(`${kind}/${name}`), policies, boundary: limit, complete };
}

function asRole(one: ReturnType<typeof identity>, principal: object): RoleIdentity {
  const trust = document({ Effect: 'Allow', Action: 'sts:AssumeRole', Principal: principal });
  return { ...one, trust, serviceLinked: false, instanceProfiles: [] };
}

function thingArn(kind: ThingKind): string {
  const [service = ''] = kind.split('-');
  return `arn:aws:${service}:ap-northeast-2:${ACCOUNT}:${kind}/thing`;
}
