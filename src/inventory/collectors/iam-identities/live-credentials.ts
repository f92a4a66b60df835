/**
 * What IAM says of a user's credentials at this moment, to lay over a report of four hours ago. A call a user for the
 * keys; for passwords and MFA devices, which cost a call each, only where the users are few, else of those who matter.
 */
import {
  GetAccessKeyLastUsedCommand,
  GetLoginProfileCommand,
  type IAMClient,
  ListAccessKeysCommand,
  ListMFADevicesCommand,
  paginateListSSHPublicKeys,
} from '@aws-sdk/client-iam';
import pLimit from 'p-limit';
import { attempt } from '../../../aws/attempt.ts';
import type { Reading } from '../../../kernel/reading.ts';
import type { Shelf } from '../../collector.ts';
import type { Readings } from '../../resource-type.ts';
import { IamUser, type KeyUse, type LiveKey, type MfaDevice, type SshKey } from '../../resources/iam-user.ts';
import { told } from '../../told.ts';
import type { FoundUser, LiveField } from './users.ts';

/** Up to here everybody is asked everything. */
const FEW = 50;
/** Beyond, two calls more for one user in this many: 1.2 calls a user in all. */
const ONE_IN = 10;

const NOTHING: Pick<Live, 'liveKeys' | 'keyUses'> = {};

type Live = Partial<Pick<Readings<typeof IamUser>, LiveField>>;

export async function readLiveCredentials(
  iam: IAMClient,
  users: readonly FoundUser[],
  shelf: Shelf,
  everybody: boolean,
): Promise<ReadonlyMap<string, Live>> {
  const isWhole = everybody || users.length <= FEW;
  const closely = new Set(isWhole ? users : whoMatters(users, Math.floor(users.length / ONE_IN)));
  const limit = pLimit(32);
  const asked = await limit.map([...users], async (user): Promise<[string, Live]> => {
    const UserName = user.id;
    const wantsUses = isWhole && shelf.wants(IamUser, 'keyUses');
    const asksKeys = wantsUses || shelf.wants(IamUser, 'liveKeys');
    const [{ liveKeys, keyUses }, livePassword, mfaDevices, sshKeys] = await Promise.all([
      asksKeys ? keysAndUses(iam, UserName, wantsUses) : NOTHING,
      closely.has(user) &&
        shelf.wants(IamUser, 'livePassword') &&
        attempt('iam:GetLoginProfile', () => passwordOf(iam, UserName), { NoSuchEntityException: null }),
      closely.has(user) &&
        shelf.wants(IamUser, 'mfaDevices') &&
        attempt('iam:ListMFADevices', () => devicesOf(iam, UserName)),
      isWhole &&
        shelf.wants(IamUser, 'sshKeys') &&
        attempt('iam:ListSSHPublicKeys', () => sshKeysOf(iam, UserName)),
    ]);
    return [
      user.id,
      {
        ...(liveKeys && { liveKeys }),
        ...(livePassword && { livePassword }),
        ...(mfaDevices && { mfaDevices }),
        ...(keyUses && { keyUses }),
        ...(sshKeys && { sshKeys }),
      },
    ];
  });
  return new Map(asked);
}

/** Administrators with a password first. */
function whoMatters(users: readonly FoundUser[], most: number): readonly FoundUser[] {
  const weight = ({ fields: { admin, passwordEnabled } }: FoundUser): number =>
    Number(admin.state === 'known' && admin.value.granted !== 'no') * 2 +
    Number(passwordEnabled.state === 'known' && passwordEnabled.value);
  return users.toSorted((a, b) => weight(b) - weight(a)).slice(0, most);
}

async function keysAndUses(
  iam: IAMClient,
  UserName: string,
  wantsUses: boolean,
): Promise<{
  readonly liveKeys: Reading<readonly LiveKey[]>;
  readonly keyUses?: Reading<readonly KeyUse[]>;
}> {
  const liveKeys = await attempt('iam:ListAccessKeys', () => keysOf(iam, UserName));
  if (!wantsUses) return { liveKeys };
  if (liveKeys.state !== 'known') return { liveKeys, keyUses: liveKeys };
  const keyUses = await attempt('iam:GetAccessKeyLastUsed', async () => {
    const uses: KeyUse[] = [];
    for (const { id } of liveKeys.value) uses.push(await useOf(iam, id));
    return uses;
  });
  return { liveKeys, keyUses };
}

/** AWS writes `N/A` for what there is not. */
async function useOf(iam: IAMClient, id: string): Promise<KeyUse> {
  const { AccessKeyLastUsed } = await iam.send(new GetAccessKeyLastUsedCommand({ AccessKeyId: id }));
  const { LastUsedDate, ServiceName, Region } = told(AccessKeyLastUsed, 'AccessKeyLastUsed');
  const named = (text: string | undefined): string | null =>
    text === undefined || text === 'N/A' ? null : text;
  return { id, at: LastUsedDate?.toISOString() ?? null, service: named(ServiceName), region: named(Region) };
}

async function sshKeysOf(iam: IAMClient, UserName: string): Promise<readonly SshKey[]> {
  const found: SshKey[] = [];
  for await (const { SSHPublicKeys } of paginateListSSHPublicKeys({ client: iam }, { UserName })) {
    for (const { SSHPublicKeyId = '', Status, UploadDate } of told(SSHPublicKeys, 'SSHPublicKeys')) {
      found.push({
        id: SSHPublicKeyId,
        active: Status === 'Active',
        uploadedAt: UploadDate?.toISOString() ?? null,
      });
    }
  }
  return found;
}

async function keysOf(iam: IAMClient, UserName: string): Promise<readonly LiveKey[]> {
  const { AccessKeyMetadata = [] } = await iam.send(new ListAccessKeysCommand({ UserName }));
  return AccessKeyMetadata.map(({ AccessKeyId = '', Status, CreateDate }) => ({
    id: AccessKeyId,
    active: Status === 'Active',
    createdAt: CreateDate?.toISOString() ?? null,
  }));
}

async function passwordOf(iam: IAMClient, UserName: string): Promise<{ readonly createdAt: string | null }> {
  const { LoginProfile } = await iam.send(new GetLoginProfileCommand({ UserName }));
  return { createdAt: LoginProfile?.CreateDate?.toISOString() ?? null };
}

async function devicesOf(iam: IAMClient, UserName: string): Promise<readonly MfaDevice[]> {
  const { MFADevices = [] } = await iam.send(new ListMFADevicesCommand({ UserName }));
  return MFADevices.map(({ SerialNumber = '', EnableDate }) => ({
    serial: SerialNumber,
    kind: kindOf(SerialNumber),
    enabledAt: EnableDate?.toISOString() ?? null,
  }));
}

/** AWS tells the kind by the serial number alone: an ARN with `:mfa/`, one with `:u2f/`, or what is printed on a token. */
function kindOf(serial: string): MfaDevice['kind'] {
  if (serial.includes(':u2f/')) return 'passkey';
  return serial.includes(':mfa/') ? 'virtual' : 'token';
}
