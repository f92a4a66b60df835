import { testControl } from '../../../../test/control-table.ts';
import { parsePolicy } from '../../../policy/document.ts';
import { control } from './control.ts';

const allow = (principal: unknown, condition?: object) =>
  parsePolicy(
    JSON.stringify({
      Statement: [{ Effect: 'Allow', Principal: principal, Action: 'sqs:*', Resource: '*', Condition: condition }],
    }),
  );

testControl(control, {
  'no policy': [{ policy: null }, 'pass'],
  everyone: [{ policy: allow('*') }, 'fail'],
  'one account': [{ policy: allow({ AWS: '111122223333' }) }, 'pass'],
});
