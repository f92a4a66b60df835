/** What Cost Explorer can tell lines apart by. */
import type { Expression, GroupDefinition } from '@aws-sdk/client-cost-explorer';
import { AwsRefusal } from '../../service-answers.ts';
import { issuer } from '../issuer.ts';
import type { Charge, LineType } from '../ledger.ts';

export function invalid(message: string): AwsRefusal {
  return new AwsRefusal('ValidationException', message);
}

/** As `RECORD_TYPE` calls them; that of the support fee is unseen. */
const RECORD_TYPES: Readonly<Record<LineType, string>> = {
  Usage: 'Usage',
  Tax: 'Tax',
  Credit: 'Credit',
  Fee: 'Support',
};

type Tell = (charge: Charge, account: string) => string;

/** Where a line has nothing to say, Cost Explorer says so. */
const DIMENSIONS: Readonly<Record<string, Tell>> = {
  AZ: ({ zone }) => zone ?? 'NoAZ',
  BILLING_ENTITY: ({ product }) => product.entity,
  INSTANCE_TYPE: (charge) => instanceType(charge) ?? 'NoInstanceType',
  INVOICING_ENTITY: ({ product }) => issuer(product),
  LEGAL_ENTITY_NAME: ({ product }) => issuer(product),
  LINKED_ACCOUNT: (_charge, account) => account,
  LINKED_ACCOUNT_NAME: (_charge, account) => account,
  OPERATION: ({ operation }) => operation || 'NoOperation',
  PAYER_ACCOUNT: (_charge, account) => account,
  PURCHASE_TYPE: (charge) => purchaseType(charge),
  RECORD_TYPE: ({ type }) => RECORD_TYPES[type],
  REGION: ({ region }) => region || 'NoRegion',
  RESOURCE_ID: ({ resourceId }) => resourceId ?? 'NoResourceId',
  // Tax is a service of its own here.
  SERVICE: ({ type, product }) => (type === 'Tax' ? 'Tax' : (product.ce ?? product.name)),
  SERVICE_CODE: ({ product }) => product.code,
  USAGE_TYPE: ({ usageType }) => usageType || 'NoUsageType',
};

export function instanceType({ usageType }: Pick<Charge, 'usageType'>): string | undefined {
  return /(?:Box|Spot|Instance|Multi-AZ)Usage:(.+)$|(?:Notebk|Host|Train):(.+)$/
    .exec(usageType)
    ?.slice(1)
    .find(Boolean);
}

function purchaseType({ usageType }: Charge): string {
  if (usageType.includes('SpotUsage:')) return 'Spot Instances';
  return usageType.includes('BoxUsage:') ? 'On Demand Instances' : 'NoPurchaseType';
}

/** @throws {Error} for a dimension the ledger has no answer to */
export function dimension(key: string | undefined): Tell {
  const tell = DIMENSIONS[key ?? ''];
  if (!tell) throw new Error(`The test server's bill has no dimension ${key}`);
  return tell;
}

/** Every tag of a line that Cost Explorer sees. */
export function tagsOn({ tags, createdBy }: Charge): Readonly<Record<string, string>> {
  return { ...tags, ...(createdBy && { 'aws:createdBy': createdBy }) };
}

/** `Name$web` of a tag, `Name$` where there is none; nobody here has a cost category. */
export function grouping({ Type, Key: key = '' }: GroupDefinition): Tell {
  const type: string = Type ?? 'DIMENSION';
  if (type === 'TAG') return (charge) => `${key}$${tagsOn(charge)[key] ?? ''}`;
  if (type === 'COST_CATEGORY') return () => `${key}$`;
  if (type !== 'DIMENSION') throw invalid(`GroupBy type ${type} is not supported`);
  return dimension(key);
}

type Matches = (charge: Charge, account: string) => boolean;

/** @throws {AwsRefusal} for an expression AWS refuses */
export function filtering(expression: Expression | undefined): Matches {
  if (!expression) return () => true;
  const said = Object.entries(expression).filter(([, value]) => value !== undefined);
  if (said.length !== 1) throw invalid('Expression must have exactly one root operator');
  const { And, Or, Not, Dimensions, Tags, CostCategories } = expression;
  if (And ?? Or) {
    const all = (And ?? Or ?? []).map(filtering);
    if (all.length < 2) throw invalid('And/Or needs at least two expressions');
    return And ? (...of) => all.every((one) => one(...of)) : (...of) => all.some((one) => one(...of));
  }
  if (Not) {
    const matches = filtering(Not);
    return (...of) => !matches(...of);
  }
  if (Dimensions) {
    const [tell, matches] = [dimension(Dimensions.Key), matching(Dimensions)];
    return (...of) => matches(tell(...of));
  }
  if (Tags) {
    const [{ Key = '' }, matches] = [Tags, matching(Tags)];
    return (charge) => matches(tagsOn(charge)[Key] ?? '');
  }
  if (CostCategories) {
    const matches = matching(CostCategories);
    return () => matches('');
  }
  throw invalid(`Expression ${said[0]?.[0]} is not supported`);
}

interface Wanted {
  readonly Values?: string[] | undefined;
  readonly MatchOptions?: string[] | undefined;
}

function matching({ Values = [], MatchOptions = [] }: Wanted): (value: string) => boolean {
  if (MatchOptions.includes('ABSENT')) return (value) => value === '';
  const fold = (text: string): string =>
    MatchOptions.includes('CASE_INSENSITIVE') ? text.toLowerCase() : text;
  const wanted = Values.map(fold);
  return (value) => {
    const told = fold(value);
    return wanted.some((one) => {
      if (MatchOptions.includes('STARTS_WITH')) return told.startsWith(one);
      if (MatchOptions.includes('ENDS_WITH')) return told.endsWith(one);
      return MatchOptions.includes('CONTAINS') ? told.includes(one) : told === one;
    });
  };
}
