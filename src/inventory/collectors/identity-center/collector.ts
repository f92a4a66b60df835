import { IdentitystoreClient } from '@aws-sdk/client-identitystore';
import {
  DescribePermissionSetCommand,
  type InstanceMetadata,
  paginateListAccountAssignments,
  paginateListInstances,
  paginateListPermissionSetsProvisionedToAccount,
  SSOAdminClient,
} from '@aws-sdk/client-sso-admin';
import { attempt } from '../../../aws/attempt.ts';
import { type IamAction, type Reading } from '../../../kernel/reading.ts';
import { defineCollector } from '../../collector.ts';
import { regionIdentity } from '../../recorder.ts';
import {
  type Assignment,
  IdentityCenter,
  type IdentityCenterInstance,
} from '../../resources/identity-center.ts';
import { told } from '../../told.ts';
import { type People, peopleOf } from './people.ts';

interface Asked {
  readonly sso: SSOAdminClient;
  readonly store: IdentitystoreClient;
  readonly account: string;
}

export const collector = defineCollector({
  id: 'identity-center',
  scope: 'region',
  provides: [IdentityCenter],
  run: async (aws, place, shelf) => {
    const at: Asked = {
      sso: aws.client(SSOAdminClient, place.region),
      store: aws.client(IdentitystoreClient, place.region),
      account: place.account,
    };
    shelf.put(IdentityCenter, regionIdentity(place), { instances: await instancesOf(at) });
  },
});

async function instancesOf(at: Asked): Promise<Reading<readonly IdentityCenterInstance[]>> {
  const listed = await attempt('sso:ListInstances', async () => {
    const found: InstanceMetadata[] = [];
    for await (const page of paginateListInstances({ client: at.sso }, {})) {
      found.push(...told(page.Instances, 'Instances'));
    }
    return found;
  });
  if (listed.state !== 'known') return listed;
  const instances: IdentityCenterInstance[] = [];
  for (const one of listed.value) {
    const assignments = await assignmentsOf(one, at);
    if (assignments.state !== 'known') return assignments;
    const arn = one.InstanceArn ?? '';
    instances.push({ arn, owner: one.OwnerAccountId ?? null, assignments: assignments.value });
  }
  return { ...listed, value: instances };
}

async function assignmentsOf(
  { InstanceArn, IdentityStoreId }: InstanceMetadata,
  { sso, store, account }: Asked,
): Promise<Reading<readonly Assignment[]>> {
  const sets = await attempt('sso:ListPermissionSetsProvisionedToAccount', async () => {
    const found: string[] = [];
    const input = { InstanceArn, AccountId: account };
    for await (const page of paginateListPermissionSetsProvisionedToAccount({ client: sso }, input)) {
      found.push(...(page.PermissionSets ?? []));
    }
    return found;
  });
  if (sets.state !== 'known') return sets;
  const people = peopleOf(store, IdentityStoreId ?? '');
  const assignments: Assignment[] = [];
  for (const PermissionSetArn of sets.value) {
    const described = await attempt('sso:DescribePermissionSet', async () => {
      const { PermissionSet } = await sso.send(
        new DescribePermissionSetCommand({ InstanceArn, PermissionSetArn }),
      );
      return told(PermissionSet?.Name, 'Name');
    });
    if (described.state !== 'known') return described;
    const assigned = await attempt('sso:ListAccountAssignments', async () => {
      const found: { readonly kind: Assignment['kind']; readonly id: string }[] = [];
      const input = { InstanceArn, AccountId: account, PermissionSetArn };
      for await (const page of paginateListAccountAssignments({ client: sso }, input)) {
        for (const one of told(page.AccountAssignments, 'AccountAssignments')) {
          const kind = one.PrincipalType === 'GROUP' ? 'group' : 'user';
          found.push({ kind, id: told(one.PrincipalId, 'PrincipalId') });
        }
      }
      return found;
    });
    if (assigned.state !== 'known') return assigned;
    const set = { permissionSet: described.value, permissionSetArn: PermissionSetArn };
    for (const one of assigned.value) {
      const who = await whoIs(one, people);
      if (who.state !== 'known') return who;
      assignments.push({ ...set, ...one, ...who.value });
    }
  }
  return { state: 'known', value: assignments };
}

/** The store says by its error which of the three calls it refused; where it does not, the first is named. */
function whoIs(
  { kind, id }: Pick<Assignment, 'kind' | 'id'>,
  people: People,
): Promise<Reading<Pick<Assignment, 'name' | 'members'>>> {
  const action: IamAction = kind === 'group' ? 'identitystore:DescribeGroup' : 'identitystore:DescribeUser';
  return attempt(action, async () =>
    kind === 'group' ? people.group(id) : { name: await people.user(id), members: [] },
  );
}
