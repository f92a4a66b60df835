/** The price list, made of the bill's own prices: what is asked for here is what is billed. */
import { createHash } from 'node:crypto';
import type {
  DescribeServicesRequest,
  DescribeServicesResponse,
  GetAttributeValuesRequest,
  GetAttributeValuesResponse,
  GetProductsRequest,
  GetProductsResponse,
} from '@aws-sdk/client-pricing';
import { DEFAULT_REGIONS, OPT_IN_REGIONS } from '../account-state.ts';
import { rateText } from '../bill/amount.ts';
import { allPrices, PRICED_ON, type Price } from '../bill/prices.ts';
import { billingRegion } from '../bill/regions.ts';
import { AwsRefusal, answer, type ServiceAnswers } from '../service-answers.ts';

interface Priced {
  readonly price: Price;
  readonly sku: string;
  readonly family: string;
  readonly attributes: Readonly<Record<string, string>>;
}

let byService: ReadonlyMap<string, readonly Priced[]> | undefined;

const PAGE = 100;

export const service: ServiceAnswers = {
  answers: {
    DescribeServices: answer<DescribeServicesRequest, DescribeServicesResponse>(
      ({ NextToken, ServiceCode }) => {
        refuseToken(NextToken);
        const codes = ServiceCode === undefined ? [...priceList().keys()] : [ServiceCode];
        return {
          FormatVersion: 'aws_v1',
          Services: codes.map((code) => ({ ServiceCode: code, AttributeNames: attributeNames(code) })),
        };
      },
    ),
    GetAttributeValues: answer<GetAttributeValuesRequest, GetAttributeValuesResponse>(
      ({ AttributeName = '', NextToken, ServiceCode = '' }) => {
        refuseToken(NextToken);
        if (!attributeNames(ServiceCode).includes(AttributeName))
          throw invalid(`Attribute ${AttributeName} does not exist for ${ServiceCode}`);
        const values = new Set(productsOf(ServiceCode).map((one) => valueOf(one, AttributeName)));
        const sorted = [...values].filter((value) => value !== undefined).toSorted();
        return { AttributeValues: sorted.map((Value) => ({ Value })) };
      },
    ),
    GetProducts: answer<GetProductsRequest, GetProductsResponse>((input) => {
      const { Filters = [], MaxResults: size = PAGE, NextToken, ServiceCode = '' } = input;
      if (size < 1 || size > PAGE) throw invalid(`MaxResults must be between 1 and ${PAGE}`);
      const found = productsOf(ServiceCode).filter((one) =>
        Filters.every(({ Field = '', Type, Value = '' }) => {
          if (Type !== 'TERM_MATCH') throw invalid(`Filter type ${Type} is not answered here`);
          return valueOf(one, Field)?.toLowerCase() === Value.toLowerCase();
        }),
      );
      const from = offsetOf(NextToken);
      return {
        FormatVersion: 'aws_v1',
        PriceList: found.slice(from, from + size).map(written),
        ...(from + size < found.length && { NextToken: `after:${from + size}` }),
      };
    }),
  },
};

function priceList(): ReadonlyMap<string, readonly Priced[]> {
  byService ??= Map.groupBy(
    [...DEFAULT_REGIONS, ...OPT_IN_REGIONS].flatMap((region) => allPrices(region)).map(priced),
    (one) => one.price.product.code,
  );
  return byService;
}

function priced(price: Price): Priced {
  const { family, product, region, usageType } = price;
  const attributes = {
    servicecode: product.code,
    servicename: product.name,
    usagetype: usageType,
    regionCode: region,
    ...(region !== 'global' && {
      location: billingRegion(region).location,
      locationType: 'AWS Region',
    }),
    ...attributesOf(usageType),
  };
  return { price, sku: code(product.code, usageType, region), family, attributes };
}

/** What a filter for an instance asks: on-demand Linux on shared hardware is all that is priced. */
function attributesOf(usageType: string): Readonly<Record<string, string>> {
  const [, instanceType] = /BoxUsage:(.+)$/.exec(usageType) ?? [];
  return instanceType === undefined
    ? {}
    : {
        instanceType,
        operatingSystem: 'Linux',
        tenancy: 'Shared',
        preInstalledSw: 'NA',
        capacitystatus: 'Used',
        licenseModel: 'No License required',
        operation: 'RunInstances',
      };
}

function productsOf(service: string): readonly Priced[] {
  const products = priceList().get(service);
  if (!products) throw new AwsRefusal('NotFoundException', `The service ${service} is not in the price list`);
  return products;
}

function attributeNames(service: string): string[] {
  const names = new Set(productsOf(service).flatMap((one) => Object.keys(one.attributes)));
  return [...names, 'productFamily', 'termType'].toSorted();
}

function valueOf({ attributes, family, sku }: Priced, name: string): string | undefined {
  return { ...attributes, productFamily: family, termType: 'OnDemand', sku }[name];
}

/** As in AWS's price list files: the terms are keyed by SKU, offer and rate. */
function written({ attributes, family, price, sku }: Priced): string {
  const offer = `${sku}.JRTCKXETXF`;
  const rate = `${offer}.6YS6EN2CT7`;
  const usd = rateText(price.rate);
  return JSON.stringify({
    product: { productFamily: family, attributes, sku },
    serviceCode: price.product.code,
    terms: {
      OnDemand: {
        [offer]: {
          priceDimensions: {
            [rate]: {
              unit: price.unit,
              endRange: 'Inf',
              description: `$${usd} per ${price.unit} of ${price.usageType}`,
              appliesTo: [],
              rateCode: rate,
              beginRange: '0',
              pricePerUnit: { USD: usd },
            },
          },
          sku,
          effectiveDate: PRICED_ON,
          offerTermCode: 'JRTCKXETXF',
          termAttributes: {},
        },
      },
    },
    version: PRICED_ON.replaceAll(/[-:TZ]/g, ''),
    publicationDate: PRICED_ON,
  });
}

/** Sixteen letters and digits, the same for the same thing. */
function code(...of: readonly string[]): string {
  const hash = createHash('sha256').update(of.join()).digest();
  return [...hash.subarray(0, 16)].map((byte) => (byte % 36).toString(36).toUpperCase()).join('');
}

function invalid(message: string): AwsRefusal {
  return new AwsRefusal('InvalidParameterException', message);
}

/** AWS gives a hundred products at a time also to those who name no size, so that the token says where to go on. */
function offsetOf(token: string | undefined): number {
  const [, offset] = /^after:(\d+)$/.exec(token ?? 'after:0') ?? [];
  if (offset === undefined) refuseToken(token);
  return Number(offset);
}

function refuseToken(token: string | undefined): void {
  if (token) throw new AwsRefusal('InvalidNextTokenException', 'The next token is not valid');
}
