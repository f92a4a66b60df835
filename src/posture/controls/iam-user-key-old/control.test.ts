import { testControl } from '../../../../test/control-table.ts';
import { control } from './control.ts';

const key = {
  slot: 1,
  active: true,
  rotatedAt: '2024-01-01T00:00:00.000Z',
  lastUsedAt: '2026-11-19T00:00:00.000Z',
  lastUsedService: 'ec2',
} as const;
const young = { ...key, slot: 2, rotatedAt: '2026-11-01T00:00:00.000Z' } as const;

testControl(control, {
  'two years old and in use': [{ accessKeys: [key] }, 'fail:medium'],
  'one of two is old': [{ accessKeys: [key, young] }, 'fail'],
  'made 91 days ago': [{ accessKeys: [{ ...key, rotatedAt: '2026-08-21T00:00:00.000Z' }] }, 'fail'],
  'made 90 days ago': [{ accessKeys: [{ ...key, rotatedAt: '2026-08-22T00:00:00.000Z' }] }, 'pass'],
  'of unknown age': [{ accessKeys: [{ ...key, rotatedAt: null }] }, 'fail'],
  young: [{ accessKeys: [young] }, 'pass'],
  'an inactive key keeps its rotation date; it is no active key': [
    { accessKeys: [{ ...key, active: false }] },
    'not-applicable',
  ],
  'the owner allows a year': [
    { accessKeys: [{ ...key, rotatedAt: '2026-01-01T00:00:00.000Z' }] },
    'pass',
    { settings: { idleDays: 45, keyAgeDays: 365, homeRegions: [] } },
  ],
});
