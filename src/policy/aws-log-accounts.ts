/**
 * Accounts of AWS itself that older bucket policies name for log delivery: Elastic Load Balancing and Redshift per
 * region, and the Cost and Usage Report. From the pages "Enable access logs", "Database audit logging" and "Cost and
 * Usage Reports" of the AWS documentation; newer regions name a service instead.
 */
export const LOAD_BALANCING_ACCOUNTS: Readonly<Record<string, string>> = {
  'us-east-1': '127311923021',
  'us-east-2': '033677994240',
  'us-west-1': '027434742980',
  'us-west-2': '797873946194',
  'af-south-1': '098369216593',
  'ap-east-1': '754344448648',
  'ap-southeast-3': '589379963580',
  'ap-south-1': '718504428378',
  'ap-northeast-3': '383597477331',
  'ap-northeast-2': '600734575887',
  'ap-southeast-1': '114774131450',
  'ap-southeast-2': '783225319266',
  'ap-northeast-1': '582318560864',
  'ca-central-1': '985666609251',
  'eu-central-1': '054676820928',
  'eu-west-1': '156460612806',
  'eu-west-2': '652711504416',
  'eu-south-1': '635631232127',
  'eu-west-3': '009996457667',
  'eu-north-1': '897822967062',
  'me-south-1': '076674570225',
  'sa-east-1': '507241528517',
  'us-gov-west-1': '048591011584',
  'us-gov-east-1': '190560391635',
  'cn-north-1': '638102146993',
  'cn-northwest-1': '037604701340',
};

const REDSHIFT: readonly string[] = [
  '193672423079',
  '391106570357',
  '262260360010',
  '902366379725',
  '365689465814',
  '313564881002',
  '865932855811',
  '090321488786',
  '760740231472',
  '361669875840',
  '762762565011',
  '404641285394',
  '907379612154',
  '053454850223',
  '210876761215',
  '307160386991',
  '945612479654',
  '915173422425',
  '729911121831',
  '013126148197',
  '075028567923',
  '665727464434',
  '111890595117',
  '660998842044',
];

const COST_AND_USAGE_REPORT = '386209384616';

const LOG_ACCOUNTS: ReadonlySet<string> = new Set([
  ...Object.values(LOAD_BALANCING_ACCOUNTS),
  ...REDSHIFT,
  COST_AND_USAGE_REPORT,
]);

/** What delivering logs takes; the same account with any other right is not excused. */
const DELIVERING: ReadonlySet<string> = new Set([
  's3:putobject',
  's3:putobjectacl',
  's3:getbucketacl',
  's3:getbucketpolicy',
  's3:getbucketlocation',
]);

export function isLogDelivery(account: string, actions: readonly string[]): boolean {
  return LOG_ACCOUNTS.has(account) && actions.every((action) => DELIVERING.has(action.toLowerCase()));
}
