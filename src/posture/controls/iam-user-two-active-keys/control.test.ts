import { testControl } from '../../../../test/control-table.ts';
import { control } from './control.ts';

const key = {
  slot: 1,
  active: true,
  rotatedAt: '2024-01-01T00:00:00.000Z',
  lastUsedAt: null,
  lastUsedService: null,
} as const;
const other = { ...key, slot: 2, rotatedAt: '2026-11-19T00:00:00.000Z' } as const;

testControl(control, {
  two: [{ accessKeys: [key, other] }, 'fail:low'],
  'one and an inactive one': [{ accessKeys: [key, { ...other, active: false }] }, 'pass'],
  one: [{ accessKeys: [key] }, 'pass'],
  none: [{ accessKeys: [] }, 'pass'],
});
