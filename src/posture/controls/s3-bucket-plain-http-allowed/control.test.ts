import { testControl } from '../../../../test/control-table.ts';
import { parsePolicy } from '../../../policy/document.ts';
import { control } from './control.ts';

const BOTH = ['arn:aws:s3:::it', 'arn:aws:s3:::it/*'];
const INSECURE = { Bool: { 'aws:SecureTransport': 'false' } };
const deny = (...statements: readonly object[]) => ({
  policy: parsePolicy(
    JSON.stringify({
      Statement: statements.map((one) => ({
        Effect: 'Deny',
        Principal: '*',
        Action: 's3:*',
        Resource: BOTH,
        Condition: INSECURE,
        ...one,
      })),
    }),
  ),
});

testControl(control, {
  'no policy': [{ policy: null }, 'fail:low'],
  'as AWS writes it': [deny({}), 'pass'],
  'principal as AWS star': [deny({ Principal: { AWS: '*' } }), 'pass'],
  'every action of every service': [deny({ Action: '*' }), 'pass'],
  'two statements': [deny({ Resource: BOTH[0] }, { Resource: BOTH[1] }), 'pass'],
  'by pattern': [deny({ Resource: 'arn:aws:s3:::it*' }), 'pass'],
  'if the key exists': [deny({ Condition: { BoolIfExists: { 'aws:SecureTransport': false } } }), 'pass'],
  'the files only': [deny({ Resource: BOTH[1] }), 'fail'],
  'the bucket only': [deny({ Resource: BOTH[0] }), 'fail'],
  'some files only': [deny({ Resource: [BOTH[0], 'arn:aws:s3:::it/private/*'] }), 'fail'],
  'another bucket': [deny({ Resource: ['arn:aws:s3:::other', 'arn:aws:s3:::other/*'] }), 'fail'],
  'reading only': [deny({ Action: 's3:GetObject' }), 'fail'],
  'one account only': [deny({ Principal: { AWS: '444455556666' } }), 'fail'],
  'from one address only': [
    deny({ Condition: { ...INSECURE, IpAddress: { 'aws:SourceIp': '203.0.113.7' } } }),
    'fail',
  ],
  'refuses HTTPS by mistake': [deny({ Condition: { Bool: { 'aws:SecureTransport': 'true' } } }), 'fail'],
  'an Allow over HTTPS denies nothing': [
    deny({ Effect: 'Allow', Condition: { Bool: { 'aws:SecureTransport': 'true' } } }),
    'fail',
  ],
});
