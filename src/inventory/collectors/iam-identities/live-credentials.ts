/**
 * What IAM says of a user's credentials at this moment, to lay over a report of four hours ago. A call a user for the
 * keys; for passwords and MFA devices, which cost a call each, only where the users are few, else of those who matter.
 */
import {
  GetLoginProfileCommand,
  type IAMClient,
  ListAccessKeysCommand,
  ListMFADevicesCommand,
} from '@aws-sdk/client-iam';
import pLimit from 'p-limit';
import { attempt } from '../../../aws/attempt.ts';
import type { Shelf } from '../../collector.ts';
import type { Readings } from '../../resource-type.ts';
import { IamUser, type LiveKey, type MfaDevice } from '../../resources/iam-user.ts';
import type { FoundUser } from './users.ts';

/** Up to here everybody is asked everything. */
const FEW = 50;
/** Beyond, two calls more for one user in this many: 1.2 calls a user in all. */
const ONE_IN = 10;

type Live = Partial<Pick<Readings<typeof IamUser>, 'liveKeys' | 'livePassword' | 'mfaDevices'>>;

export async function readLiveCredentials(
  iam: IAMClient,
  users: readonly FoundUser[],
  shelf: Shelf,
): Promise<ReadonlyMap<string, Live>> {
  const closely = new Set(users.length <= FEW ? users : whoMatters(users, Math.floor(users.length / ONE_IN)));
  const limit = pLimit(32);
  const asked = await limit.map([...users], async (user): Promise<[string, Live]> => {
    const UserName = user.id;
    const [liveKeys, livePassword, mfaDevices] = await Promise.all([
      shelf.wants(IamUser, 'liveKeys') && attempt('iam:ListAccessKeys', () => keysOf(iam, UserName)),
      closely.has(user) &&
        shelf.wants(IamUser, 'livePassword') &&
        attempt('iam:GetLoginProfile', () => passwordOf(iam, UserName), { NoSuchEntityException: null }),
      closely.has(user) &&
        shelf.wants(IamUser, 'mfaDevices') &&
        attempt('iam:ListMFADevices', () => devicesOf(iam, UserName)),
    ]);
    return [
      user.id,
      {
        ...(liveKeys && { liveKeys }),
        ...(livePassword && { livePassword }),
        ...(mfaDevices && { mfaDevices }),
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
