import {
  DescribeAffectedEntitiesCommand,
  DescribeEventAggregatesCommand,
  DescribeEventDetailsCommand,
  HealthClient,
  paginateDescribeEvents,
} from '@aws-sdk/client-health';
import {
  AddCommunicationToCaseCommand,
  CreateCaseCommand,
  DescribeCasesCommand,
  DescribeCommunicationsCommand,
  DescribeSeverityLevelsCommand,
  DescribeTrustedAdvisorChecksCommand,
  ResolveCaseCommand,
  SupportClient,
} from '@aws-sdk/client-support';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type AwsServer, startAwsServer } from '../aws-server.ts';

let server: AwsServer;
beforeAll(async () => {
  server = await startAwsServer();
});
afterAll(() => server.close());

const CASE = {
  subject: 'Reply to the abuse notice',
  communicationBody: 'We stopped it.',
  severityCode: 'high',
};

test('the Basic plan has neither API, not even to look', async () => {
  const account = server.openAccount();
  const support = account.client(SupportClient, 'us-east-1');
  const refused = { name: 'SubscriptionRequiredException' };
  await expect(support.send(new DescribeCasesCommand())).rejects.toMatchObject(refused);
  await expect(support.send(new CreateCaseCommand(CASE))).rejects.toMatchObject(refused);
  const checks = new DescribeTrustedAdvisorChecksCommand({ language: 'en' });
  await expect(support.send(checks)).rejects.toMatchObject(refused);
  const events = paginateDescribeEvents({ client: account.client(HealthClient, 'us-east-1') }, {});
  await expect(events.next()).rejects.toMatchObject(refused);
});

test('a paid plan has cases from opening to resolution', async () => {
  const account = server.openAccount();
  account.setSupportPlan('business-plus');
  account.clock.set(new Date('2027-01-01T00:00:00Z'));
  const support = account.client(SupportClient, 'us-east-1');
  const { caseId = '' } = await support.send(new CreateCaseCommand(CASE));
  account.clock.advance(1000);
  await support.send(
    new AddCommunicationToCaseCommand({ caseId, communicationBody: 'And rotated the keys.' }),
  );
  const { communications } = await support.send(new DescribeCommunicationsCommand({ caseId }));
  expect(communications?.map((one) => one.body)).toEqual(['And rotated the keys.', 'We stopped it.']);
  const open = async (more: object = {}) =>
    (await support.send(new DescribeCasesCommand(more))).cases?.map((one) => one.status);
  expect(await open()).toEqual(['customer-action-completed']);
  await support.send(new ResolveCaseCommand({ caseId }));
  expect([await open(), await open({ includeResolvedCases: true })]).toEqual([[], ['resolved']]);
  const missing = support.send(new ResolveCaseCommand({ caseId: 'case-none' }));
  await expect(missing).rejects.toMatchObject({ name: 'CaseIdNotFound' });
  const { severityLevels } = await support.send(new DescribeSeverityLevelsCommand());
  expect(severityLevels?.at(-1)?.code).toBe('urgent');
  const { checks } = await support.send(new DescribeTrustedAdvisorChecksCommand({ language: 'en' }));
  expect(checks?.length).toBeGreaterThan(10);
});

test('abuse notices as Health shows them', async () => {
  const account = server.openAccount();
  account.setSupportPlan('business-plus');
  const arn = (name: string) => `arn:aws:health:us-east-1::event/ABUSE/AWS_ABUSE_DOS_REPORT/${name}`;
  for (const [name, day] of [
    ['1', '2027-01-01'],
    ['2', '2027-01-02'],
    ['3', '2027-01-03'],
  ] as const)
    account.facts.healthEvents.push({
      event: {
        arn: arn(name),
        service: 'ABUSE',
        eventTypeCode: 'AWS_ABUSE_DOS_REPORT',
        eventTypeCategory: 'issue',
        region: 'us-east-1',
        startTime: new Date(day),
        statusCode: name === '1' ? 'closed' : 'open',
      },
      description: `Notice ${name}`,
      entities: [{ entityValue: `i-${name}` }],
    });
  const client = account.client(HealthClient, 'us-east-1');
  const pages: (string | undefined)[][] = [];
  const filter = { eventStatusCodes: ['open' as const], services: ['ABUSE'] };
  for await (const page of paginateDescribeEvents({ client, pageSize: 1 }, { filter }))
    pages.push((page.events ?? []).map((one) => one.arn));
  expect(pages).toEqual([[arn('3')], [arn('2')]]);
  const details = await client.send(new DescribeEventDetailsCommand({ eventArns: [arn('2'), arn('9')] }));
  expect(details.successfulSet?.[0]?.eventDescription?.latestDescription).toBe('Notice 2');
  expect(details.failedSet?.map((one) => one.eventArn)).toEqual([arn('9')]);
  const { entities } = await client.send(
    new DescribeAffectedEntitiesCommand({ filter: { eventArns: [arn('1')] } }),
  );
  expect(entities?.map((one) => [one.entityValue, one.awsAccountId])).toEqual([['i-1', account.id]]);
  const { eventAggregates } = await client.send(
    new DescribeEventAggregatesCommand({ aggregateField: 'eventTypeCategory' }),
  );
  expect(eventAggregates).toEqual([{ aggregateValue: 'issue', count: 3 }]);
});
