/** Service control policies over an account: of itself, of each unit it is in, and of the root. */
import type { ListParentsCommandOutput } from '@aws-sdk/client-organizations';
import type { CallContext } from '../call-context.ts';
import { type NamedPolicy, namedPolicy } from './evaluate.ts';

/** The policies of each level, every one of which must allow. */
type Levels = readonly (readonly NamedPolicy[])[];

/** By server; there is nothing to ask before anybody on it has an organisation. */
const organised = new WeakMap<object, Map<string, Promise<Levels>>>();

const ids = new WeakMap<object, Map<string, Promise<string | undefined>>>();

export async function organizationPolicies(at: CallContext): Promise<Levels> {
  const known = organised.get(at.accounts);
  if (!known) return [];
  const levels = known.get(at.account.id) ?? readLevels(at);
  known.set(at.account.id, levels);
  return await levels;
}

export function organizationChanged({ accounts, service, operation }: CallContext): void {
  if (service.id !== 'organizations' || /^(Describe|List)/.test(operation.name)) return;
  organised.set(accounts, new Map());
  ids.delete(accounts);
}

/** The organisation that an account belongs to, its management account included. */
export async function organizationId(at: CallContext): Promise<string | undefined> {
  if (!organised.has(at.accounts)) return undefined;
  const known = ids.get(at.accounts) ?? new Map<string, Promise<string | undefined>>();
  ids.set(at.accounts, known);
  const id = known.get(at.account.id) ?? readId(at);
  known.set(at.account.id, id);
  return await id;
}

async function readId(at: CallContext): Promise<string | undefined> {
  const management = await managementOf(at);
  if (!management) return undefined;
  const { DescribeOrganizationCommand, OrganizationsClient } = await import('@aws-sdk/client-organizations');
  const organizations = management.moto(OrganizationsClient, 'us-east-1');
  return (await organizations.send(new DescribeOrganizationCommand())).Organization?.Id;
}

async function readLevels(at: CallContext): Promise<Levels> {
  const { DescribePolicyCommand, ListParentsCommand, ListPoliciesForTargetCommand, OrganizationsClient } =
    await import('@aws-sdk/client-organizations');
  const management = await managementOf(at);
  // An organisation's policies do not bind its own management account.
  if (!management || management.account === at.account) return [];
  const organizations = management.moto(OrganizationsClient, 'us-east-1');
  const levels: NamedPolicy[][] = [];
  let target: string | undefined = at.account.id;
  while (target !== undefined) {
    const { Policies = [] } = await organizations.send(
      new ListPoliciesForTargetCommand({ TargetId: target, Filter: 'SERVICE_CONTROL_POLICY' }),
    );
    const read = Policies.map(async ({ Id, Arn }) => {
      const { Policy } = await organizations.send(new DescribePolicyCommand({ PolicyId: Id }));
      return namedPolicy(Policy?.Content ?? '', Arn);
    });
    levels.push(await Promise.all(read));
    if (target.startsWith('r-')) break;
    const above: ListParentsCommandOutput = await organizations.send(
      new ListParentsCommand({ ChildId: target }),
    );
    target = above.Parents?.[0]?.Id;
  }
  // Where the kind of policy is not in use, nothing stands at a level: not even AWS's own that allows all.
  return levels.filter((policies) => policies.length > 0);
}

async function managementOf(at: CallContext): Promise<CallContext | undefined> {
  const { DescribeOrganizationCommand, ListAccountsCommand, OrganizationsClient } = await import(
    '@aws-sdk/client-organizations'
  );
  for (const { id } of at.accounts) {
    const as = at.inAccount(id);
    const organizations = as.moto(OrganizationsClient, 'us-east-1');
    try {
      const { Organization } = await organizations.send(new DescribeOrganizationCommand());
      if (Organization?.MasterAccountId !== id) continue;
      const { Accounts = [] } = await organizations.send(new ListAccountsCommand());
      if (Accounts.some((one) => one.Id === at.account.id)) return as;
    } catch (error) {
      if (!(error instanceof Error && error.name === 'AWSOrganizationsNotInUseException')) throw error;
    }
  }
  return undefined;
}
