/** One user's access keys as IAM knows them now, with the last use of each. */
import { GetAccessKeyLastUsedCommand, IAMClient, paginateListAccessKeys } from '@aws-sdk/client-iam';
import type { Reading } from '../kernel/reading.ts';
import { attempt } from './attempt.ts';
import type { AwsClients } from './gate.ts';

export interface UserKey {
  readonly id: string;
  readonly active: boolean;
  readonly createdAt: string | null;
  /** `null`: not since AWS began to track it. */
  readonly lastUsed: Reading<{
    readonly at: string;
    readonly service: string | null;
    readonly region: string | null;
  } | null>;
}

/** `null`: there is no such user. */
export async function readUserKeys(
  aws: AwsClients,
  region: string,
  user: string,
): Promise<Reading<readonly UserKey[] | null>> {
  const client = aws.client(IAMClient, region);
  return attempt<readonly UserKey[] | null>(
    'iam:ListAccessKeys',
    async () => {
      const keys: UserKey[] = [];
      for await (const { AccessKeyMetadata = [] } of paginateListAccessKeys({ client }, { UserName: user })) {
        for (const { AccessKeyId, Status, CreateDate } of AccessKeyMetadata) {
          if (AccessKeyId === undefined) throw new TypeError('AWS left out AccessKeyId');
          const lastUsed = await lastUseOf(client, AccessKeyId);
          const createdAt = CreateDate?.toISOString() ?? null;
          keys.push({ id: AccessKeyId, active: Status === 'Active', createdAt, lastUsed });
        }
      }
      return keys;
    },
    { NoSuchEntity: null, NoSuchEntityException: null },
  );
}

function lastUseOf(client: IAMClient, id: string): Promise<UserKey['lastUsed']> {
  return attempt('iam:GetAccessKeyLastUsed', async () => {
    const { AccessKeyLastUsed } = await client.send(new GetAccessKeyLastUsedCommand({ AccessKeyId: id }));
    const { LastUsedDate, ServiceName, Region } = AccessKeyLastUsed ?? {};
    const told = (value: string | undefined): string | null =>
      value === undefined || value === 'N/A' ? null : value;
    return LastUsedDate
      ? { at: LastUsedDate.toISOString(), service: told(ServiceName), region: told(Region) }
      : null;
  });
}
