/**
 * One escalation technique against accounts made of what it takes: found there, and not found where a deny, a boundary,
 * a condition, a resource or a missing thing is in the way. The actions are those that the public list names.
 */
import { describe, expect, test } from 'vitest';
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
import type { Technique } from '../src/access/escalation/technique.ts';
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

export function techniqueTable(technique: Technique, example: Example): void {
  const actions = [...example.allows];
  const allowed = { Effect: 'Allow', Action: actions, Resource: '*' };
  const tried = (change: Change = {}): Certainty | 'none' => {
    const { paths } = findPaths(accountOf(example, { statements: [allowed], ...change }), [technique]);
    const own = paths.filter(({ from }) => from.endsWith('/mallory'));
    expect(own.length).toBeLessThanOrEqual(1);
    return own[0]?.certainty ?? 'none';
  };
  const possible = example.certainty ?? 'certain';
  const under = (condition: object) => tried({ statements: [{ ...allowed, Condition: condition }] });

  describe(technique.id, () => {
    test('is found', () => expect(tried()).toBe(possible));
    test('not without rights', () => expect(tried({ statements: [] })).toBe('none'));
    test.for(actions)('not without %s', (action) => {
      expect(
        tried({ statements: [{ ...allowed, Action: actions.filter((one) => one !== action) }, other] }),
      ).toBe('none');
    });
    test.for(actions)('not where %s is denied', (action) => {
      expect(tried({ statements: [allowed, { Effect: 'Deny', Action: action, Resource: '*' }] })).toBe(
        'none',
      );
    });
    test.for(actions)('not with a boundary that leaves out %s', (action) => {
      expect(tried({ boundary: [{ Effect: 'Allow', NotAction: action, Resource: '*' }] })).toBe('none');
    });
    test('with a boundary that allows everything', () => expect(tried({ boundary: [all] })).toBe(possible));
    test('not on resources of another account', () => {
      expect(tried({ statements: [{ ...allowed, Resource: 'arn:aws:*:*:999988887777:*' }] })).toBe('none');
    });
    test('not for another principal', () => {
      expect(under({ ArnEquals: { 'aws:PrincipalArn': iam('user/somebody-else') } })).toBe('none');
    });
    test('unclear with MFA that nobody knows of', () => {
      expect(under({ Bool: { 'aws:MultiFactorAuthPresent': 'true' } })).toBe('unclear');
    });
    test('unclear with a deny under a condition that nobody can judge', () => {
      const deny = {
        Effect: 'Deny',
        Action: actions,
        Resource: '*',
        Condition: { NotIpAddress: { 'aws:SourceIp': '203.0.113.0/24' } },
      };
      expect(tried({ statements: [allowed, deny] })).toBe('unclear');
    });
    test('unclear where not every policy was read', () =>
      expect(tried({ incomplete: true })).toBe('unclear'));
    if (technique.gives === 'admin' && (example.plainUser ?? example.plainRole)) {
      test('not where the boundary of the other stays in the way', () => {
        expect(tried({ targetBoundary: [{ ...all, Action: 's3:*' }] })).toBe('none');
      });
    } else if (technique.gives === 'admin' || example.adminGroup) {
      test('not where the own boundary stays in the way', () => {
        expect(tried({ boundary: [{ ...all, Action: [...actions, 's3:*'] }] })).toBe('none');
      });
    }
    for (const need of technique.needs) {
      if (need.kind === 'pass') {
        test('not where the role trusts another service', () =>
          expect(tried({ trust: NOBODY })).toBe('none'));
        if (need.passedTo !== null) {
          const [service] = [need.passedTo];
          test(`only where roles may be passed to ${service}`, () => {
            const passing = (to: string) => {
              const Condition = { StringEquals: { 'iam:PassedToService': to } };
              const rest = { ...allowed, Action: actions.filter((one) => one !== 'iam:PassRole') };
              return tried({
                statements: [rest, { Effect: 'Allow', Action: 'iam:PassRole', Resource: '*', Condition }],
              });
            };
            expect(passing(service)).toBe(possible);
            expect(passing('nobody.amazonaws.com')).toBe('none');
          });
        }
      }
      if (need.kind === 'assume' && need.trust === 'as-it-is') {
        test('not where the role trusts somebody else', () => expect(tried({ trust: NOBODY })).toBe('none'));
      }
      if (need.kind === 'assume' && need.trust === 'rewritten') {
        test('not where assuming roles is denied', () => {
          expect(
            tried({ statements: [allowed, { Effect: 'Deny', Action: 'sts:AssumeRole', Resource: '*' }] }),
          ).toBe('none');
        });
      }
    }
    if (example.thing || example.requires) {
      test('not where there is no such thing', () => expect(tried({ without: 'things' })).toBe('none'));
    }
    if (example.requires) {
      test('unclear where nobody looked for such things', () =>
        expect(tried({ without: 'readKinds' })).toBe('unclear'));
    }
    test.for([...(technique.must ?? [])])('only with %s', (trait) => {
      const has = example.user ?? example.plainUser ?? example.traits ?? {};
      expect(tried({ traits: { ...has, [trait]: false } })).toBe('none');
      const { [trait]: _, ...rest } = has;
      expect(tried({ traits: rest })).toBe('unclear');
    });
  });
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
