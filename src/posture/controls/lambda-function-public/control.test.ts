import { testControl } from '../../../../test/control-table.ts';
import type { FunctionUrl } from '../../../inventory/resources/lambda-function.ts';
import { parsePolicy } from '../../../policy/document.ts';
import { control } from './control.ts';

const policyOf = (...statements: readonly object[]) =>
  parsePolicy(
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
  );
const allow = (...statements: readonly object[]) => ({ policy: policyOf(...statements), urls: [] });
const FOR_SIGNED = {
  Action: 'lambda:InvokeFunctionUrl',
  Condition: { StringEquals: { 'lambda:FunctionUrlAuthType': 'AWS_IAM' } },
};
const behindUrl = (authType: FunctionUrl['authType'], ...statements: readonly object[]) => ({
  policy: null,
  urls: [
    {
      url: 'https://a.lambda-url.us-east-1.on.aws/',
      authType,
      alias: 'live',
      policy: policyOf(...statements),
    },
  ],
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
  'no policy': [{ policy: null, urls: [] }, 'pass'],
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
  'through its URL, whoever signs with any AWS account': [behindUrl('AWS_IAM', FOR_SIGNED), 'fail:high'],
  'such a statement, and a URL that asks for no sign-in': [behindUrl('NONE', FOR_SIGNED), 'pass'],
  'through its URL, who signs in the own organization': [
    behindUrl('AWS_IAM', {
      Action: 'lambda:InvokeFunctionUrl',
      Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-abcdefghij' } },
    }),
    'pass',
  ],
  'another account is another control': [allow({ Principal: { AWS: '444455556666' } }), 'pass'],
});
