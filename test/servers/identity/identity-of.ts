/** The user or role in IAM whose policies a principal lives by. */
import type { CallContext } from '../call-context.ts';
import type { Principal } from '../principal.ts';
import { type Identity, iamView } from './iam-view.ts';

/** `undefined` for root, and for those who are gone or were never in IAM. */
export async function identityOf(principal: Principal, at: CallContext): Promise<Identity | undefined> {
  const { identities } = await iamView(at.inAccount(principal.account));
  return identities.get(principal.session?.issuer?.arn ?? principal.arn);
}
