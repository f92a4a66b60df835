import { parseArn } from '../kernel/arn.ts';

/**
 * Whether AWS put this policy on a user whose key it found in public. There are several versions (V1 to V4 in
 * November 2026), so only the beginning of the name counts; and only AWS's own policies, which nobody else can name.
 */
export function isQuarantine({ name, arn }: { readonly name: string; readonly arn: string }): boolean {
  return name.startsWith('AWSCompromisedKeyQuarantine') && parseArn(arn)?.account === 'aws';
}
