import { testControl } from '../../../../test/control-table.ts';
import { parsePolicy } from '../../../policy/document.ts';
import { control } from './control.ts';

const version = (principal: unknown, qualifier = '3') => ({
  qualifier,
  policy: parsePolicy(
    JSON.stringify({
      Statement: [{ Effect: 'Allow', Principal: principal, Action: 'lambda:InvokeFunction', Resource: '*' }],
    }),
  ),
});

testControl(control, {
  'no policies': [{ qualifiedPolicies: [] }, 'pass'],
  'the own account': [{ qualifiedPolicies: [version({ AWS: '111122223333' })] }, 'pass'],
  'an AWS service': [{ qualifiedPolicies: [version({ Service: 'events.amazonaws.com' })] }, 'pass'],
  'a stranger': [{ qualifiedPolicies: [version({ AWS: '444455556666' })] }, 'fail:medium'],
  everyone: [{ qualifiedPolicies: [version('*')] }, 'fail:high'],
  'everyone at one alias, a stranger at a version': [
    { qualifiedPolicies: [version({ AWS: '444455556666' }), version('*', 'live')] },
    'fail:high',
  ],
});
