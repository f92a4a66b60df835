/** Where the two are known to differ, who is right, and why. A table; what is not here is a difference to look into. */
import type { Compared } from './prowler-compare.ts';
import type { Verdict } from './prowler-verdict.ts';

interface KnownDifference {
  /** The first control of the question. */
  readonly control: string;
  readonly prowler: Verdict['status'];
  readonly jikimi: Verdict['status'];
  /** Only where Prowler's words are like this. */
  readonly prowlerSays?: RegExp;
  /** Only where ours are. */
  readonly jikimiSays?: RegExp;
  readonly right: 'jikimi' | 'Prowler' | 'both';
  readonly why: string;
}

const KNOWN: readonly KnownDifference[] = [
  {
    control: 'apigateway-stage-access-log-off',
    prowler: 'fail',
    jikimi: 'pass',
    right: 'jikimi',
    why: 'CIS 4.10 asks for access logs. Prowler looks at execution logs (the logging level of methods) instead.',
  },
  {
    control: 'lambda-function-secret-in-environment',
    prowler: 'pass',
    jikimi: 'fail',
    jikimiSays: /by their names/,
    right: 'both',
    why: "We judge a variable by its name, so that its owner looks; Prowler by the form of its value, and the sample account's placeholder has none.",
  },
  {
    control: 'lambda-function-public',
    prowler: 'fail',
    jikimi: 'pass',
    jikimiSays: /only through the function URL/,
    right: 'both',
    why: 'Anyone may call it, through its URL only: we say so once, under lambda-function-url-public, which fails on both sides.',
  },
  {
    control: 'cloudtrail-bucket-public',
    prowler: 'pass',
    jikimi: 'fail',
    jikimiSays: /policy of bucket/,
    right: 'jikimi',
    why: "Prowler looks at the trail's bucket's ACL and not at its policy.",
  },
  {
    control: 'alert-organization-changes-missing',
    prowler: 'fail',
    jikimi: 'silent',
    jikimiSays: /in no organization/,
    right: 'jikimi',
    why: 'An account in no organization has no changes of one to watch.',
  },
  {
    control: 'alert-root-use-missing',
    prowler: 'pass',
    jikimi: 'fail',
    jikimiSays: /no working trail/,
    right: 'jikimi',
    why: 'A filter on a log group hears nothing where no working trail with all management events writes to it. Prowler does not follow the trail.',
  },
  {
    control: 'alert-key-removal-missing',
    prowler: 'fail',
    jikimi: 'pass',
    jikimiSays: /EventBridge/,
    right: 'jikimi',
    why: 'The owner is told, by EventBridge rules, at no cost. Prowler knows metric filters only.',
  },
  {
    control: 'ec2-snapshot-public',
    prowler: 'fail',
    jikimi: 'pass',
    jikimiSays: /blocks all public sharing/,
    right: 'jikimi',
    why: 'Where the region blocks all sharing, a snapshot that is still marked public can be used by nobody outside. The mark is named all the same.',
  },
  {
    control: 'elb-load-balancer-access-log-off',
    prowler: 'fail',
    jikimi: 'silent',
    jikimiSays: /Network Load Balancer/,
    right: 'jikimi',
    why: 'A Network Load Balancer writes access logs of TLS listeners only. Prowler takes it for an Application Load Balancer.',
  },
  {
    control: 'root-used-recently',
    prowler: 'pass',
    jikimi: 'fail',
    jikimiSays: /root password was used/,
    right: 'both',
    why: 'The same date: Prowler forgives root after a day, we after longer.',
  },
  {
    control: 'root-used-recently',
    prowler: 'pass',
    jikimi: 'fail',
    jikimiSays: /[Aa]ccess key/,
    right: 'jikimi',
    why: "Prowler looks at root's keys only where the password was never used: a password of long ago hides a key used today.",
  },
  {
    control: 'root-mfa-missing',
    prowler: 'silent',
    jikimi: 'fail',
    right: 'jikimi',
    why: 'Prowler says nothing of root where the credential report has "not_supported" for its password, as it had for years.',
  },
  {
    control: 'root-mfa-virtual-only',
    prowler: 'silent',
    jikimi: 'fail',
    right: 'jikimi',
    why: 'The same silence about root, about the kind of its MFA device.',
  },
  {
    control: 'iam-user-key-old',
    prowler: 'fail',
    jikimi: 'silent',
    prowlerSays: /<root_account>/,
    right: 'both',
    why: "Root's key is worse than old: root-access-key-present says that there must be none.",
  },
  {
    control: 'iam-user-key-idle',
    prowler: 'fail',
    jikimi: 'silent',
    prowlerSays: /<root_account>/,
    right: 'both',
    why: "Root's key is worse than idle: root-access-key-present says that there must be none.",
  },
  {
    control: 'iam-user-key-idle',
    prowler: 'pass',
    jikimi: 'fail',
    jikimiSays: /never been used/,
    right: 'jikimi',
    why: 'An active key that was never used passes with Prowler, however old it is.',
  },
  {
    control: 'iam-user-password-idle',
    prowler: 'pass',
    jikimi: 'fail',
    jikimiSays: /never been used/,
    right: 'jikimi',
    why: 'A password that was never used passes with Prowler, however old it is.',
  },
  {
    control: 'iam-user-admin',
    prowler: 'pass',
    jikimi: 'fail',
    jikimiSays: /\(group /,
    right: 'jikimi',
    why: 'An administrator by a group is one. Prowler looks at policies attached to the user only.',
  },
  {
    control: 'iam-user-admin',
    prowler: 'pass',
    jikimi: 'fail',
    jikimiSays: /giving itself any permission/,
    right: 'jikimi',
    why: 'Who may give themselves any permission is an administrator one call later. Prowler looks for AdministratorAccess by its name.',
  },
  {
    control: 'rds-instance-public',
    prowler: 'pass',
    jikimi: 'fail',
    prowlerSays: /not in a public subnet/,
    right: 'both',
    why: 'It has a public address behind an open port, which is what our control (and AWS FSBP RDS.2) asks; Prowler also sees that no route leads to it from the internet today. One route more, and it is open.',
  },
  {
    control: 'ec2-peering-route-wide',
    prowler: 'pass',
    jikimi: 'fail',
    jikimiSays: /goes beyond the network/,
    right: 'jikimi',
    why: "Prowler compares a route with the two networks' ranges only: one that is wider than either passes.",
  },
];

/** A reason that explains nothing any more is to be struck out. */
export function unneeded(all: readonly Compared[]): readonly string[] {
  const needed = new Set(all.map(explain));
  return KNOWN.filter((known) => !needed.has(known)).map(({ control, why }) => `${control}: ${why}`);
}

export function explain({ question, ...compared }: Compared): KnownDifference | undefined {
  return KNOWN.find(
    ({ control, prowler, jikimi, prowlerSays, jikimiSays }) =>
      question.controls[0] === control &&
      compared.prowler === prowler &&
      compared.jikimi === jikimi &&
      (!prowlerSays || prowlerSays.test(compared.prowlerSays)) &&
      (!jikimiSays || jikimiSays.test(compared.jikimiSays)),
  );
}
