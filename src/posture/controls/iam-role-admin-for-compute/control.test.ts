import { testControl } from '../../../../test/control-table.ts';
import { parsePolicy } from '../../../policy/document.ts';
import type { AdminRights } from '../../../policy/grants.ts';
import { control } from './control.ts';

const trust = (principal: object, effect = 'Allow') =>
  parsePolicy(
    JSON.stringify({ Statement: { Effect: effect, Principal: principal, Action: 'sts:AssumeRole' } }),
  );
const none: AdminRights = { granted: 'no', reach: 'everything', through: [], conditions: [] };
const admin: AdminRights = { ...none, granted: 'yes', through: [{ name: 'AdministratorAccess' }] };

testControl(control, {
  'an instance': [{ trustPolicy: trust({ Service: 'ec2.amazonaws.com' }), admin }, 'fail:high'],
  'in China': [{ trustPolicy: trust({ Service: 'ec2.amazonaws.com.cn' }), admin }, 'fail'],
  'a function among others': [
    { trustPolicy: trust({ Service: ['events.amazonaws.com', 'lambda.amazonaws.com'] }), admin },
    'fail',
  ],
  'one that may raise itself': [
    {
      trustPolicy: trust({ Service: 'lambda.amazonaws.com' }),
      admin: { ...admin, reach: 'own-permissions' },
    },
    'fail:high',
  ],
  'under a condition': [
    {
      trustPolicy: trust({ Service: 'lambda.amazonaws.com' }),
      admin: { ...admin, granted: 'unclear', conditions: ['aws:SourceIp'] },
    },
    'fail:low',
  ],
  'no administrator': [{ trustPolicy: trust({ Service: 'ec2.amazonaws.com' }), admin: none }, 'pass'],
  'Lambda at the edge': [{ trustPolicy: trust({ Service: 'edgelambda.amazonaws.com' }), admin }, 'fail'],
  'App Runner': [{ trustPolicy: trust({ Service: 'tasks.apprunner.amazonaws.com' }), admin }, 'fail'],
  'a build at Amplify Hosting': [
    { trustPolicy: trust({ Service: 'amplify.amazonaws.com' }), admin },
    'fail:high',
  ],
  'a server outside AWS, by certificate': [
    { trustPolicy: trust({ Service: 'rolesanywhere.amazonaws.com' }), admin },
    'fail:high',
  ],
  'CloudFormation runs templates, not programs': [
    { trustPolicy: trust({ Service: 'cloudformation.amazonaws.com' }), admin },
    'not-applicable',
  ],
  'EC2 Fleet is not EC2': [
    { trustPolicy: trust({ Service: 'ec2fleet.amazonaws.com' }), admin },
    'not-applicable',
  ],
  people: [{ trustPolicy: trust({ AWS: '111122223333' }), admin }, 'not-applicable'],
  'a Deny trusts nobody': [
    { trustPolicy: trust({ Service: 'ec2.amazonaws.com' }, 'Deny'), admin },
    'not-applicable',
  ],
});
