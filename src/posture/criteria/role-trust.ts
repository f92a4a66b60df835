/** Who may take on a role, from its trust policy. */
import { demandedValues } from '../../policy/conditions.ts';
import type { PolicyDocument } from '../../policy/document.ts';
import { exposure, lets, type Opening } from '../../policy/exposure.ts';

/** Without one of these the other actions of a trust policy (tags, source identity) open nothing. */
const TAKING_ON = ['sts:AssumeRole', 'sts:AssumeRoleWithWebIdentity', 'sts:AssumeRoleWithSAML'];

export function trustOpenings(trustPolicy: PolicyDocument, own: string): readonly Opening[] {
  return exposure(trustPolicy, own).openings.filter((one) => TAKING_ON.some((action) => lets(one, action)));
}

/** Only the AWS service can use such a role, and nobody can change whom it trusts. */
export function isServiceLinked(path: string): boolean {
  return path.startsWith('/aws-service-role/');
}

/** Whether the caller must say an agreed word; `*` is none. */
export function asksForExternalId({ statement }: Opening): boolean {
  const values = demandedValues(statement.conditions, 'sts:ExternalId') ?? [];
  return values.length > 0 && values.every((value) => !/^[*?]*$/.test(value));
}
