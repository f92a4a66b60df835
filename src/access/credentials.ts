/** A user's credentials: the report of up to four hours ago, with what IAM says at this moment laid over it. */
import type { AccessKey, IamUser, KeyUse, LiveKey } from '../inventory/resources/iam-user.ts';
import { known, mapReading, type Reading, type Unread } from '../kernel/reading.ts';
import type { Credential, LastUse } from './principal.ts';
import type { Seen } from './seen.ts';

export function credentialsOf(user: Seen<typeof IamUser>): readonly Credential[] {
  return [
    ...passwordOf(user),
    ...keysOf(user),
    ...listed(user.read('serviceCredentials'), ({ service, id, active, createdAt }) => ({
      kind: 'service-credential' as const,
      id: `${service} ${id}`,
      status: known(active ? 'active' : 'inactive'),
      createdAt: known(createdAt),
      lastUsed: NOT_TRACKED,
    })),
    ...listed(user.read('sshKeys'), ({ id, active, uploadedAt }) => ({
      kind: 'ssh-key' as const,
      id,
      status: known(active ? 'active' : 'inactive'),
      createdAt: known(uploadedAt),
      lastUsed: NOT_TRACKED,
    })),
    ...listed(user.read('signingCertificates'), ({ slot, active }, asOf) => ({
      kind: 'signing-certificate' as const,
      id: String(slot),
      status: known(active ? 'active' : 'inactive', asOf),
      createdAt: NOT_TOLD,
      lastUsed: NOT_TRACKED,
    })),
  ];
}

const NOT_TRACKED: Unread = unknown('NotTracked', 'AWS does not tell when it was used');
const NOT_TOLD: Unread = unknown('NotTold', 'AWS does not tell when it was made');

function passwordOf(user: Seen<typeof IamUser>): readonly Credential[] {
  const live = user.read('livePassword');
  const enabled = user.read('passwordEnabled');
  const isThere: Reading<boolean> =
    live.state === 'known' ? { ...live, value: live.value !== null } : enabled;
  if (isThere.state === 'known' && !isThere.value) return [];
  return [
    {
      kind: 'password',
      id: '',
      status: mapReading(isThere, () => 'active'),
      createdAt: user.read('passwordChangedAt'),
      lastUsed: mapReading(user.read('passwordLastUsedAt'), (at) =>
        at === null ? null : use(at, 'signin', null),
      ),
    },
  ];
}

function keysOf(user: Seen<typeof IamUser>): readonly Credential[] {
  const [live, reported, uses] = [user.read('liveKeys'), user.read('accessKeys'), user.read('keyUses')];
  if (live.state === 'known') return live.value.map((key) => liveKey(key, reported, uses));
  return listed(reported, (key, asOf) => ({
    kind: 'access-key' as const,
    id: String(key.slot),
    status: known(key.active ? 'active' : 'inactive', asOf),
    createdAt: known(key.rotatedAt, asOf),
    lastUsed: known(useOf(key), asOf),
  }));
}

function liveKey(
  key: LiveKey,
  reported: Reading<readonly AccessKey[]>,
  uses: Reading<readonly KeyUse[]>,
): Credential {
  const asked = uses.state === 'known' ? uses.value.find(({ id }) => id === key.id) : undefined;
  return {
    kind: 'access-key',
    id: key.id,
    status: known(key.active ? 'active' : 'inactive'),
    createdAt: known(key.createdAt),
    lastUsed: asked ? known(askedUse(asked)) : lastUseOf(key, reported),
  };
}

function askedUse({ at, service, region }: KeyUse): LastUse | null {
  return at === null ? null : { at, service, region, source: 'iam' };
}

/** The report does not name keys: the one made in the same second is meant. */
function lastUseOf({ createdAt }: LiveKey, reported: Reading<readonly AccessKey[]>): Reading<LastUse | null> {
  if (reported.state !== 'known') return reported;
  const same = reported.value.filter(({ rotatedAt }) => seconds(rotatedAt) === seconds(createdAt));
  const [key] = same;
  if (key && same.length === 1) return known(useOf(key), reported.asOf);
  return unknown(
    'NotInReportYet',
    'The key is newer than the credential report, which AWS renews every 4 hours',
  );
}

function useOf({ lastUsedAt, lastUsedService, lastUsedRegion }: AccessKey): LastUse | null {
  return lastUsedAt === null ? null : use(lastUsedAt, lastUsedService, lastUsedRegion ?? null);
}

function use(at: string, service: string | null, region: string | null): LastUse {
  return { at, service, region, source: 'credential-report' };
}

function seconds(iso: string | null): number {
  return Math.floor(Date.parse(iso ?? '') / 1000);
}

/** One credential for each; where there is no telling which there are, one that is not known. */
function listed<T>(
  reading: Reading<readonly T[]>,
  make: (item: T, asOf: string | undefined) => Credential,
): readonly Credential[] {
  return reading.state === 'known' ? reading.value.map((item) => make(item, reading.asOf)) : [];
}

function unknown(code: string, message: string): Unread {
  return {
    state: 'failed',
    action: 'iam:GetCredentialReport',
    fault: { kind: 'not-collected', code, message },
  };
}
