import { testControl } from '../../../../test/control-table.ts';
import type { FunctionUrl } from '../../../inventory/resources/lambda-function.ts';
import { parsePolicy } from '../../../policy/document.ts';
import { control } from './control.ts';

const allow = (statement: object) =>
  parsePolicy(
    JSON.stringify({
      Version: '2012-10-17',
      Statement: [
        { Effect: 'Allow', Principal: '*', Action: 'lambda:InvokeFunctionUrl', Resource: '*', ...statement },
      ],
    }),
  );
const PUBLIC = allow({ Condition: { StringEquals: { 'lambda:FunctionUrlAuthType': 'NONE' } } });
const url = (parts: Partial<FunctionUrl>): { urls: readonly FunctionUrl[] } => ({
  urls: [
    {
      url: 'https://abc.lambda-url.us-east-1.on.aws/',
      authType: 'NONE',
      alias: null,
      policy: PUBLIC,
      ...parts,
    },
  ],
});

testControl(control, {
  'no URL': [{ urls: [] }, 'not-applicable'],
  'public, as the console makes it': [url({}), 'fail:medium'],
  'of an alias': [url({ alias: 'live' }), 'fail:medium'],
  'with IAM': [url({ authType: 'AWS_IAM', policy: null }), 'pass'],
  'with IAM, and a policy left behind': [url({ authType: 'AWS_IAM' }), 'pass'],
  'without sign-in, but without policy': [url({ policy: null }), 'pass'],
  'a policy for signed-in callers only': [
    url({ policy: allow({ Condition: { StringEquals: { 'lambda:FunctionUrlAuthType': 'AWS_IAM' } } }) }),
    'pass',
  ],
  'a policy for direct calls only': [url({ policy: allow({ Action: 'lambda:InvokeFunction' }) }), 'pass'],
  'a policy for everything': [url({ policy: allow({ Action: 'lambda:*' }) }), 'fail:medium'],
  'CloudFront only': [
    url({
      policy: allow({
        Principal: { Service: 'cloudfront.amazonaws.com' },
        Condition: { ArnLike: { 'AWS:SourceArn': 'arn:aws:cloudfront::111122223333:distribution/E1' } },
      }),
    }),
    'pass',
  ],
});
