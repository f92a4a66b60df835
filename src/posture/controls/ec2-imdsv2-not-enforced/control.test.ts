import { testControl } from '../../../../test/control-table.ts';
import { control } from './control.ts';

const unset = { tokens: null, hopLimit: null, enforced: false, managedBy: 'account' } as const;

testControl(control, {
  'as AWS leaves it': [{ metadataDefaults: unset }, 'fail:low'],
  'a default is not enforcement': [{ metadataDefaults: { ...unset, tokens: 'required' } }, 'fail:low'],
  'left open by the organization': [
    { metadataDefaults: { ...unset, managedBy: 'declarative-policy' } },
    'fail:low',
  ],
  enforced: [{ metadataDefaults: { ...unset, tokens: 'required', enforced: true } }, 'pass'],
});
