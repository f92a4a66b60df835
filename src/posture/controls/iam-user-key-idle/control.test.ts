import { testControl } from '../../../../test/control-table.ts';
import { control } from './control.ts';

const key = {
  slot: 1,
  active: true,
  rotatedAt: '2024-01-01T00:00:00.000Z',
  lastUsedAt: '2026-01-01T00:00:00.000Z',
  lastUsedService: 'ec2',
} as const;
const fresh = { ...key, slot: 2, lastUsedAt: '2026-11-19T00:00:00.000Z' } as const;

testControl(control, {
  'used last winter': [{ accessKeys: [key] }, 'fail:medium'],
  'the second key is idle': [
    {
      accessKeys: [
        { ...fresh, slot: 1 },
        { ...key, slot: 2 },
      ],
    },
    'fail',
  ],
  'used 45 days ago': [{ accessKeys: [{ ...key, lastUsedAt: '2026-10-06T00:00:00.000Z' }] }, 'fail'],
  'used 44 days ago': [{ accessKeys: [{ ...key, lastUsedAt: '2026-10-07T00:00:00.000Z' }] }, 'pass'],
  'used for a service AWS does not name': [{ accessKeys: [{ ...key, lastUsedService: null }] }, 'fail'],
  'in use': [{ accessKeys: [fresh] }, 'pass'],
  'never used is another finding': [{ accessKeys: [{ ...key, lastUsedAt: null }] }, 'not-applicable'],
  'never used beside one in use': [{ accessKeys: [{ ...key, lastUsedAt: null }, fresh] }, 'pass'],
  'inactive with an old date': [{ accessKeys: [{ ...key, active: false }] }, 'not-applicable'],
  'no keys': [{ accessKeys: [] }, 'not-applicable'],
});
