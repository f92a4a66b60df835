/** An inline policy of our own that switches a user or role off: a Deny outweighs whatever else allows. */

import { canonical } from '../change/canonical.ts';
import type { Json } from '../kernel/json.ts';
import { DENY_ALL } from '../policy/restraints.ts';

export const DENY_POLICY_NAME = DENY_ALL;

export const DENY_EVERYTHING: Json = {
  Version: '2012-10-17',
  Statement: [{ Sid: 'JikimiDenyAll', Effect: 'Deny', Action: '*', Resource: '*' }],
};

export function deniesEverything(policy: Json): boolean {
  return canonical(policy) === canonical(DENY_EVERYTHING);
}
