/** Who stands behind the ids of an identity store; each asked once. */
import {
  DescribeGroupCommand,
  DescribeUserCommand,
  type IdentitystoreClient,
  paginateListGroupMemberships,
} from '@aws-sdk/client-identitystore';
import { errorCode } from '../../../aws/attempt.ts';

export interface People {
  readonly user: (id: string) => Promise<string | null>;
  readonly group: (
    id: string,
  ) => Promise<{ readonly name: string | null; readonly members: readonly string[] }>;
}

export function peopleOf(client: IdentitystoreClient, IdentityStoreId: string): People {
  const users = new Map<string, Promise<string | null>>();
  const groups = new Map<string, ReturnType<People['group']>>();
  const user: People['user'] = (UserId) =>
    remembered(users, UserId, () =>
      unlessGone(async () => {
        const { UserName } = await client.send(new DescribeUserCommand({ IdentityStoreId, UserId }));
        return UserName ?? UserId;
      }),
    );
  const group: People['group'] = (GroupId) =>
    remembered(groups, GroupId, async () => {
      const name = await unlessGone(async () => {
        const { DisplayName } = await client.send(new DescribeGroupCommand({ IdentityStoreId, GroupId }));
        return DisplayName ?? GroupId;
      });
      if (name === null) return { name, members: [] };
      const ids: string[] = [];
      for await (const page of paginateListGroupMemberships({ client }, { IdentityStoreId, GroupId })) {
        ids.push(...(page.GroupMemberships ?? []).flatMap(({ MemberId }) => MemberId?.UserId ?? []));
      }
      const members = await Promise.all(ids.map(async (id) => (await user(id)) ?? id));
      return { name, members: members.toSorted() };
    });
  return { user, group };
}

function remembered<T>(known: Map<string, Promise<T>>, id: string, ask: () => Promise<T>): Promise<T> {
  const answer = known.get(id) ?? ask();
  known.set(id, answer);
  return answer;
}

/** An assignment outlives the person whom it was for. */
async function unlessGone(ask: () => Promise<string>): Promise<string | null> {
  try {
    return await ask();
  } catch (error) {
    if (errorCode(error) === 'ResourceNotFoundException') return null;
    throw error;
  }
}
