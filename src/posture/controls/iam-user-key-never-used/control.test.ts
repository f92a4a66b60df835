import { testControl } from '../../../../test/control-table.ts';
import { control } from './control.ts';

const key = {
  slot: 1,
  active: true,
  rotatedAt: '2024-01-01T00:00:00.000Z',
  lastUsedAt: null,
  lastUsedService: null,
} as const;
const used = { ...key, slot: 2, lastUsedAt: '2026-11-10T00:00:00.000Z', lastUsedService: 's3' } as const;

testControl(control, {
  'Prowler, ScoutSuite and CloudSploit pass it: active, never used': [{ accessKeys: [key] }, 'fail:medium'],
  'one used, one never': [{ accessKeys: [key, used] }, 'fail'],
  'used in a service without regions (region N/A)': [{ accessKeys: [used] }, 'pass'],
  'inactive keys keep their date and open nothing': [
    { accessKeys: [{ ...key, active: false }] },
    'not-applicable',
  ],
  'no keys': [{ accessKeys: [] }, 'not-applicable'],
  'made yesterday': [{ accessKeys: [{ ...key, rotatedAt: '2026-11-19T00:00:00.000Z' }] }, 'pass'],
  'made 44 days ago': [{ accessKeys: [{ ...key, rotatedAt: '2026-10-07T00:00:00.000Z' }] }, 'pass'],
  'made 45 days ago': [{ accessKeys: [{ ...key, rotatedAt: '2026-10-06T00:00:00.000Z' }] }, 'fail'],
  'of unknown age': [{ accessKeys: [{ ...key, rotatedAt: null }] }, 'fail'],
  "the owner's own threshold": [
    { accessKeys: [{ ...key, rotatedAt: '2026-10-06T00:00:00.000Z' }] },
    'pass',
    { settings: { idleDays: 90, keyAgeDays: 90, homeRegions: [] } },
  ],
});
