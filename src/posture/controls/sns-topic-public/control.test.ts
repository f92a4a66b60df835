import { testControl } from '../../../../test/control-table.ts';
import { parsePolicy } from '../../../policy/document.ts';
import { control } from './control.ts';

const allow = (statement: object) => ({
  policy: parsePolicy(
    JSON.stringify({
      Version: '2008-10-17',
      Statement: [
        { Effect: 'Allow', Principal: { AWS: '*' }, Action: 'SNS:Publish', Resource: '*', ...statement },
      ],
    }),
  ),
});

testControl(control, {
  'no policy': [{ policy: null }, 'pass'],
  'the policy AWS gives every topic': [
    allow({
      Sid: '__default_statement_ID',
      Action: ['SNS:GetTopicAttributes', 'SNS:Publish', 'SNS:Subscribe'],
      Condition: { StringEquals: { 'AWS:SourceOwner': '111122223333' } },
    }),
    'pass',
  ],
  'the same with the condition taken away': [allow({}), 'fail:high'],
  'the same for another account': [
    allow({ Condition: { StringEquals: { 'AWS:SourceOwner': '444455556666' } } }),
    'pass',
  ],
  'events of one bucket': [
    allow({ Condition: { ArnLike: { 'aws:SourceArn': 'arn:aws:s3:*:*:my-bucket' } } }),
    'pass',
  ],
  'events of any bucket': [
    allow({ Condition: { ArnLike: { 'aws:SourceArn': 'arn:aws:s3:*:*:*' } } }),
    'fail:high',
  ],
  'alarms of CloudWatch': [allow({ Principal: { Service: 'cloudwatch.amazonaws.com' } }), 'pass'],
  'subscription over HTTPS by anyone': [
    allow({ Action: 'SNS:Subscribe', Condition: { StringEquals: { 'SNS:Protocol': 'https' } } }),
    'fail:high',
  ],
  'subscription by mail of one company': [
    allow({ Action: 'SNS:Subscribe', Condition: { StringLike: { 'SNS:Endpoint': '*@example.com' } } }),
    'fail:medium',
  ],
});
