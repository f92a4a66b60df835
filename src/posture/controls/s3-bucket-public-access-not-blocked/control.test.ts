import { testControl } from '../../../../test/control-table.ts';
import { control } from './control.ts';

const on = {
  blockPublicAcls: true,
  ignorePublicAcls: true,
  blockPublicPolicy: true,
  restrictPublicBuckets: true,
};
const aclSwitchesOff = { ...on, blockPublicAcls: false, ignorePublicAcls: false };

testControl(control, {
  'all on': [{ publicAccessBlock: on, aclsDisabled: true }, 'pass'],
  'all off': [
    {
      publicAccessBlock: { ...aclSwitchesOff, blockPublicPolicy: false, restrictPublicBuckets: false },
      aclsDisabled: true,
    },
    'fail:medium',
  ],
  'policies not blocked': [
    { publicAccessBlock: { ...on, blockPublicPolicy: false }, aclsDisabled: true },
    'fail:medium',
  ],
  'ACLs not blocked, and in use': [{ publicAccessBlock: aclSwitchesOff, aclsDisabled: false }, 'fail:medium'],
  'ACLs not blocked, but disabled': [{ publicAccessBlock: aclSwitchesOff, aclsDisabled: true }, 'fail:low'],
});
