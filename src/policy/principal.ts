/** Who a Principal element names, seen from one account. */
import { parseArn } from '../kernel/arn.ts';
import type { Principal } from './document.ts';

export type Named =
  /** Anyone at all, signed in or not. */
  | { readonly kind: 'everyone' }
  /** Anyone with an AWS account. */
  | { readonly kind: 'signed-in' }
  | {
      readonly kind: 'account';
      readonly account: string;
      /** As the policy names it. */
      readonly principal: string;
      /** The account itself, not one of its users or roles. */
      readonly whole: boolean;
    }
  | { readonly kind: 'service'; readonly service: string }
  /** An OIDC or SAML provider: its ARN, or a host such as `accounts.google.com`. */
  | { readonly kind: 'federated'; readonly provider: string }
  /** An S3 canonical user id, or a name that means nothing to us. */
  | { readonly kind: 'identity'; readonly identity: string }
  /** AWS puts the unique id in place of a user or role that was deleted; nobody can become it again. */
  | { readonly kind: 'deleted'; readonly id: string };

const ACCOUNT = /^\d{12}$/;
/** Users, roles and groups; keys and policies cannot be principals. */
const UNIQUE_ID = /^(AIDA|AROA|AGPA)[A-Z0-9]{12,}$/;

export function namedBy(principal: Principal): readonly Named[] {
  if (principal === '*') return [{ kind: 'everyone' }];
  return Object.entries(principal).flatMap(([kind, names]) => names.map((name) => namedAs(kind, name)));
}

function namedAs(kind: string, name: string): Named {
  if (kind === 'Service') return { kind: 'service', service: name };
  if (kind === 'Federated') return { kind: 'federated', provider: name };
  if (kind !== 'AWS') return { kind: 'identity', identity: name };
  if (name === '*') return { kind: 'everyone' };
  if (ACCOUNT.test(name)) return { kind: 'account', account: name, principal: name, whole: true };
  if (UNIQUE_ID.test(name)) return { kind: 'deleted', id: name };
  const arn = parseArn(name);
  if (!arn) return { kind: 'identity', identity: name };
  if (ACCOUNT.test(arn.account)) {
    return { kind: 'account', account: arn.account, principal: name, whole: arn.resource === 'root' };
  }
  // arn:aws:iam::cloudfront:user/CloudFront Origin Access Identity …
  if (arn.account === 'cloudfront') return { kind: 'service', service: 'cloudfront.amazonaws.com' };
  return /[*?]/.test(arn.account) ? { kind: 'signed-in' } : { kind: 'identity', identity: name };
}
