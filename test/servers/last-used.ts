/**
 * When an account's identities were last used, told from what happened in it.
 * AWS counts attempts: a denied call is a use, one with a key it does not accept is not.
 */
import type { AccountState } from './account-state.ts';
import type { Happened } from './happened.ts';
import { actionsFor } from './iam-actions.ts';
import type { Principal } from './principal.ts';

export interface Use {
  readonly at: Date;
  readonly region: string;
  /** As a key's last use names it: what the request was signed for. */
  readonly service: string;
}

/** One attempt as last-accessed data sees it. */
export interface Access extends Use {
  /** The IAM namespace, `ec2`. */
  readonly namespace: string;
  /** `RunInstances`. */
  readonly action: string;
  /** ARN of the user or the role behind the session. */
  readonly entity: string;
}

const NOT_AUTHENTICATED = new Set(
  (
    'AuthFailure ExpiredToken ExpiredTokenException IncompleteSignature InvalidAccessKeyId InvalidClientTokenId ' +
    'InvalidToken RequestExpired SignatureDoesNotMatch UnrecognizedClientException'
  ).split(' '),
);

/** Services with one region for all of the partition. */
const GLOBAL = new Set(
  'budgets ce cloudfront health iam organizations route53 route53domains shield support'.split(' '),
);

/** Where the signing name is not the IAM namespace. */
const NAMESPACES: Readonly<Record<string, string>> = {
  monitoring: 'cloudwatch',
  email: 'ses',
  tagging: 'tag',
};

const KEY_MINUTES = 15;
const PASSWORD_MINUTES = 5;

/** AWS notes a key's use once in 15 minutes, the first one. */
export function keyLastUsed(account: AccountState, accessKeyId: string): Use | undefined {
  const uses = account.happened.filter((call) => call.accessKeyId === accessKeyId && isUse(call)).map(asUse);
  return lastNoted(uses, KEY_MINUTES);
}

/** @param arn of the user or the root user */
export function passwordLastUsed(account: AccountState, arn: string): Date | undefined {
  const signIns = account.keys
    .principals()
    .filter((one) => one.session?.fromConsole && entityOf(one) === arn)
    .flatMap(({ session }) => (session ? [{ at: session.createdAt }] : []))
    .sort((a, b) => a.at.getTime() - b.at.getTime());
  return lastNoted(signIns, PASSWORD_MINUTES)?.at;
}

/** Every attempt of the users and roles with these ARNs, oldest first. */
export function accessesOf(account: AccountState, entities: ReadonlySet<string>): Access[] {
  return account.happened.flatMap((call) => {
    const entity = entityOf(call.principal);
    if (!entities.has(entity) || !isUse(call)) return [];
    const [action = `${asUse(call).service}:${call.operation.name}`] = actionsFor(
      call.service,
      call.operation.name,
    );
    const [prefix = '', name = ''] = action.split(':');
    return [{ ...asUse(call), namespace: NAMESPACES[prefix] ?? prefix, action: name, entity }];
  });
}

/** The user, root or role that a principal is, or acts as. */
function entityOf({ arn, session }: Principal): string {
  if (session?.issuer) return session.issuer.arn;
  const role = /^(arn:[^:]+):sts::(\d+):assumed-role\/([^/]+)\//.exec(arn);
  return role ? `${role[1]}:iam::${role[2]}:role/${role[3]}` : arn;
}

function isUse({ error }: Happened): boolean {
  return error === undefined || !NOT_AUTHENTICATED.has(error.code);
}

function asUse({ at, region, service: { id, metadata } }: Happened): Use {
  return {
    at,
    region: GLOBAL.has(id) ? 'us-east-1' : region,
    service: metadata.signingName ?? metadata.endpointPrefix,
  };
}

function lastNoted<T extends { readonly at: Date }>(uses: readonly T[], minutes: number): T | undefined {
  let noted: T | undefined;
  for (const use of uses) {
    if (!noted || use.at.getTime() - noted.at.getTime() >= minutes * 60_000) noted = use;
  }
  return noted;
}
