import { testControl } from '../../../../test/control-table.ts';
import { control } from './control.ts';

const accountCreatedAt = '2019-05-05T00:00:00.000Z';
const password = (at: string) => ({ credential: 'password', at }) as const;
const key = (at: string) => ({ credential: 'access-key-2', at }) as const;

testControl(control, {
  never: [{ uses: [], accountCreatedAt }, 'pass'],
  'the password, yesterday': [
    { uses: [password('2026-11-19T00:00:00.000Z')], accountCreatedAt },
    'fail:medium',
  ],
  'the password, 29 days ago': [{ uses: [password('2026-10-22T00:00:00.000Z')], accountCreatedAt }, 'fail'],
  'the password, 30 days ago': [{ uses: [password('2026-10-21T00:00:00.000Z')], accountCreatedAt }, 'pass'],
  'a minute after the inventory was begun': [
    { uses: [password('2026-11-20T00:01:00.000Z')], accountCreatedAt },
    'fail',
  ],
  'Prowler lets an old password sign-in hide a key used today': [
    { uses: [key('2026-11-20T00:00:00.000Z'), password('2020-01-01T00:00:00.000Z')], accountCreatedAt },
    'fail:high',
  ],
  'a key newer than the password, unused for long': [
    { uses: [key('2025-01-01T00:00:00.000Z'), password('2020-01-01T00:00:00.000Z')], accountCreatedAt },
    'pass',
  ],
  'an account three days old has seen little but root': [
    { uses: [password('2026-11-19T00:00:00.000Z')], accountCreatedAt: '2026-11-17T00:00:00.000Z' },
    'fail:low',
  ],
  'but not with a key': [
    { uses: [key('2026-11-19T00:00:00.000Z')], accountCreatedAt: '2026-11-17T00:00:00.000Z' },
    'fail:high',
  ],
  'the account has no birthday': [
    { uses: [password('2026-11-19T00:00:00.000Z')], accountCreatedAt: null },
    'fail:medium',
  ],
});
