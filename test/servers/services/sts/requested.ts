/** What a caller asked a session to be: checked as STS checks it. */
import type { PolicyDescriptorType } from '@aws-sdk/client-sts';
import { parsePolicy } from '../../../../src/policy/document.ts';
import type { PrincipalSession } from '../../principal.ts';
import { AwsRefusal } from '../../service-answers.ts';

interface Narrowed {
  readonly Policy?: string | undefined;
  readonly PolicyArns?: readonly PolicyDescriptorType[] | undefined;
}

/** @throws {AwsRefusal} where the session policy is none */
export function narrowing({
  Policy,
  PolicyArns,
}: Narrowed): Pick<PrincipalSession, 'policies' | 'policyArns'> {
  if (Policy !== undefined) {
    try {
      parsePolicy(Policy);
    } catch {
      throw new AwsRefusal('MalformedPolicyDocument', 'This policy contains invalid Json');
    }
  }
  return {
    ...(Policy !== undefined && { policies: [Policy] }),
    ...(PolicyArns && { policyArns: PolicyArns.map(({ arn = '' }) => arn) }),
  };
}

/** @throws {AwsRefusal} */
export function secondsWithin(
  asked: number | undefined,
  { least, most, usual }: { readonly least: number; readonly most: number; readonly usual: number },
): number {
  const seconds = asked ?? usual;
  const breach =
    (seconds < least && `greater than or equal to ${least}`) ||
    (seconds > most && `less than or equal to ${most}`);
  if (breach) {
    throw new AwsRefusal(
      'ValidationError',
      `1 validation error detected: Value '${seconds}' at 'durationSeconds' failed to satisfy constraint: ` +
        `Member must have value ${breach}`,
    );
  }
  return seconds;
}

/** What policies may size up to; STS tells it as a per cent of its limit, which it keeps to itself. */
export function packedSize({ Policy = '', PolicyArns = [] }: Narrowed): { PackedPolicySize?: number } {
  const bytes = Policy.length + PolicyArns.reduce((sum, { arn = '' }) => sum + arn.length, 0);
  return bytes === 0 ? {} : { PackedPolicySize: Math.max(1, Math.min(100, Math.round(bytes / 41))) };
}
