import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ACCOUNT, CIRCUMSTANCES, NOW } from '../../test/control-table.ts';
import { loadControls } from '../../tools/gen/entries.ts';
import type { Inventory, Listing, Resource } from '../inventory/inventory.ts';
import { defineResource, field } from '../inventory/resource-type.ts';
import { type IamAction, known, knownExcept, type Reading, type Unread } from '../kernel/reading.ts';
import { type AnyControl, defineControl, fail, pass } from './control.ts';
import { judge } from './judge.ts';

const controls = (await loadControls()).map(({ value }) => value);
const { settings } = CIRCUMSTANCES;

const REGIONS = ['ap-northeast-2', 'eu-west-1', 'us-east-1'];
const aRegion = fc.constantFrom(...REGIONS);
const anAction = fc.constantFrom<IamAction>('s3:GetBucketPolicy', 'ec2:DescribeInstances', 'iam:ListUsers');
const anUnread: fc.Arbitrary<Unread> = fc.oneof(
  anAction.map((action): Unread => ({ state: 'denied', action })),
  anAction.map((action): Unread => ({ state: 'denied', action, byOrganization: true })),
  fc.record({
    state: fc.constant('failed' as const),
    action: anAction,
    fault: fc.record({
      kind: fc.constantFrom('throttled', 'network', 'not-found', 'unexpected'),
      code: fc.constantFrom('Throttling', 'TimeoutError', 'InternalFailure'),
      message: fc.string(),
    }),
  }),
);

function inventoryOf(resources: readonly Resource[], listings: readonly Listing[] = []): Inventory {
  return {
    account: ACCOUNT,
    caller: { arn: `arn:aws:iam::${ACCOUNT.id}:user/owner`, userId: 'AIDAEXAMPLE' },
    startedAt: NOW,
    durationMs: 1,
    regions: REGIONS.map((name) => ({ name, state: 'checked' })),
    regionsFrom: known('account:ListRegions'),
    listings,
    resources,
    apiCalls: { total: 0, byService: {} },
  };
}

const listed = (type: string, result: Listing['result']): readonly Listing[] =>
  REGIONS.map((region) => ({ type, region, result }));

/** A resource of the control's type of which at least one field that it reads was not read. */
const anUnreadResource = ({ resource, reads }: AnyControl): fc.Arbitrary<Resource> =>
  fc
    .tuple(
      aRegion,
      fc.string({ minLength: 1 }),
      fc.array(
        fc.oneof(
          anUnread,
          fc.anything().map((value) => known(value)),
        ),
        {
          minLength: reads.length,
          maxLength: reads.length,
        },
      ),
      anUnread,
      fc.nat(reads.length - 1),
    )
    .map(([region, id, readings, unread, unreadAt]) => {
      const fields = reads.map((name, index): [string, Reading<unknown>] => [
        name,
        index === unreadAt ? unread : (readings[index] ?? unread),
      ]);
      return { type: resource.type, id, region, fields: Object.fromEntries(fields) };
    });

describe.for(controls.map((control) => [control.id, control] as const))('%s', ([, control]) => {
  const { type, scope, listing } = control.resource;

  test('says unknown, and names what is missing, as soon as one field was not read', () => {
    fc.assert(
      fc.property(anUnreadResource(control), (resource) => {
        const [finding, ...others] = judge(
          inventoryOf([resource], listed(type, known({ count: 1 }))),
          [control],
          settings,
        );
        expect(others).toEqual([]);
        expect(finding?.status).toBe('unknown');
        const unread = Object.values(resource.fields).filter((reading) => reading.state !== 'known');
        expect(finding?.missing.map(({ action }) => action)).toEqual(unread.map(({ action }) => action));
        for (const { action } of unread) {
          expect(finding?.because.en).toContain(action);
          expect(finding?.because.ko).toContain(action);
        }
      }),
      { numRuns: 25 },
    );
  });

  test('says unknown of a resource that came without its fields', () => {
    const [finding] = judge(
      inventoryOf([{ type, id: 'x', region: 'us-east-1', fields: {} }], listed(type, known({ count: 1 }))),
      [control],
      settings,
    );
    expect(finding).toMatchObject({ status: 'unknown' });
  });

  test('answers once, with unknown, where nothing was collected', () => {
    const findings = judge(inventoryOf([]), [control], settings);
    expect(findings.map(({ status }) => status)).toEqual(['unknown']);
  });

  if (scope !== 'listed') return;

  test('says unknown once per region whose listing was not read', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(anUnread, fc.constant(known({ count: 0 }))), { minLength: 3, maxLength: 3 }),
        (results) => {
          const listings = REGIONS.map((region, index) => ({
            type,
            region,
            result: results[index] ?? known({ count: 0 }),
          }));
          const findings = judge(inventoryOf([], listings), [control], settings);
          const unread = listings
            .filter(({ result }) => result.state !== 'known')
            .map(({ region }) => region);
          const unknown = findings.filter(({ status }) => status === 'unknown');
          expect(unknown.map(({ resource }) => resource.region)).toEqual(unread);
          // Only where every region was listed may the control speak of all regions.
          expect(findings.length).toBe(Math.max(unread.length, 1));
        },
      ),
      { numRuns: 25 },
    );
    expect(listing.length).toBeGreaterThan(0);
  });
});

const Thing = defineResource({
  type: 'Test::Thing',
  name: { en: 'Thing', ko: '물건' },
  scope: 'listed',
  listing: ['sqs:ListQueues'],
  fields: { open: field<boolean>('sqs:GetQueueAttributes') },
});

const control = defineControl({
  ...(controls[0] as AnyControl),
  id: 'thing-open',
  resource: Thing,
  reads: ['open'],
  severity: 'low',
  risk: 'hygiene',
  evaluate: ({ open }) =>
    open
      ? fail({ en: 'Open.', ko: '열림.' }, 'critical', 'attacker-inside')
      : pass({ en: 'Shut.', ko: '닫힘.' }),
});

const thing = (id: string, open: Reading<boolean>, region = 'us-east-1'): Resource => ({
  type: Thing.type,
  id,
  region,
  fields: { open },
});

describe('gaps', () => {
  const gap = { state: 'denied', action: 'sqs:ListQueues', region: 'eu-west-1' } as const;
  const verdict = (open: boolean) =>
    judge(
      inventoryOf([thing('x', knownExcept(open, [gap]))], listed(Thing.type, known({ count: 1 }))),
      [control],
      settings,
    );

  test('what was seen is enough to fail, and the gap is told', () => {
    const missing = [{ action: 'sqs:ListQueues', region: 'eu-west-1', reason: 'denied' }];
    expect(verdict(true)).toMatchObject([{ status: 'fail', missing }]);
  });

  test('what was not seen is enough not to pass', () => {
    expect(verdict(false)).toMatchObject([{ status: 'unknown', missing: [{ region: 'eu-west-1' }] }]);
  });
});

describe('findings', () => {
  test('a verdict may name a graver severity and risk than its control', () => {
    const findings = judge(
      inventoryOf([thing('x', known(true))], listed(Thing.type, known({ count: 1 }))),
      [control],
      settings,
    );
    expect(findings).toMatchObject([{ severity: 'critical', risk: 'attacker-inside' }]);
  });

  test('ids are the same on every run, whatever the order, and never shared', () => {
    // AWS lets nobody call a thing `*`, which is the word for all of them.
    const aName = fc.string({ minLength: 1 }).filter((id) => id !== '*');
    const aThing = fc.record({ id: aName, region: aRegion });
    fc.assert(
      fc.property(
        fc.uniqueArray(aThing, { selector: ({ id, region }) => JSON.stringify([id, region]), maxLength: 20 }),
        fc.array(anUnread, { minLength: 3, maxLength: 3 }),
        (things, unread) => {
          const resources = things.map(({ id, region }) => thing(id, known(false), region));
          const listings = REGIONS.map((region, index) => ({
            type: Thing.type,
            region,
            result: unread[index] ?? known({ count: 0 }),
          }));
          const ids = (order: readonly Resource[]) =>
            judge(inventoryOf(order, listings), [control], settings).map(({ id }) => id);
          const first = ids(resources);
          expect(new Set(first).size).toBe(first.length);
          expect(ids(resources.toReversed()).toSorted()).toEqual(first.toSorted());
        },
      ),
    );
  });
});

test('every control answers, whatever was collected', () => {
  const resources = controls
    .slice(0, 10)
    .map(({ resource: { type } }): Resource => ({ type, id: 'x', region: 'us-east-1', fields: {} }));
  const answered = new Set(
    judge(inventoryOf(resources), controls, settings).map((finding) => finding.control),
  );
  expect([...answered].toSorted()).toEqual(controls.map(({ id }) => id).toSorted());
});

test('a control that throws costs its own answer, and no other', () => {
  const Thing = defineResource({
    type: 'Test::Thing',
    name: { en: 'thing', ko: '것' },
    scope: 'account',
    fields: { size: field<number>('s3:GetBucketPolicy') },
  });
  const template = controls[0];
  if (!template) throw new Error('no controls');
  const working = {
    ...template,
    id: 'works',
    resource: Thing,
    reads: ['size'],
    evaluate: () => pass(template.title),
  };
  const throwing: AnyControl = {
    ...working,
    id: 'throws',
    evaluate: () => {
      throw new TypeError('size is undefined');
    },
  };
  const inventory = inventoryOf([
    { type: Thing.type, id: ACCOUNT.id, region: 'global', fields: { size: known(1) } },
  ]);
  const statuses = judge(inventory, [throwing, working], settings).map(({ control, status }) => [
    control,
    status,
  ]);
  expect(statuses).toEqual([
    ['throws', 'unknown'],
    ['works', 'pass'],
  ]);
});

describe('none was listed', () => {
  const template = controls[0];
  if (!template) throw new Error('no controls');
  const Thing = defineResource({
    type: 'Test::Thing',
    name: { en: 'thing', ko: '것' },
    scope: 'listed',
    listing: ['sqs:ListQueues'],
    fields: { size: field<number>('sqs:ListQueues') },
  });
  const silent: AnyControl = { ...template, id: 'none', resource: Thing, reads: ['size'] };
  const plain: AnyControl = Object.fromEntries(
    Object.entries(silent).filter(([name]) => name !== 'whenNone'),
  ) as AnyControl;
  const good: AnyControl = { ...plain, whenNone: pass({ en: 'None is open.', ko: '열린 것이 없습니다.' }) };
  const nothing = inventoryOf([], listed(Thing.type, known({ count: 0 })));
  const judged = (control: AnyControl, over: Partial<Inventory> = {}) => {
    const [finding, ...more] = judge({ ...nothing, ...over }, [control], settings);
    expect(more).toEqual([]);
    return finding;
  };
  const excluded = {
    regions: [...nothing.regions.slice(1), { name: 'ap-northeast-2', state: 'excluded' as const }],
  };
  const unlearnt = { regionsFrom: { state: 'denied', action: 'account:ListRegions' } as const };

  test('all of the account was looked at', () => {
    expect(judged(plain)).toMatchObject({ status: 'not-applicable', missing: [] });
    expect(judged(good)).toMatchObject({ status: 'pass', because: { en: 'None is open.' } });
  });
  test('regions that the person left out are said', () => {
    expect(judged(plain, excluded)?.because.en).toContain('Regions left out of this run: 1');
    expect(judged(good, excluded)).toMatchObject({ status: 'pass' });
    expect(judged(good, excluded)?.because.en).toContain('Regions left out of this run: 1');
  });
  test('there may be regions that nobody named: no pass', () => {
    const missing = [{ action: 'account:ListRegions', region: 'global', reason: 'denied' }];
    expect(judged(good, unlearnt)).toMatchObject({ status: 'unknown', missing });
    expect(judged(plain, unlearnt)).toMatchObject({ status: 'not-applicable' });
  });
  test('what has no regions is not their affair', () => {
    const listings = [{ type: Thing.type, region: 'global', result: known({ count: 0 }) }];
    expect(judged(good, { ...unlearnt, listings })).toMatchObject({ status: 'pass' });
    expect(judged(good, { ...excluded, listings })?.because.en).toBe('None is open.');
  });
});
