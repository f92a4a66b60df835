import { takesBack } from './closing.ts';
import { testsOf } from './conditions.ts';
import type { PolicyDocument, Statement } from './document.ts';
import { namedBy } from './principal.ts';

/** @param resource ARN or pattern that must be covered in full */
export function refusesPlainHttp(policy: PolicyDocument | null, resource: string): boolean {
  return (policy?.statements ?? []).some(
    (one) => isAboutPlainHttp(one) && takesBack(one, { action: 's3:*', resource }),
  );
}

/** A Deny for everyone that hangs on nothing but the missing encryption. */
function isAboutPlainHttp(statement: Statement): boolean {
  const everyone = namedBy(statement.principal ?? {}).some((one) => one.kind === 'everyone');
  const [only, ...others] = testsOf(statement.conditions);
  return (
    statement.effect === 'Deny' &&
    everyone &&
    others.length === 0 &&
    only?.key === 'aws:securetransport' &&
    only.operator === 'bool' &&
    only.values.every((value) => value.toLowerCase() === 'false')
  );
}
