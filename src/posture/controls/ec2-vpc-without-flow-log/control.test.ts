import { testControl } from '../../../../test/control-table.ts';
import type { FlowLog } from '../../../inventory/resources/vpc.ts';
import { control } from './control.ts';

const all: FlowLog = { id: 'fl-1', traffic: 'ALL', deliveryError: null };
const accepted: FlowLog = { ...all, traffic: 'ACCEPT' };

testControl(control, {
  none: [{ isDefault: false, flowLogs: [] }, 'fail:low'],
  'none in a default VPC': [{ isDefault: true, flowLogs: [] }, 'fail:low'],
  'all traffic': [{ isDefault: false, flowLogs: [all] }, 'pass'],
  'refused traffic, as CIS suggests': [
    { isDefault: false, flowLogs: [{ ...all, traffic: 'REJECT' }] },
    'pass',
  ],
  'accepted traffic only': [{ isDefault: false, flowLogs: [accepted] }, 'fail'],
  'cannot deliver': [{ isDefault: false, flowLogs: [{ ...all, deliveryError: 'Access error' }] }, 'fail'],
  'a broken one beside one that works': [
    { isDefault: false, flowLogs: [{ ...all, deliveryError: 'Access error' }, all] },
    'pass',
  ],
});
