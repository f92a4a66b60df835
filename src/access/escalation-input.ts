/** What was read of an account, as the search for escalation paths wants it. What was not read is said to be so. */
import type { Inventory } from '../inventory/inventory.ts';
import type { ResourceType } from '../inventory/resource-type.ts';
import { Ec2Instance } from '../inventory/resources/ec2-instance.ts';
import { IamGroup } from '../inventory/resources/iam-group.ts';
import { IamPolicy } from '../inventory/resources/iam-policy.ts';
import { IamRole } from '../inventory/resources/iam-role.ts';
import { IamUser } from '../inventory/resources/iam-user.ts';
import { LambdaFunction } from '../inventory/resources/lambda-function.ts';
import type { Reading } from '../kernel/reading.ts';
import type { PolicyDocument } from '../policy/document.ts';
import type { PolicyInForce } from '../policy/evaluate.ts';
import type { EscalationInput, Thing, ThingKind, Traits } from './escalation/input.ts';
import { type Seen, seenOf } from './seen.ts';

export function escalationInput(inventory: Inventory): EscalationInput {
  const roles = seenOf(inventory, IamRole);
  return {
    account: inventory.account.id,
    partition: inventory.account.partition,
    users: seenOf(inventory, IamUser).map((user) => ({
      ...identity({ ...user, policies: user.read('policies'), boundary: user.read('boundary') }),
      groups: valueOr(user.read('groups'), []),
      traits: traitsOf(user),
    })),
    roles: roles.map((role) => ({
      ...identity({ ...role, policies: role.read('policies'), boundary: role.read('boundary') }),
      trust: valueOr(role.read('trustPolicy'), null),
      serviceLinked: valueOr(role.read('path'), '').startsWith('/aws-service-role/'),
      instanceProfiles: valueOr(role.read('instanceProfiles'), []),
    })),
    groups: seenOf(inventory, IamGroup).map((group) => ({
      name: group.id,
      arn: group.arn,
      policies: valueOr(group.read('policies'), []),
      complete: isWhole(group.read('policies')),
    })),
    managedPolicies: seenOf(inventory, IamPolicy)
      .filter(({ arn }) => arn !== '')
      .map((policy) => ({
        name: policy.id,
        arn: policy.arn,
        otherVersions: valueOr(policy.read('otherVersions'), []),
      })),
    // Whether an organization limits the account is not read: paths are what the account's own policies allow.
    serviceControls: [],
    things: [...instances(inventory, roles), ...functions(inventory)],
    readKinds: [
      ...whereListed(inventory, Ec2Instance, 'ec2-instance'),
      ...whereListed(inventory, LambdaFunction, 'lambda-function'),
    ],
  };
}

interface Holder {
  readonly id: string;
  readonly arn: string;
  readonly policies: Reading<readonly PolicyInForce[]>;
  readonly boundary: Reading<{ readonly arn: string; readonly document: PolicyDocument } | null>;
}

function identity({ id, arn, policies, boundary }: Holder) {
  const limit = valueOr(boundary, null);
  return {
    name: id,
    arn,
    policies: valueOr(policies, []),
    boundary: limit && { name: limit.arn, arn: limit.arn, document: limit.document },
    complete: isWhole(policies) && boundary.state === 'known',
  };
}

function traitsOf(user: Seen<typeof IamUser>): Traits {
  const live = user.read('livePassword');
  const password: Reading<boolean> =
    live.state === 'known' ? { ...live, value: live.value !== null } : user.read('passwordEnabled');
  const keys = user.read('liveKeys');
  const mfa = user.read('mfaActive');
  return {
    ...(password.state === 'known' && {
      'console-password': password.value,
      'no-console-password': !password.value,
    }),
    ...(keys.state === 'known' && { 'free-key-slot': keys.value.length < 2 }),
    ...(mfa.state === 'known' && { 'no-mfa': !mfa.value }),
  };
}

function instances(inventory: Inventory, roles: readonly Seen<typeof IamRole>[]): readonly Thing[] {
  const roleOf = new Map(
    roles.flatMap((role) => valueOr(role.read('instanceProfiles'), []).map((profile) => [profile, role.arn])),
  );
  return seenOf(inventory, Ec2Instance).map((instance) => {
    const state = instance.read('state');
    const profile = valueOr(instance.read('instanceProfile'), null);
    return {
      kind: 'ec2-instance',
      name: instance.id,
      arn: instance.arn,
      role: profile === null ? null : (roleOf.get(profile) ?? null),
      traits: state.state === 'known' ? { running: state.value === 'running' } : {},
    };
  });
}

function functions(inventory: Inventory): readonly Thing[] {
  return seenOf(inventory, LambdaFunction).map((one) => ({
    kind: 'lambda-function',
    name: one.id,
    arn: one.arn,
    role: valueOr(one.read('role'), null),
  }));
}

/** A kind that was denied anywhere is not read: there may be one where nobody looked. */
function whereListed({ listings }: Inventory, { type }: ResourceType, kind: ThingKind): readonly ThingKind[] {
  const of = listings.filter((one) => one.type === type);
  return of.length > 0 && of.every(({ result }) => result.state === 'known') ? [kind] : [];
}

function isWhole(reading: Reading<unknown>): boolean {
  return reading.state === 'known' && (reading.gaps ?? []).length === 0;
}

function valueOr<T, U>(reading: Reading<T>, other: U): T | U {
  return reading.state === 'known' ? reading.value : other;
}
