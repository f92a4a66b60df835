/** How the sample account's parts are written down: typed against the resource models, so that a new field must be told. */
import type { Listing, Resource } from '../src/inventory/inventory.ts';
import type { FieldValues, ResourceType } from '../src/inventory/resource-type.ts';
import { partitionOfId } from '../src/kernel/partitions.ts';
import { type IamAction, known } from '../src/kernel/reading.ts';

/** The fictitious start-up; the account id is one that AWS reserves for examples. */
export const ACCOUNT = '111122223333';
export const HOME = 'ap-northeast-2';
/** When the inventory was taken: a Friday morning in Seoul, eleven days after the key leaked. */
export const TAKEN_AT = '2026-11-20T00:12:00Z';

/** The regions that are on in every account (launched before 2019-03-20). */
export const REGIONS = partitionOfId('aws').defaultRegions;

/** Opt-in regions the account has not turned on. */
export const OFF_REGIONS = [
  'af-south-1',
  'ap-east-1',
  'ap-east-2',
  'ap-south-2',
  'ap-southeast-3',
  'ap-southeast-4',
  'ap-southeast-5',
  'ap-southeast-6',
  'ap-southeast-7',
  'ca-west-1',
  'eu-central-2',
  'eu-south-1',
  'eu-south-2',
  'il-central-1',
  'me-central-1',
  'me-south-1',
  'mx-central-1',
] as const;

/** One resource, every field of it known. */
export function seen<R extends ResourceType>(
  type: R,
  identity: { readonly id: string; readonly arn?: string; readonly region: string },
  fields: FieldValues<R>,
): Resource {
  return {
    type: type.type,
    ...identity,
    fields: Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, known(value)])),
  };
}

/** A fact about the account as a whole. */
export function ofAccount<R extends ResourceType>(type: R, fields: FieldValues<R>): Resource {
  return seen(type, { id: ACCOUNT, region: 'global' }, fields);
}

/** The listings that go with the planted resources: every listed type answered in every region, but for `denied`. */
export function listings(
  types: readonly { readonly type: ResourceType; readonly scope: 'global' | 'region' }[],
  resources: readonly Resource[],
  denied: readonly { readonly type: string; readonly region: string; readonly action: IamAction }[],
): Listing[] {
  return types.flatMap(({ type, scope }) =>
    (scope === 'global' ? ['global'] : REGIONS).map((region): Listing => {
      const refusal = denied.find((one) => one.type === type.type && one.region === region);
      if (refusal) return { type: type.type, region, result: { state: 'denied', action: refusal.action } };
      const here = resources.filter(
        (one) => one.type === type.type && (scope === 'global' || one.region === region),
      );
      return { type: type.type, region, result: known({ count: here.length }) };
    }),
  );
}
