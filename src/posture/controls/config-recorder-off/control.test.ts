import { testControl } from '../../../../test/control-table.ts';
import type { RecorderState } from '../../../inventory/resources/config-recorder.ts';
import { control } from './control.ts';

const working: RecorderState = {
  name: 'default',
  recording: true,
  lastStatus: 'SUCCESS',
  lastError: null,
  allKinds: true,
  iam: false,
};

testControl(control, {
  'never set up': [{ recorder: null }, 'fail:low'],
  'records everything': [{ recorder: working }, 'pass'],
  'just started, nothing delivered yet': [{ recorder: { ...working, lastStatus: 'PENDING' } }, 'pass'],
  stopped: [{ recorder: { ...working, recording: false } }, 'fail'],
  'the bucket refuses': [
    { recorder: { ...working, lastStatus: 'FAILURE', lastError: 'AccessDenied' } },
    'fail',
  ],
  'some kinds only': [{ recorder: { ...working, allKinds: false } }, 'fail'],
});
