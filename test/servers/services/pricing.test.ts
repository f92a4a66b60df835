import {
  DescribeServicesCommand,
  GetProductsCommand,
  type GetProductsResponse,
  PricingClient,
  paginateGetAttributeValues,
  paginateGetProducts,
} from '@aws-sdk/client-pricing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type AwsServer, startAwsServer } from '../aws-server.ts';
import { rateText } from '../bill/amount.ts';
import { priceOf } from '../bill/prices.ts';
import { PRODUCTS } from '../bill/products.ts';

let server: AwsServer;
let client: PricingClient;
beforeAll(async () => {
  server = await startAwsServer();
  client = server.openAccount().client(PricingClient, 'us-east-1');
});
afterAll(() => server.close());

const term = (Field: string, Value: string) => ({ Type: 'TERM_MATCH' as const, Field, Value });

interface Listed {
  readonly product: { readonly sku: string; readonly attributes: Readonly<Record<string, string>> };
  readonly terms: { readonly OnDemand: Readonly<Record<string, Offer>> };
}

interface Offer {
  readonly priceDimensions: Readonly<Record<string, { readonly pricePerUnit: { readonly USD: string } }>>;
}

function listed(list: GetProductsResponse['PriceList']): Listed[] {
  const lines: readonly unknown[] = Array.isArray(list) ? list : [];
  return lines.map((line) => JSON.parse(String(line)) as Listed);
}

test("an instance's price is the one it is billed at", async () => {
  const { PriceList } = await client.send(
    new GetProductsCommand({
      ServiceCode: 'AmazonEC2',
      Filters: [term('instanceType', 'g4dn.xlarge'), term('regionCode', 'ap-northeast-2')],
    }),
  );
  const [found, ...others] = listed(PriceList);
  expect(others).toEqual([]);
  expect(found?.product.attributes).toMatchObject({ location: 'Asia Pacific (Seoul)', tenancy: 'Shared' });
  const [offer] = Object.values(found?.terms.OnDemand ?? {});
  const [rate] = Object.values(offer?.priceDimensions ?? {});
  const billed = priceOf(PRODUCTS.ec2, 'BoxUsage:g4dn.xlarge', 'ap-northeast-2');
  expect(rate?.pricePerUnit.USD).toBe(rateText(billed.rate));
});

test('services, attributes and their values', async () => {
  const { Services } = await client.send(new DescribeServicesCommand({ ServiceCode: 'AmazonEC2' }));
  expect(Services?.[0]?.AttributeNames).toContain('instanceType');
  const values: (string | undefined)[] = [];
  const asked = { ServiceCode: 'AmazonEC2', AttributeName: 'regionCode' };
  for await (const page of paginateGetAttributeValues({ client, pageSize: 10 }, asked))
    values.push(...(page.AttributeValues ?? []).map((one) => one.Value));
  expect(new Set(values).size).toBe(values.length);
  expect(values).toContain('af-south-1');
});

test('a hundred products at a time, and all of them in the end', async () => {
  const skus: string[] = [];
  const sizes: number[] = [];
  for await (const page of paginateGetProducts({ client }, { ServiceCode: 'AmazonEC2' })) {
    sizes.push(page.PriceList?.length ?? 0);
    skus.push(...listed(page.PriceList).map((one) => one.product.sku));
  }
  expect(sizes.length).toBeGreaterThan(2);
  expect(sizes.slice(0, -1).every((size) => size === 100)).toBe(true);
  expect(new Set(skus).size).toBe(skus.length);
});

test('what is not in the list is said so', async () => {
  const unknown = client.send(new GetProductsCommand({ ServiceCode: 'AmazonMoon' }));
  await expect(unknown).rejects.toMatchObject({ name: 'NotFoundException' });
  const token = client.send(new GetProductsCommand({ ServiceCode: 'AmazonEC2', NextToken: 'made-up' }));
  await expect(token).rejects.toMatchObject({ name: 'InvalidNextTokenException' });
});
