import { testControl } from '../../../../test/control-table.ts';
import { control } from './control.ts';

const analyzer = (type: string, status = 'ACTIVE') => ({ name: 'mine', type, status });

testControl(control, {
  none: [{ analyzers: [] }, 'fail:low'],
  'of the account': [{ analyzers: [analyzer('ACCOUNT')] }, 'pass'],
  'of the organization': [{ analyzers: [analyzer('ORGANIZATION')] }, 'pass'],
  'being created': [{ analyzers: [analyzer('ACCOUNT', 'CREATING')] }, 'pass'],
  // Prowler's accessanalyzer_enabled passes on any type, and its fixer creates the paid one.
  'unused access only': [{ analyzers: [analyzer('ACCOUNT_UNUSED_ACCESS')] }, 'fail'],
  'internal access only': [{ analyzers: [analyzer('ORGANIZATION_INTERNAL_ACCESS')] }, 'fail'],
  disabled: [{ analyzers: [analyzer('ORGANIZATION', 'DISABLED')] }, 'fail'],
  'one failed, one active': [
    { analyzers: [analyzer('ORGANIZATION', 'FAILED'), analyzer('ACCOUNT')] },
    'pass',
  ],
});
