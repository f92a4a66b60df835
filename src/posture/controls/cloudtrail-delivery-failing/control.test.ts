import { testControl } from '../../../../test/control-table.ts';
import { control } from './control.ts';

const working = { logging: true, stoppedAt: null, deliveryError: null, deliveredAt: '2026-11-19T23:50:00Z' };

testControl(control, {
  delivers: [{ status: working }, 'pass'],
  'new, nothing delivered yet': [{ status: { ...working, deliveredAt: null } }, 'pass'],
  'the bucket policy was changed': [{ status: { ...working, deliveryError: 'AccessDenied' } }, 'fail'],
  'the bucket was deleted': [
    { status: { ...working, deliveryError: 'NoSuchBucket', deliveredAt: null } },
    'fail',
  ],
  'stopped, with an old error': [
    { status: { ...working, logging: false, deliveryError: 'AccessDenied' } },
    'not-applicable',
  ],
});
