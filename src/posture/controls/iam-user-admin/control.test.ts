import { testControl } from '../../../../test/control-table.ts';
import type { AdminRights } from '../../../policy/grants.ts';
import { control } from './control.ts';

const none: AdminRights = { granted: 'no', reach: 'everything', through: [], conditions: [] };
const direct: AdminRights = { ...none, granted: 'yes', through: [{ name: 'AdministratorAccess' }] };

testControl(control, {
  directly: [{ admin: direct }, 'fail:medium'],
  'through a group': [{ admin: { ...direct, through: [{ name: 'all', group: 'devs' }] } }, 'fail'],
  'IAMFullAccess: it takes the rest itself': [
    { admin: { ...direct, reach: 'own-permissions', through: [{ name: 'IAMFullAccess' }] } },
    'fail:medium',
  ],
  'only with MFA, or so it seems': [
    { admin: { ...direct, granted: 'unclear', conditions: ['aws:MultiFactorAuthPresent'] } },
    'fail:low',
  ],
  no: [{ admin: none }, 'pass'],
});
