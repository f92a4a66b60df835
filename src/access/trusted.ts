/** Who may take a role, as its trust policy says. */
import { parseArn } from '../kernel/arn.ts';
import type { PolicyDocument, Principal, Statement } from '../policy/document.ts';
import type { Trusted } from './principal.ts';

export function trustedBy(policy: PolicyDocument, own: string): readonly Trusted[] {
  return policy.statements
    .filter(({ effect }) => effect === 'Allow')
    .flatMap((statement) => whoIn(statement, own));
}

function whoIn(statement: Statement, own: string): readonly Trusted[] {
  const conditions = Object.values(statement.conditions).flatMap((keys) => Object.keys(keys));
  if (statement.notPrincipal) return [{ kind: 'everyone', who: '*', conditions }];
  return partiesOf(statement.principal ?? {}, own).map((party) => ({ ...party, conditions }));
}

function partiesOf(principal: Principal, own: string): readonly Omit<Trusted, 'conditions'>[] {
  if (principal === '*') return [{ kind: 'everyone', who: '*' }];
  return Object.entries(principal).flatMap(([kind, values]) => values.map((who) => partyOf(kind, who, own)));
}

function partyOf(kind: string, who: string, own: string): Omit<Trusted, 'conditions'> {
  if (kind === 'Service') return { kind: 'service', who };
  if (kind === 'Federated') {
    return { kind: parseArn(who)?.resource.startsWith('saml-provider/') ? 'saml' : 'oidc', who };
  }
  if (kind !== 'AWS') return { kind: 'other', who };
  if (who === '*') return { kind: 'everyone', who };
  const account = /^\d{12}$/.test(who) ? who : parseArn(who)?.account;
  // A deleted principal leaves its unique id behind.
  if (account === undefined) return { kind: 'other', who };
  return { kind: account === own ? 'account' : 'foreign-account', who };
}
