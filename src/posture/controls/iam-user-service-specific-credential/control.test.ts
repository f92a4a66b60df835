import { testControl } from '../../../../test/control-table.ts';
import { control } from './control.ts';

const bedrock = {
  id: 'ACCAEXAMPLE1',
  service: 'bedrock.amazonaws.com',
  active: true,
  createdAt: '2026-10-01T00:00:00.000Z',
  expiresAt: null,
};
const expiring = { ...bedrock, expiresAt: '2026-12-01T00:00:00.000Z' };
const git = { ...bedrock, id: 'ACCAEXAMPLE2', service: 'codecommit.amazonaws.com' };

testControl(control, {
  'Bedrock, for ever': [{ serviceCredentials: [bedrock] }, 'fail:high'],
  'Bedrock, until December': [{ serviceCredentials: [expiring] }, 'fail:medium'],
  'Bedrock, ended this very minute': [
    { serviceCredentials: [{ ...bedrock, expiresAt: '2026-11-20T00:00:00.000Z' }] },
    'pass',
  ],
  CodeCommit: [{ serviceCredentials: [git] }, 'fail:low'],
  'the worst one counts': [{ serviceCredentials: [git, expiring, bedrock] }, 'fail:high'],
  'made nobody knows when': [{ serviceCredentials: [{ ...git, createdAt: null }] }, 'fail'],
  inactive: [{ serviceCredentials: [{ ...bedrock, active: false }] }, 'pass'],
  none: [{ serviceCredentials: [] }, 'pass'],
});
