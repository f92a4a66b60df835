import { testControl } from '../../../../test/control-table.ts';
import { parsePolicy } from '../../../policy/document.ts';
import { control } from './control.ts';

const allow = (...statements: readonly object[]) => ({
  policy: parsePolicy(
    JSON.stringify({
      Version: '2012-10-17',
      Statement: statements.map((one) => ({
        Effect: 'Allow',
        Principal: '*',
        Action: 'lambda:InvokeFunction',
        Resource: 'arn:aws:lambda:us-east-1:111122223333:function:f',
        ...one,
      })),
    }),
  ),
});
/** The two statements that the console writes for a public function URL since October 2025. */
const VIA_URL = [
  {
    Action: 'lambda:InvokeFunctionUrl',
    Condition: { StringEquals: { 'lambda:FunctionUrlAuthType': 'NONE' } },
  },
  { Condition: { Bool: { 'lambda:InvokedViaFunctionUrl': 'true' } } },
];

testControl(control, {
  'no policy': [{ policy: null }, 'pass'],
  'anyone calls': [allow({}), 'fail:high'],
  'anyone changes the code': [allow({ Action: 'lambda:*' }), 'fail:critical'],
  'through its URL only': [allow(...VIA_URL), 'pass'],
  'through its URL, and the second statement without its condition': [
    allow(VIA_URL[0] ?? {}, {}),
    'fail:high',
  ],
  'everything, but through the URL': [
    allow({ Action: 'lambda:*', Condition: { StringEquals: { 'lambda:FunctionUrlAuthType': 'NONE' } } }),
    'pass',
  ],
  'by the API gateway of the own account': [
    allow({
      Principal: { Service: 'apigateway.amazonaws.com' },
      Condition: { ArnLike: { 'AWS:SourceArn': 'arn:aws:execute-api:us-east-1:111122223333:abc/*' } },
    }),
    'pass',
  ],
  'for one bucket of ours': [
    allow({
      Condition: {
        StringEquals: { 'AWS:SourceAccount': '111122223333' },
        ArnLike: { 'AWS:SourceArn': 'arn:aws:s3:::b' },
      },
    }),
    'pass',
  ],
  'for any bucket': [allow({ Condition: { ArnLike: { 'AWS:SourceArn': 'arn:aws:s3:::*' } } }), 'fail:high'],
  'another account is another control': [allow({ Principal: { AWS: '444455556666' } }), 'pass'],
});
