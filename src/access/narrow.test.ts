import { expect, test } from 'vitest';
import { inventory } from '../../test/inventory.ts';
import type { Access, Moment } from './access.ts';
import { assembleAccess } from './assemble.ts';
import { type Narrowing, narrowed } from './narrow.ts';

const KIM = 'arn:aws:iam::111122223333:user/kim';

function moment(at: string, who: string | null, kind: Moment['kind']): Moment {
  return { at, who, kind, from: null, region: null, detail: null, source: 'iam', asOf: null };
}

const access: Access = {
  ...assembleAccess(inventory(), { idleDays: 45 }, []),
  doors: [
    {
      kind: 'identity-center',
      arn: 'arn:aws:sso:::instance/1',
      name: '1',
      region: 'us-east-1',
      state: 'open',
      roles: [],
      people: [
        { permissionSet: 'A', permissionSetArn: 'a', kind: 'group', id: '1', name: 'ops', members: ['Kim'] },
      ],
    },
  ],
  timeline: [
    moment('2026-11-03T00:00:00Z', KIM, 'signed-in'),
    moment('2026-11-02T00:00:00Z', null, 'sign-in-failed'),
    moment('2026-11-01T00:00:00Z', KIM, 'key-used'),
  ],
};

test.for<[string, Narrowing, number, number]>([
  ['nothing asked: everything', {}, 3, 1],
  ['by name: hidden names are nobody', { principal: 'KIM' }, 2, 1],
  ['a name that nobody bears', { principal: 'lee' }, 0, 0],
  ['since, the moment itself included', { since: new Date('2026-11-02T00:00:00Z') }, 2, 1],
  ['until', { until: new Date('2026-11-01T12:00:00Z') }, 1, 1],
  ['by kind', { kinds: ['signed-in', 'key-used'] }, 2, 1],
  ['all at once', { principal: 'kim', since: new Date('2026-11-02T00:00:00Z'), kinds: ['key-used'] }, 0, 1],
])('%s', ([, by, moments, doors]) => {
  const found = narrowed(access, by);
  expect(found.timeline).toHaveLength(moments);
  expect(found.doors).toHaveLength(doors);
});
