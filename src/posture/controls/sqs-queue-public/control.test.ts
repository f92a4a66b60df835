import { testControl } from '../../../../test/control-table.ts';
import { parsePolicy } from '../../../policy/document.ts';
import { control } from './control.ts';

const allow = (principal: unknown, condition?: object) =>
  parsePolicy(
    JSON.stringify({
      Version: '2012-10-17',
      Statement: [
        { Effect: 'Allow', Principal: principal, Action: 'sqs:*', Resource: '*', Condition: condition },
      ],
    }),
  );

testControl(control, {
  'no policy': [{ policy: null }, 'pass'],
  everyone: [{ policy: allow('*') }, 'fail:high'],
  'everyone, written as AWS': [{ policy: allow({ AWS: '*' }) }, 'fail:high'],
  'the own account': [{ policy: allow({ AWS: '111122223333' }) }, 'pass'],
  'another account': [{ policy: allow({ AWS: '444455556666' }) }, 'pass'],
  'everyone, for an own topic': [
    { policy: allow('*', { ArnEquals: { 'aws:SourceArn': 'arn:aws:sns:us-east-1:111122223333:t' } }) },
    'pass',
  ],
  'everyone, for any topic': [
    { policy: allow('*', { ArnLike: { 'aws:SourceArn': 'arn:aws:sns:*:*:*' } }) },
    'fail:high',
  ],
  'everyone over HTTPS': [{ policy: allow('*', { Bool: { 'aws:SecureTransport': 'true' } }) }, 'fail:high'],
  'everyone until a day': [
    { policy: allow('*', { DateLessThan: { 'aws:CurrentTime': '2030-01-01T00:00:00Z' } }) },
    'fail:medium',
  ],
  'everyone from one address': [
    { policy: allow('*', { IpAddress: { 'aws:SourceIp': '203.0.113.7' } }) },
    'pass',
  ],
});
