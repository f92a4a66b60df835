import { expect, test } from 'vitest';
import { known } from '../kernel/reading.ts';
import { collect } from './collect.ts';
import type { Collector } from './collector.ts';
import { defineResource, field } from './resource-type.ts';

const Listed = defineResource({
  type: 'Test::Listed',
  name: { en: 'thing', ko: '것' },
  scope: 'listed',
  listing: ['test:ListThings'],
  fields: { size: field<number>('test:ListThings') },
});
const Other = defineResource({
  type: 'Test::Other',
  name: { en: 'other', ko: '다른 것' },
  scope: 'listed',
  listing: ['test:ListOthers'],
  fields: { size: field<number>('test:ListOthers') },
});

function run(collector: Pick<Collector, 'provides' | 'run'>, regions = ['ap-northeast-2']) {
  return collect({
    aws: {
      client: () => {
        throw new Error('nothing is asked');
      },
    },
    collectors: [{ id: 'test', scope: 'region', ...collector }],
    derivations: [],
    wanted: new Map([Listed, Other].map(({ type }) => [type, new Set(['size'])])),
    place: { account: '111122223333', partition: 'aws', regions },
    homeRegion: 'us-east-1',
    onProgress: () => undefined,
  });
}

const statesOf = ({ listings }: Awaited<ReturnType<typeof run>>) =>
  listings.map(({ type, region, result }) => [type, region, result.state]);

test('what breaks after the listing takes the listing back: what was not put is not absent', async () => {
  const seen = await run({
    provides: [Listed],
    run: async (_aws, _place, shelf) => {
      shelf.listed(Listed, known({ count: 2 }));
      shelf.put(Listed, { id: 'one' }, { size: known(1) });
      throw new TypeError('AWS named no launch time');
    },
  });
  expect(statesOf(seen)).toEqual([['Test::Listed', 'ap-northeast-2', 'failed']]);
  expect(seen.resources.map(({ id }) => id)).toEqual(['one']);
});

test('only in the place where it broke', async () => {
  const seen = await run(
    {
      provides: [Listed],
      run: async (_aws, { region }, shelf) => {
        shelf.listed(Listed, known({ count: 0 }));
        if (region === 'us-east-1') throw new Error('broken');
      },
    },
    ['ap-northeast-2', 'us-east-1'],
  );
  expect(statesOf(seen)).toEqual([
    ['Test::Listed', 'ap-northeast-2', 'known'],
    ['Test::Listed', 'us-east-1', 'failed'],
  ]);
});

test('a type that was not listed is unread, whether the collector broke or forgot it', async () => {
  const seen = await run({
    provides: [Listed, Other],
    run: async (_aws, _place, shelf) => shelf.listed(Listed, known({ count: 0 })),
  });
  expect(statesOf(seen)).toEqual([
    ['Test::Listed', 'ap-northeast-2', 'known'],
    ['Test::Other', 'ap-northeast-2', 'failed'],
  ]);
});
