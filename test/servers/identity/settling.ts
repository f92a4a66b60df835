/** What a call changed is known from now on, or a while later. */
import type { CallContext } from '../call-context.ts';
import { membersChanged } from '../trail/organization-trails.ts';
import { bucketChanged } from './bucket-policies.ts';
import { iamChanged, iamView } from './iam-view.ts';
import { organizationChanged } from './organization-policies.ts';
import { policiesChanged } from './resource-policies.ts';

const READS = /^(Get|List|Simulate|Generate)/;

function changesIam({ service, operation }: CallContext): boolean {
  return service.id === 'iam' && !READS.test(operation.name);
}

/** What is known before the call must be read before it, if it is to be known after it for a while. */
export async function beforeCall(at: CallContext): Promise<void> {
  if (at.account.settleMs > 0 && changesIam(at)) await iamView(at);
}

export async function afterCall(at: CallContext): Promise<void> {
  bucketChanged(at);
  organizationChanged(at);
  policiesChanged(at);
  await membersChanged(at);
  if (changesIam(at)) await iamChanged(at, at.account.settledMs());
}
