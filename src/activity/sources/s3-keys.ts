/**
 * What the key of a delivered log file tells: `[prefix/]AWSLogs/[o-xxx/]account/CloudTrail/region/yyyy/mm/dd/...json.gz`
 * (CloudTrail user guide, read November 2026). Used to leave out whole days and regions without reading them.
 */
export interface Wanted {
  /** UTC dates, both within: 2026-11-01. */
  readonly fromDay?: string | undefined;
  readonly toDay?: string | undefined;
  readonly regions?: readonly string[] | undefined;
  readonly accounts?: readonly string[] | undefined;
}

export interface KeyPlace {
  readonly account: string;
  readonly kind: 'CloudTrail' | 'CloudTrail-Digest' | 'CloudTrail-Insight' | 'CloudTrail-NetworkActivity';
  readonly region: string;
  readonly day: string;
}

const PLACE =
  /(?:^|\/)AWSLogs\/(?:o-[a-z0-9]+\/)?(?<account>\d{12})\/(?<kind>CloudTrail(?:-Digest|-Insight|-NetworkActivity)?)\/(?<region>[a-z]{2}(?:-[a-z]+)+-\d)\/(?<year>\d{4})\/(?<month>\d{2})\/(?<date>\d{2})\//;

/** `undefined` where the key follows no layout that is known. */
export function placeOfKey(key: string): KeyPlace | undefined {
  const { account, kind, region, year, month, date } = PLACE.exec(key)?.groups ?? {};
  if (!account || !kind || !region) return undefined;
  return { account, kind: kind as KeyPlace['kind'], region, day: `${year}-${month}-${date}` };
}

/** A file of a day may hold events of the evening before: delivery takes up to 15 minutes, late ones longer. */
export function isWanted(key: string, { fromDay, toDay, regions, accounts }: Wanted): boolean {
  const place = placeOfKey(key);
  if (!place) return true;
  if (accounts && !accounts.includes(place.account)) return false;
  if (regions && !regions.includes(place.region)) return false;
  if (fromDay && place.day < fromDay) return false;
  return !(toDay && place.day > dayAfter(toDay));
}

/** The start of a listing of one region's folder: everything before is older than wanted. */
export function firstKey(folder: string, fromDay: string | undefined): string | undefined {
  return fromDay && `${folder}${fromDay.replaceAll('-', '/')}`;
}

/** Whether the prefix ends at the folder of a region, below which keys are in order of time. */
export function isRegionFolder(prefix: string): boolean {
  return /\/CloudTrail(?:-Digest|-Insight|-NetworkActivity)?\/[a-z]{2}(?:-[a-z]+)+-\d\/$/.test(prefix);
}

/** Whether something wanted may lie below. */
export function mayHold(prefix: string, { regions, accounts }: Wanted): boolean {
  const account = /\/AWSLogs\/(?:o-[a-z0-9]+\/)?(\d{12})\//.exec(`/${prefix}`)?.[1];
  if (account && accounts && !accounts.includes(account)) return false;
  const region = /\/CloudTrail(?:-[A-Za-z]+)?\/([a-z]{2}(?:-[a-z]+)+-\d)\//.exec(prefix)?.[1];
  return !(region && regions && !regions.includes(region));
}

function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}
