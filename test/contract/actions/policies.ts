/** Policies to start from, by what is open in them. */
import type { ResourceTarget } from '../../../src/actions/found.ts';
import type { TestAccount } from '../../servers/aws-server.ts';

export const REGION = 'ap-northeast-2';
const STRANGER = '444455556666';

type Who = 'open' | 'foreign';
type Statement = Readonly<Record<string, unknown>>;

/**
 * Start 0: nothing but the opening; 1: beside statements that stay, odd spacing; 2: named beside a principal of the account.
 * @param action one of the service's
 */
export function policyOf(account: TestAccount, who: Who, n: number, action: string, resource = '*'): string {
  const ours = `arn:aws:iam::${account.id}:root`;
  const theirs = who === 'open' ? '*' : `arn:aws:iam::${STRANGER}:root`;
  const allow = (AWS: string | readonly string[], more: Statement = {}): Statement => ({
    Effect: 'Allow',
    Principal: { AWS },
    Action: action,
    Resource: resource,
    ...more,
  });
  const starts: readonly (readonly Statement[])[] = [
    [allow(theirs)],
    [allow(theirs, { Sid: 'Opened' }), allow(ours, { Sid: 'Own' })],
    [allow([ours, theirs], { Sid: 'Both' }), { ...allow('*', { Sid: 'No' }), Effect: 'Deny', Action: NEVER }],
  ];
  const document = { Version: '2012-10-17', Statement: starts[n] };
  return n === 1 ? JSON.stringify(document, null, 2) : JSON.stringify(document);
}

/** Of another service, so that the Deny takes nothing back. */
const NEVER = 's3:DeleteBucket';

export function policyTarget(account: TestAccount, name: string, arn: string): ResourceTarget {
  return { region: REGION, name, arn, account: account.id };
}
