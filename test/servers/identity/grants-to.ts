/** Whether a statement of a resource's policy speaks of the caller, and how closely. */
import type { Principal as Named, Statement } from '../../../src/policy/document.ts';
import type { Principal } from '../principal.ts';
import { principalArn } from './facts.ts';

/** Someone's name, their account's, the one of the service they come by, or of the provider that vouches for them. */
export type Nearness = 'session' | 'role' | 'account' | 'everyone';

export interface Caller {
  readonly principal: Principal;
  /** OIDC provider or SAML provider, as the policy names it. */
  readonly federated?: string;
}

export function concerns(statement: Statement, caller: Caller): boolean {
  if (statement.notPrincipal) return nearness(statement.notPrincipal, caller) === undefined;
  return statement.principal !== undefined && nearness(statement.principal, caller) !== undefined;
}

export function nearness(named: Named, { principal, federated }: Caller): Nearness | undefined {
  if (named === '*') return 'everyone';
  if (federated !== undefined) return named['Federated']?.includes(federated) ? 'session' : undefined;
  if (principal.type === 'AWSService')
    return named['Service']?.includes(principal.arn) ? 'session' : undefined;
  const names = named['AWS'] ?? [];
  if (names.includes(principal.arn)) return 'session';
  if (names.includes(principalArn(principal))) return 'role';
  if (names.includes('*')) return 'everyone';
  const { account } = principal;
  return names.includes(account) || names.includes(`arn:aws:iam::${account}:root`) ? 'account' : undefined;
}
