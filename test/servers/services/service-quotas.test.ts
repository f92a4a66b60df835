import {
  GetServiceQuotaCommand,
  ListRequestedServiceQuotaChangeHistoryByQuotaCommand,
  paginateListServiceQuotas,
  RequestServiceQuotaIncreaseCommand,
  ServiceQuotasClient,
} from '@aws-sdk/client-service-quotas';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type AwsServer, startAwsServer } from '../aws-server.ts';

let server: AwsServer;
beforeAll(async () => {
  server = await startAwsServer();
});
afterAll(() => server.close());

const VCPUS = { ServiceCode: 'ec2', QuotaCode: 'L-1216C47A' };

test('a quota is raised once AWS grants what was asked', async () => {
  const account = server.openAccount();
  const client = account.client(ServiceQuotasClient, 'us-east-1');
  const value = async () => (await client.send(new GetServiceQuotaCommand(VCPUS))).Quota?.Value;
  const ask = (DesiredValue: number) =>
    client.send(new RequestServiceQuotaIncreaseCommand({ ...VCPUS, DesiredValue }));
  expect(await value()).toBe(5);
  await expect(ask(5)).rejects.toMatchObject({ name: 'IllegalArgumentException' });
  await ask(512);
  await expect(ask(600)).rejects.toMatchObject({ name: 'ResourceAlreadyExistsException' });
  expect(await value()).toBe(5);
  account.facts.quotaDecisions.set('L-1216C47A', 'APPROVED');
  expect(await value()).toBe(512);
  const { RequestedQuotas } = await client.send(
    new ListRequestedServiceQuotaChangeHistoryByQuotaCommand(VCPUS),
  );
  expect(RequestedQuotas?.map((one) => [one.DesiredValue, one.Status])).toEqual([[512, 'APPROVED']]);
  expect(RequestedQuotas?.[0]?.Requester).toContain(account.arn);
  const elsewhere = account.client(ServiceQuotasClient, 'eu-west-1');
  expect((await elsewhere.send(new GetServiceQuotaCommand(VCPUS))).Quota?.Value).toBe(5);
  const unknown = client.send(new GetServiceQuotaCommand({ ...VCPUS, QuotaCode: 'L-00000000' }));
  await expect(unknown).rejects.toMatchObject({ name: 'NoSuchResourceException' });
});

test('quotas come in pages', async () => {
  const client = server.openAccount().client(ServiceQuotasClient, 'us-east-1');
  const sizes: number[] = [];
  const codes = new Set<string | undefined>();
  for await (const page of paginateListServiceQuotas({ client, pageSize: 4 }, { ServiceCode: 'ec2' })) {
    sizes.push(page.Quotas?.length ?? 0);
    for (const quota of page.Quotas ?? []) codes.add(quota.QuotaCode);
  }
  expect([sizes, codes.size]).toEqual([[4, 4, 2], 10]);
});
