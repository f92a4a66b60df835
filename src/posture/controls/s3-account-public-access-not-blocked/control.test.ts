import { testControl } from '../../../../test/control-table.ts';
import { control } from './control.ts';

const on = {
  blockPublicAcls: true,
  ignorePublicAcls: true,
  blockPublicPolicy: true,
  restrictPublicBuckets: true,
};

testControl(control, {
  'never set, as in every account at first': [{ publicAccessBlock: null }, 'fail:medium'],
  'all on': [{ publicAccessBlock: on }, 'pass'],
  'one off': [{ publicAccessBlock: { ...on, restrictPublicBuckets: false } }, 'fail:medium'],
  'new grants refused, old ones left open': [
    { publicAccessBlock: { ...on, ignorePublicAcls: false, restrictPublicBuckets: false } },
    'fail:medium',
  ],
});
