/**
 * Accounts of AWS itself that older bucket policies name for log delivery: Elastic Load Balancing and Redshift per
 * region, and the Cost and Usage Report. From the pages "Enable access logs", "Database audit logging" and "Cost and
 * Usage Reports" of the AWS documentation; newer regions name a service instead.
 */
const LOAD_BALANCING: readonly string[] = [
  '127311923021',
  '033677994240',
  '027434742980',
  '797873946194',
  '098369216593',
  '754344448648',
  '589379963580',
  '718504428378',
  '383597477331',
  '600734575887',
  '114774131450',
  '783225319266',
  '582318560864',
  '985666609251',
  '054676820928',
  '156460612806',
  '652711504416',
  '635631232127',
  '009996457667',
  '897822967062',
  '076674570225',
  '507241528517',
  '048591011584',
  '190560391635',
  '638102146993',
  '037604701340',
];

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

const LOG_ACCOUNTS: ReadonlySet<string> = new Set([...LOAD_BALANCING, ...REDSHIFT, COST_AND_USAGE_REPORT]);

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
