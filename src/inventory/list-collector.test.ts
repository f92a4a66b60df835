import { expect, test } from 'vitest';
import { collect } from './collect.ts';
import { listCollector } from './list-collector.ts';
import { onePage } from './lister.ts';
import { defineResource, field } from './resource-type.ts';

const Thing = defineResource({
  type: 'Test::Thing',
  name: { en: 'thing', ko: '것' },
  scope: 'listed',
  listing: ['test:ListThings'],
  fields: { size: field<number>('test:ListThings'), policy: field<string | null>('test:GetPolicy') },
});

function awsError(name: string): Error {
  return Object.assign(new Error('no'), { name, $metadata: { httpStatusCode: 400, requestId: 'r' } });
}

class Service {
  async policyOf(name: string): Promise<string> {
    if (name === 'bare') throw awsError('PolicyNotFoundException');
    if (name === 'gone') throw awsError('ThingNotFoundException');
    if (name === 'closed') throw awsError('AccessDeniedException');
    return 'policy';
  }
}

async function run(...names: readonly string[]) {
  const collector = listCollector({
    id: 'test',
    scope: 'region',
    resource: Thing,
    client: Service,
    list: onePage<Service, readonly string[]>(async () => names),
    items: (page) => page,
    describe: (id) => ({ id, fields: { size: 1 } }),
    reads: [
      {
        fields: ['policy'],
        ask: async (service, id) => ({ policy: await service.policyOf(id) }),
        absent: { PolicyNotFoundException: { policy: null } },
      },
    ],
  });
  const seen = await collect({
    aws: { client: (constructor) => new constructor({} as never) },
    collectors: [collector],
    derivations: [],
    wanted: new Map([[Thing.type, new Set(['size', 'policy'])]]),
    place: { account: '111122223333', partition: 'aws', regions: ['ap-northeast-2'] },
    homeRegion: 'us-east-1',
    onProgress: () => undefined,
  });
  expect(seen.listings).toMatchObject([{ result: { state: 'known' } }]);
  return Object.fromEntries(seen.resources.map(({ id, fields }) => [id, fields['policy']]));
}

test('an answer, an answer that there is none, and a refusal', async () => {
  expect(await run('plain', 'bare', 'closed')).toEqual({
    plain: { state: 'known', value: 'policy' },
    bare: { state: 'known', value: null },
    closed: { state: 'denied', action: 'test:GetPolicy' },
  });
});

test('what was deleted after it was listed is left out, not unknown', async () => {
  expect(Object.keys(await run('plain', 'gone'))).toEqual(['plain']);
});
