/** Whose events an organisation's trail carries: those of all its accounts, known anew when the organisation changes. */
import type { CallContext } from '../call-context.ts';

export async function readMembers(at: CallContext): Promise<ReadonlySet<string>> {
  const { ListAccountsCommand, OrganizationsClient } = await import('@aws-sdk/client-organizations');
  try {
    const { Accounts = [] } = await at.moto(OrganizationsClient, 'us-east-1').send(new ListAccountsCommand());
    return new Set(Accounts.map(({ Id = '' }) => Id));
  } catch (error) {
    // The organisation is gone.
    if (error instanceof Error && error.name === 'AWSOrganizationsNotInUseException') return new Set();
    throw error;
  }
}

export async function membersChanged(at: CallContext): Promise<void> {
  if (at.service.id !== 'organizations' || /^(Describe|List)/.test(at.operation.name)) return;
  for (const { id, trail } of at.accounts) {
    const carrying = trail.trails.all.filter(({ organization }) => organization !== undefined);
    if (carrying.length === 0) continue;
    const members = await readMembers(at.inAccount(id));
    for (const one of carrying) one.members = members;
  }
}
