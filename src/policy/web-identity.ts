/**
 * How wide a role's trust in an OIDC identity provider is. Shared providers serve everybody under one address, so that
 * only a claim of the token tells whose it is; the address of a private one belongs to one customer. Which are shared,
 * and by which claim they tell tenants apart: IAM User Guide, "Identity-provider controls for shared OIDC providers".
 */
import { type Test, takesPatterns, testsOf } from './conditions.ts';
import type { Statement } from './document.ts';

/** `anyone`: any customer of the provider. `tenant`: everything of one customer. `narrow`: less than that. */
type Width = 'anyone' | 'tenant' | 'narrow';

export interface WebIdentityTrust {
  /** As in condition keys: `token.actions.githubusercontent.com`. */
  readonly issuer: string;
  /** What people call it. */
  readonly name: string;
  readonly width: Width;
  /** The claim that should say who; the condition key is `issuer:claim`. */
  readonly claim: string;
  /** The values of that claim that leave it this wide; empty where the policy does not ask for the claim. */
  readonly values: readonly string[];
}

/** @returns `undefined` for what is no OIDC provider: SAML */
export function webIdentityTrust(statement: Statement, provider: string): WebIdentityTrust | undefined {
  const issuer = issuerOf(provider);
  if (issuer === undefined) return undefined;
  const known = ISSUERS.find((one) => one.host.test(issuer)) ?? privateIssuer(issuer);
  const [claim = 'sub'] = Object.keys(known.claims);
  const unasked: Asked = { width: known.shared ? 'anyone' : 'tenant', claim, values: [] };
  const asked = testsOf(statement.conditions).flatMap((test) => askedBy(test, issuer, known) ?? []);
  const [narrowest = unasked] = [...asked, unasked].toSorted((a, b) => breadth(a.width) - breadth(b.width));
  return { issuer, name: known.name, ...narrowest };
}

type Asked = Pick<WebIdentityTrust, 'width' | 'claim' | 'values'>;

/** All tests must hold, so the narrowest counts; of the values of one test any may, so the widest counts. */
function askedBy(test: Test, issuer: string, { shared, claims }: Issuer): Asked | undefined {
  const prefix = `${issuer.toLowerCase()}:`;
  const claim = test.key.startsWith(prefix) ? test.key.slice(prefix.length) : '';
  const judge = Object.hasOwn(claims, claim) ? claims[claim] : undefined;
  if (!judge || !narrows(test, claim)) return undefined;
  const judged = test.values.map((value) => {
    const width = judge(takesPatterns(test) ? value : literal(value));
    return { value, width: width === 'anyone' && !shared ? 'tenant' : width };
  });
  const width = WIDTHS.findLast((one) => judged.some((value) => value.width === one));
  if (width === undefined) return undefined;
  return { width, claim, values: judged.flatMap((one) => (one.width === width ? one.value : [])) };
}

const WIDTHS: readonly Width[] = ['narrow', 'tenant', 'anyone'];

function breadth(width: Width): number {
  return WIDTHS.indexOf(width);
}

/** Every token carries these two, so that "if it exists" and "for all values" ask for them as well. */
function narrows({ negated, operator, passesWithoutKey }: Test, claim: string): boolean {
  const always = claim === 'sub' || claim === 'aud';
  return !negated && operator.startsWith('string') && (!passesWithoutKey || always);
}

/** In an exact test `*` is a star. */
function literal(value: string): string {
  return value.replaceAll(/[*?]/g, '_');
}

function issuerOf(provider: string): string | undefined {
  const registered = /:oidc-provider\/(.+)$/.exec(provider)?.[1];
  if (registered !== undefined) return registered;
  return provider.startsWith('arn:') ? undefined : provider;
}

type Judge = (pattern: string) => Width;

interface Issuer {
  readonly host: RegExp;
  readonly name: string;
  readonly shared: boolean;
  /** Claims that say who; the first is the one to ask for. */
  readonly claims: Readonly<Record<string, Judge>>;
}

const isPattern = (value: string) => /[*?]/.test(value);
const fixed: Judge = (value) => (isPattern(value) ? 'anyone' : 'narrow');
const fixedTenant: Judge = (value) => (isPattern(value) ? 'anyone' : 'tenant');

/** `repo:OWNER/REPOSITORY:…`, `project_path:GROUP/PROJECT:…`, or without the word. */
const inPath =
  (word: string): Judge =>
  (value) => {
    if (!isPattern(value)) return 'narrow';
    const [start = ''] = value.split(/[*?]/);
    if (!start.startsWith(word)) return /^\w+:[^:]+:/.test(start) ? 'narrow' : 'anyone';
    const [owner, ...rest] = start.slice(word.length).split('/');
    if (rest.length === 0 || owner === '') return 'anyone';
    return rest.join('/').includes(':') ? 'narrow' : 'tenant';
  };

/** `organization:NAME:project:NAME:…` */
const inPairs =
  (word: string): Judge =>
  (value) => {
    if (!isPattern(value)) return 'narrow';
    const [start = ''] = value.split(/[*?]/);
    if (!start.startsWith(word)) return 'anyone';
    const complete = start.slice(word.length).split(':').slice(0, -1);
    if (complete.length === 0) return 'anyone';
    return complete.length >= 3 ? 'narrow' : 'tenant';
  };

/** `system:serviceaccount:NAMESPACE:NAME` */
const inNamespace: Judge = (value) => (/^system:serviceaccount:[^*?:]+:/.test(value) ? 'narrow' : 'tenant');

/** An owner may choose the claims that `sub` is made of; without one of these, anybody's repository can have it too. */
const NAMES_REPOSITORY = /(^|:)(repo|repository|repository_owner|repository_id|repository_owner_id):[^:*?]/;
const NAMES_WORKFLOW = /(^|:)job_workflow_ref:[^:*?/]+\//;

const githubSub: Judge = (value) => {
  if (value.startsWith('repo:') || isPattern(value.slice(0, 5))) return inPath('repo:')(value);
  if (NAMES_REPOSITORY.test(value)) return inPath('repo:')(value);
  return NAMES_WORKFLOW.test(value) ? 'tenant' : 'anyone';
};

const GITHUB = {
  sub: githubSub,
  repository: inPath(''),
  repository_id: fixed,
  // A public reusable workflow may be called from anybody's repository.
  job_workflow_ref: (value: string): Width => (inPath('')(value) === 'anyone' ? 'anyone' : 'tenant'),
  enterprise_id: fixedTenant,
};

const ISSUERS: readonly Issuer[] = [
  { host: /^token\.actions\.githubusercontent\.com$/, name: 'GitHub Actions', shared: true, claims: GITHUB },
  {
    host: /^token\.actions\.githubusercontent\.com\//,
    name: 'GitHub Actions',
    shared: false,
    claims: GITHUB,
  },
  { host: /^gitlab\.com$/, name: 'GitLab', shared: true, claims: { sub: inPath('project_path:') } },
  {
    host: /^app\.terraform\.io$/,
    name: 'HCP Terraform',
    shared: true,
    claims: { sub: inPairs('organization:') },
  },
  {
    host: /^agent\.buildkite\.com$/,
    name: 'Buildkite',
    shared: true,
    claims: { sub: inPairs('organization:') },
  },
  { host: /^oidc\.codefresh\.io$/, name: 'Codefresh', shared: true, claims: { sub: inPairs('account:') } },
  {
    host: /^cognito-identity\.amazonaws\.com$/,
    name: 'Amazon Cognito',
    shared: true,
    claims: { aud: fixed, sub: fixed },
  },
  {
    host: /^accounts\.google\.com$/,
    name: 'Google',
    shared: true,
    claims: { aud: fixed, oaud: fixed, sub: fixed, email: fixed },
  },
  {
    host: /^www\.amazon\.com$/,
    name: 'Login with Amazon',
    shared: true,
    claims: { app_id: fixed, user_id: fixed },
  },
  { host: /^graph\.facebook\.com$/, name: 'Facebook', shared: true, claims: { app_id: fixed, id: fixed } },
  { host: /^oidc\.eks\.[^/]+\/id\//, name: 'EKS', shared: false, claims: { sub: inNamespace } },
];

/** Also for shared ones whose registration in IAM already fixes the audience, such as Vercel and Pulumi. */
function privateIssuer(issuer: string): Issuer {
  return { host: /./, name: issuer, shared: false, claims: { sub: fixed, aud: fixed } };
}
