import { testControl } from '../../../../test/control-table.ts';
import { control } from './control.ts';

const unset = { tokens: null, hopLimit: null, enforced: false, managedBy: 'account' } as const;

testControl(control, {
  'no preference, as AWS leaves it': [{ metadataDefaults: unset }, 'fail:low'],
  'IMDSv1 allowed by default': [{ metadataDefaults: { ...unset, tokens: 'optional' } }, 'fail:low'],
  'left unset by the organization': [
    { metadataDefaults: { ...unset, managedBy: 'declarative-policy' } },
    'fail:low',
  ],
  required: [{ metadataDefaults: { ...unset, tokens: 'required', hopLimit: 2 } }, 'pass'],
  'enforced at launch, no default': [{ metadataDefaults: { ...unset, enforced: true } }, 'pass'],
});
