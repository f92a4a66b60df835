/** Who may take on the emergency role: named users, each with a code of their own. Pure. */
import type { Json } from '../../../kernel/json.ts';
import { demandedValues } from '../../../policy/conditions.ts';
import { parsePolicy } from '../../../policy/document.ts';

export function trustOf(users: readonly string[]): Json {
  return {
    Version: '2012-10-17',
    Statement: [
      {
        Sid: 'NamedUsersWithMfa',
        Effect: 'Allow',
        Principal: { AWS: users },
        Action: 'sts:AssumeRole',
        Condition: { Bool: { 'aws:MultiFactorAuthPresent': 'true' } },
      },
    ],
  };
}

/** Whatever the order and spelling in which AWS hands it out. */
export function trustsOnly(trust: Json, users: readonly string[]): boolean {
  const { statements } = parsePolicy(JSON.stringify(trust));
  const allowed = statements.filter(({ effect }) => effect === 'Allow');
  const named = allowed.flatMap(({ principal }) =>
    principal === undefined || principal === '*'
      ? ['*']
      : Object.entries(principal).flatMap(([kind, names]) => (kind === 'AWS' ? names : [kind])),
  );
  const askCode = allowed.every(({ conditions }) =>
    demandedValues(conditions, 'aws:MultiFactorAuthPresent')?.includes('true'),
  );
  return askCode && [...new Set(named)].toSorted().join() === users.toSorted().join();
}
