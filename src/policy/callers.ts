/**
 * Which callers a condition leaves. Errs towards everyone: a condition narrows only where we know that nobody else can
 * meet it. Keys and their meaning: IAM User Guide, "AWS global condition context keys", and the services' own lists.
 */
import { containsCidr, parseCidr } from 'cidr-tools';
import { parseArn } from '../kernel/arn.ts';
import { demandsKey, type Test, takesPatterns, testsOf } from './conditions.ts';
import type { Conditions } from './document.ts';

export type Party =
  | { readonly kind: 'account'; readonly account: string }
  /** An id `o-…`, or `own`: the organization of the resource's account. */
  | { readonly kind: 'organization'; readonly organization: string }
  /** An AWS service, for whatever account it then works; `*` is any of them. */
  | { readonly kind: 'service'; readonly service: string }
  /** A range of addresses, a VPC or a VPC endpoint. */
  | { readonly kind: 'network'; readonly network: string }
  /** The unique id of a user or role, of whatever account. */
  | { readonly kind: 'unique-id'; readonly id: string };

/** `signed-in` is anyone with an AWS account; `unclear` may be everyone or nobody. */
export type Callers = 'everyone' | 'signed-in' | 'unclear' | readonly Party[];

/** Callers of whom the test, in an Allow, may be true. */
export function meeting(test: Test, own: string): Callers {
  if (demandsKey(test)) return keyNamed(test.key)?.present ?? 'everyone';
  if (test.operator === 'null' || test.negated || test.passesWithoutKey) return 'everyone';
  return withValues(test, own);
}

/** Callers who escape a Deny with these conditions: those of whom one of its tests may be false. */
export function escaping(conditions: Conditions, own: string): Callers {
  return union(testsOf(conditions).map((test) => escapingOne(test, own)));
}

export function union(parts: readonly Callers[]): Callers {
  for (const wide of ['everyone', 'unclear', 'signed-in'] as const) {
    if (parts.includes(wide)) return wide;
  }
  return parts.flatMap((part) => (typeof part === 'string' ? [] : part));
}

function escapingOne(test: Test, own: string): Callers {
  if (test.operator === 'null') {
    return demandsKey(test) ? 'everyone' : (keyNamed(test.key)?.present ?? 'everyone');
  }
  if (test.operator === 'bool') {
    const opposite = test.values.map((value) => (value.toLowerCase() === 'true' ? 'false' : 'true'));
    return withValues({ ...test, values: opposite }, own);
  }
  // A negated test without the key is true, so only who carries one of the values escapes.
  return test.negated && test.passesWithoutKey ? withValues(test, own) : 'everyone';
}

function withValues(test: Test, own: string): Callers {
  const key = keyNamed(test.key);
  if (!key || test.values.length === 0) return 'unclear';
  return union(test.values.map((value) => key.meaning(value, { own, patterns: takesPatterns(test) })));
}

interface Key {
  readonly meaning: (value: string, at: { readonly own: string; readonly patterns: boolean }) => Callers;
  /** Who carries the key at all. */
  readonly present: Callers;
}

const SAYS_NOTHING: Key = { meaning: () => 'everyone', present: 'everyone' };

function keyNamed(name: string): Key | undefined {
  const key = KEYS.get(name) ?? KEYS.get(name.replace(/\/.*$/, '/'));
  return key ?? (DESCRIBES_THE_REQUEST.test(name) ? SAYS_NOTHING : undefined);
}

/** Service keys that tell what is asked, not who asks; the exceptions stand in `KEYS`. */
const DESCRIBES_THE_REQUEST = /^(s3|sns|sqs|kms|lambda|ecr|secretsmanager|sts|iam):/;

const NOT_JUDGED: Key = { meaning: () => 'unclear', present: 'unclear' };

const isPattern = (value: string) => /[*?]/.test(value);

/** `wild`: who is left when the value is a pattern. */
const account =
  (wild: Callers): Key['meaning'] =>
  (value, { own, patterns }) => {
    if (/^\d{12}$/.test(value)) return [{ kind: 'account', account: value }];
    if (/^\$\{aws:ResourceAccount\}$/i.test(value)) return [{ kind: 'account', account: own }];
    return isPattern(value) && patterns ? wild : 'unclear';
  };

const arn =
  (wild: Callers): Key['meaning'] =>
  (value, { own, patterns }) => {
    const parsed = parseArn(value.replace(/\$\{aws:ResourceAccount\}/gi, own));
    if (!parsed) return patterns ? wild : 'unclear';
    if (/^\d{12}$/.test(parsed.account)) return [{ kind: 'account', account: parsed.account }];
    // Bucket names are unique: the ARN of one bucket names it although it holds no account.
    if (parsed.service === 's3' && !isPattern(parsed.resource)) {
      return [{ kind: 'service', service: 's3.amazonaws.com' }];
    }
    return patterns ? wild : 'unclear';
  };

const organization =
  (wild: Callers): Key['meaning'] =>
  (value, { patterns }) => {
    const [id = ''] = value.split('/');
    if (/^o-[a-z0-9]+$/.test(id)) return [{ kind: 'organization', organization: id }];
    if (/^\$\{aws:(Resource|Principal)OrgID\}$/i.test(id))
      return [{ kind: 'organization', organization: 'own' }];
    return isPattern(id) && patterns ? wild : 'unclear';
  };

const network: Key['meaning'] = (value, { patterns }) => {
  if (/^vpce?-[0-9a-z]+$/.test(value)) return [{ kind: 'network', network: value }];
  return isPattern(value) && patterns ? 'everyone' : 'unclear';
};

const PRIVATE = ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '100.64.0.0/10', '127.0.0.0/8', 'fc00::/7'];

/** As S3 does: wider than /8 (IPv6: /32) is the world, unless it is private. */
const addresses: Key['meaning'] = (value) => {
  let range: ReturnType<typeof parseCidr>;
  try {
    range = parseCidr(value);
  } catch {
    return 'unclear';
  }
  const [widest, longest] = range.version === 4 ? [8, 32] : [32, 128];
  const prefix = Number(range.prefix);
  if (!(prefix <= longest)) return 'unclear';
  if (prefix < widest && !containsCidr(PRIVATE, value)) return 'everyone';
  return [{ kind: 'network', network: value }];
};

/** `AROA…:session`, `AIDA…`, or the account id for root. */
const userId: Key['meaning'] = (value, { patterns }) => {
  const [id = ''] = value.split(':');
  if (/^\d{12}$/.test(id)) return [{ kind: 'account', account: id }];
  if (/^A[A-Z]{3}[A-Z0-9]+$/.test(id)) return [{ kind: 'unique-id', id }];
  return isPattern(id) && patterns ? 'signed-in' : 'unclear';
};

const service: Key['meaning'] = (value) => [{ kind: 'service', service: value }];

const SIGNED_IN: Key = { meaning: () => 'signed-in', present: 'signed-in' };

const by = (value: string, meant: Callers, otherwise: Callers): Key => ({
  meaning: (given) => (given.toLowerCase() === value ? meant : otherwise),
  present: 'everyone',
});

const KEYS: ReadonlyMap<string, Key> = new Map<string, Key>([
  // Who signs the request.
  ['aws:principalaccount', { meaning: account('signed-in'), present: 'signed-in' }],
  ['aws:principalarn', { meaning: arn('signed-in'), present: 'signed-in' }],
  ['aws:principalorgid', { meaning: organization('signed-in'), present: 'signed-in' }],
  ['aws:principalorgpaths', { meaning: organization('signed-in'), present: 'signed-in' }],
  ['aws:userid', { meaning: userId, present: 'signed-in' }],
  ['kms:calleraccount', { meaning: account('signed-in'), present: 'signed-in' }],
  ['aws:principaltype', by('anonymous', 'everyone', 'signed-in')],
  // Strangers give their own identities any name, tag, MFA device they like.
  ['aws:username', SIGNED_IN],
  ['aws:principaltag/', SIGNED_IN],
  ['aws:sourceidentity', SIGNED_IN],
  ['aws:federatedprovider', SIGNED_IN],
  ['aws:multifactorauthpresent', by('true', 'signed-in', 'everyone')],
  ['aws:multifactorauthage', SIGNED_IN],
  ['aws:tokenissuetime', SIGNED_IN],
  ['lambda:functionurlauthtype', by('aws_iam', 'signed-in', 'everyone')],
  // For whom an AWS service works.
  ['aws:sourceaccount', { meaning: account('everyone'), present: 'everyone' }],
  ['aws:sourceowner', { meaning: account('everyone'), present: 'everyone' }],
  ['aws:sourcearn', { meaning: arn('everyone'), present: 'everyone' }],
  ['lambda:sourcefunctionarn', { meaning: arn('everyone'), present: 'everyone' }],
  ['aws:sourceorgid', { meaning: organization('everyone'), present: 'everyone' }],
  ['aws:sourceorgpaths', { meaning: organization('everyone'), present: 'everyone' }],
  ['aws:principalservicename', { meaning: service, present: [{ kind: 'service', service: '*' }] }],
  ['aws:principalservicenameslist', { meaning: service, present: [{ kind: 'service', service: '*' }] }],
  ['aws:principalisawsservice', by('true', [{ kind: 'service', service: '*' }], 'everyone')],
  ['aws:viaawsservice', by('true', 'unclear', 'everyone')],
  // Through which door.
  ['aws:sourceip', { meaning: addresses, present: 'everyone' }],
  ['aws:sourcevpc', { meaning: network, present: 'everyone' }],
  ['aws:sourcevpce', { meaning: network, present: 'everyone' }],
  ['aws:sourcevpcarn', { meaning: arn('everyone'), present: 'everyone' }],
  ['aws:vpceaccount', { meaning: account('everyone'), present: 'everyone' }],
  ['aws:vpceorgid', { meaning: organization('everyone'), present: 'everyone' }],
  ['aws:vpceorgpaths', { meaning: organization('everyone'), present: 'everyone' }],
  ['s3:dataaccesspointaccount', { meaning: account('everyone'), present: 'everyone' }],
  ['s3:dataaccesspointarn', { meaning: arn('everyone'), present: 'everyone' }],
  // A private address says nothing without the VPC; the rest a caller sets as they please.
  ['aws:vpcsourceip', SAYS_NOTHING],
  ['aws:referer', SAYS_NOTHING],
  ['aws:useragent', SAYS_NOTHING],
  ['aws:securetransport', SAYS_NOTHING],
  ['aws:requestedregion', SAYS_NOTHING],
  ['aws:requesttag/', SAYS_NOTHING],
  ['aws:resourcetag/', SAYS_NOTHING],
  ['aws:tagkeys', SAYS_NOTHING],
  [
    'aws:resourceaccount',
    {
      meaning: (value, { own }) =>
        /^\$\{aws:PrincipalAccount\}$/i.test(value) ? [{ kind: 'account', account: own }] : 'everyone',
      present: 'everyone',
    },
  ],
  [
    'aws:resourceorgid',
    {
      meaning: (value) =>
        /^\$\{aws:PrincipalOrgID\}$/i.test(value)
          ? [{ kind: 'organization', organization: 'own' }]
          : 'everyone',
      present: 'everyone',
    },
  ],
  ['aws:resourceorgpaths', SAYS_NOTHING],
  // These do say something of who, but nothing that can be judged from the policy alone.
  ['sns:endpoint', NOT_JUDGED],
  ['s3:accesspointnetworkorigin', NOT_JUDGED],
  ['lambda:eventsourcetoken', NOT_JUDGED],
]);
