import { testControl } from '../../../../test/control-table.ts';
import { control } from './control.ts';

const bucket = { name: 'trail-logs', isForeign: false };
const closed = { policyIsPublic: false, policyIsBlocked: false, aclIsPublic: false, aclIsBlocked: false };

testControl(control, {
  'closed, though no block is on': [{ bucket, bucketExposure: closed }, 'pass'],
  'public policy': [{ bucket, bucketExposure: { ...closed, policyIsPublic: true } }, 'fail:high'],
  'public policy, blocked by the account': [
    { bucket, bucketExposure: { ...closed, policyIsPublic: true, policyIsBlocked: true } },
    'pass',
  ],
  'public policy, where only lists are blocked': [
    { bucket, bucketExposure: { ...closed, policyIsPublic: true, aclIsBlocked: true } },
    'fail',
  ],
  'public list': [{ bucket, bucketExposure: { ...closed, aclIsPublic: true } }, 'fail'],
  'public list, ignored': [
    { bucket, bucketExposure: { ...closed, aclIsPublic: true, aclIsBlocked: true } },
    'pass',
  ],
  'in another account': [{ bucket: { ...bucket, isForeign: true }, bucketExposure: null }, 'not-applicable'],
});
