import {
  ArchiveFindingsCommand,
  type Condition,
  CreateDetectorCommand,
  CreateFilterCommand,
  CreateIPSetCommand,
  CreateSampleFindingsCommand,
  DeleteFilterCommand,
  GetFindingsCommand,
  GetIPSetCommand,
  GuardDutyClient,
  ListFiltersCommand,
  ListFindingsCommand,
  ListIPSetsCommand,
} from '@aws-sdk/client-guardduty';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type AwsServer, startAwsServer } from '../aws-server.ts';

let server: AwsServer;
beforeAll(async () => {
  server = await startAwsServer();
});
afterAll(() => server.close());

test('findings are listed by severity, read, and archived', async () => {
  const guardduty = server.openAccount().client(GuardDutyClient, 'us-east-1');
  const { DetectorId } = await guardduty.send(new CreateDetectorCommand({ Enable: true }));
  await guardduty.send(new CreateSampleFindingsCommand({ DetectorId }));
  const list = async (Criterion: Record<string, Condition>) =>
    (await guardduty.send(new ListFindingsCommand({ DetectorId, FindingCriteria: { Criterion } })))
      .FindingIds;
  const FindingIds = await list({ severity: { GreaterThanOrEqual: 7 } });
  const { Findings = [] } = await guardduty.send(new GetFindingsCommand({ DetectorId, FindingIds }));
  expect(Findings.map((one) => one.Type)).toContain('CryptoCurrency:EC2/BitcoinTool.B!DNS');
  expect(Findings.every((one) => (one.Severity ?? 0) >= 7)).toBe(true);
  await guardduty.send(new ArchiveFindingsCommand({ DetectorId, FindingIds }));
  expect(await list({ 'service.archived': { Equals: ['true'] } })).toHaveLength(FindingIds?.length ?? -1);
});

test('what blinds a detector is listed: filters that archive, trusted addresses', async () => {
  const guardduty = server.openAccount().client(GuardDutyClient, 'us-east-1');
  const { DetectorId } = await guardduty.send(new CreateDetectorCommand({ Enable: true }));
  const filter = { DetectorId, Name: 'quiet' };
  const FindingCriteria = { Criterion: { severity: { GreaterThanOrEqual: 0 } } };
  await guardduty.send(new CreateFilterCommand({ ...filter, Action: 'ARCHIVE', FindingCriteria }));
  const { IpSetId } = await guardduty.send(
    new CreateIPSetCommand({
      DetectorId,
      Name: 'trusted',
      Format: 'TXT',
      Location: 'https://s3.amazonaws.com/x/ips.txt',
      Activate: true,
    }),
  );
  expect((await guardduty.send(new ListFiltersCommand({ DetectorId }))).FilterNames).toEqual(['quiet']);
  expect((await guardduty.send(new ListIPSetsCommand({ DetectorId }))).IpSetIds).toEqual([IpSetId]);
  expect((await guardduty.send(new GetIPSetCommand({ DetectorId, IpSetId }))).Status).toBe('ACTIVE');
  await guardduty.send(new DeleteFilterCommand({ DetectorId, FilterName: 'quiet' }));
  expect((await guardduty.send(new ListFiltersCommand({ DetectorId }))).FilterNames).toEqual([]);
});
