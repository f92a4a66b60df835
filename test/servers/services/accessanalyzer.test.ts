import {
  AccessAnalyzerClient,
  CreateAnalyzerCommand,
  CreateArchiveRuleCommand,
  DeleteArchiveRuleCommand,
  ListArchiveRulesCommand,
  ListFindingsV2Command,
} from '@aws-sdk/client-accessanalyzer';
import { CreateRoleCommand, IAMClient } from '@aws-sdk/client-iam';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type AwsServer, startAwsServer } from '../aws-server.ts';

let server: AwsServer;
beforeAll(async () => {
  server = await startAwsServer();
});
afterAll(() => server.close());

test('a role that another account may assume is found, and hidden by an archive rule', async () => {
  const account = server.openAccount();
  const iam = account.client(IAMClient);
  const trust = (RoleName: string, Principal: object) =>
    iam.send(
      new CreateRoleCommand({
        RoleName,
        AssumeRolePolicyDocument: JSON.stringify({
          Version: '2012-10-17',
          Statement: [{ Effect: 'Allow', Principal, Action: 'sts:AssumeRole' }],
        }),
      }),
    );
  await trust('own', { AWS: `arn:aws:iam::${account.id}:root` });
  await trust('worker', { Service: 'lambda.amazonaws.com' });
  await trust('backdoor', { AWS: 'arn:aws:iam::999988887777:root' });
  const analyzer = account.client(AccessAnalyzerClient);
  const create = new CreateAnalyzerCommand({ analyzerName: 'main', type: 'ACCOUNT' });
  const { arn: analyzerArn } = await analyzer.send(create);
  const list = async (status: string) =>
    (await analyzer.send(new ListFindingsV2Command({ analyzerArn, filter: { status: { eq: [status] } } })))
      .findings;
  const backdoor = {
    resource: `arn:aws:iam::${account.id}:role/backdoor`,
    resourceType: 'AWS::IAM::Role',
    findingType: 'ExternalAccess',
  };
  expect(await list('ACTIVE')).toMatchObject([backdoor]);
  const rule = { analyzerName: 'main', ruleName: 'hide' };
  await analyzer.send(
    new CreateArchiveRuleCommand({ ...rule, filter: { resource: { contains: ['backdoor'] } } }),
  );
  expect(await list('ACTIVE')).toEqual([]);
  expect(await list('ARCHIVED')).toMatchObject([backdoor]);
  const rules = await analyzer.send(new ListArchiveRulesCommand({ analyzerName: 'main' }));
  expect(rules.archiveRules).toMatchObject([{ ruleName: 'hide' }]);
  await analyzer.send(new DeleteArchiveRuleCommand(rule));
  expect(await list('ACTIVE')).toHaveLength(1);
});
