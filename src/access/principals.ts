/** Every identity of the account that can act. */
import type { Inventory } from '../inventory/inventory.ts';
import { IamRole } from '../inventory/resources/iam-role.ts';
import { IamUser } from '../inventory/resources/iam-user.ts';
import { type RootUse, RootUser } from '../inventory/resources/root-user.ts';
import { known, mapReading, type Reading } from '../kernel/reading.ts';
import { isQuarantine } from '../policy/quarantine.ts';
import { capabilityOf } from './capability.ts';
import { credentialsOf } from './credentials.ts';
import type { AccessSettings, Credential, LastUse, Mfa, Principal } from './principal.ts';
import { type Seen, seenOf } from './seen.ts';
import { servicesBy } from './services.ts';
import { trustedBy } from './trusted.ts';

const DAY_MS = 86_400_000;

export function principalsOf(inventory: Inventory, settings: AccessSettings): readonly Principal[] {
  const idle = idleBefore(inventory, settings);
  const servicesOf = servicesBy(inventory);
  const known: readonly Asked[] = [
    ...seenOf(inventory, RootUser).map((root) => rootPrincipal(root, inventory, idle)),
    ...seenOf(inventory, IamUser).map((user) => userPrincipal(user, idle)),
    ...seenOf(inventory, IamRole).map((role) => rolePrincipal(role, inventory.account.id, idle)),
  ];
  return known.map((one) => ({ ...one, services: servicesOf(one.arn) }));
}

/** Without what last-accessed jobs tell. */
type Asked = Omit<Principal, 'services'>;

type IsIdle = (used: Reading<LastUse | null>, createdAt: Reading<string | null>) => Reading<boolean>;

/** Of one never used, its making counts; of one whose making is not known, nothing can be said. */
function idleBefore({ startedAt }: Inventory, { idleDays }: AccessSettings): IsIdle {
  const since = Date.parse(startedAt) - idleDays * DAY_MS;
  return (used, createdAt) => {
    if (used.state !== 'known') return used;
    if (used.value) return { ...used, value: Date.parse(used.value.at) < since };
    return mapReading(createdAt, (at) => at !== null && Date.parse(at) < since);
  };
}

function rootPrincipal(root: Seen<typeof RootUser>, { account }: Inventory, isIdle: IsIdle): Asked {
  const createdAt = root.read('accountCreatedAt');
  const uses = root.read('uses');
  const lastUsed = mapReading(uses, ([latest]) => (latest ? useOf(latest) : null));
  const usedAs = (credential: RootUse['credential']): Reading<LastUse | null> =>
    mapReading(uses, (all) => {
      const found = all.find((one) => one.credential === credential);
      return found ? useOf(found) : null;
    });
  const has = (
    there: Reading<boolean | null>,
    credential: Omit<Credential, 'status'>,
  ): readonly Credential[] =>
    there.state === 'known' && there.value !== true
      ? []
      : [{ ...credential, status: mapReading(there, () => 'active') }];
  return {
    arn: `arn:${account.partition}:iam::${account.id}:root`,
    name: 'root',
    type: 'root',
    class: known('full-admin'),
    createdAt,
    credentials: [
      ...has(root.read('passwordPresent'), {
        kind: 'password',
        id: '',
        createdAt,
        lastUsed: usedAs('password'),
      }),
      ...has(root.read('accessKeyPresent'), {
        kind: 'access-key',
        id: '',
        createdAt,
        lastUsed: mapReading(uses, (all) => {
          const used = all.find(({ credential }) => credential !== 'password');
          return used ? useOf(used) : null;
        }),
      }),
      ...has(root.read('signingCertificatePresent'), {
        kind: 'signing-certificate',
        id: '',
        createdAt,
        lastUsed: known(null),
      }),
    ],
    mfa: rootMfa(root),
    trusted: [],
    lastUsed,
    stale: isIdle(lastUsed, createdAt),
    quarantined: known(false),
    boundary: known(null),
    isServiceLinked: false,
  };
}

/** Passkeys and hardware tokens of root are visible to no API: that there is MFA, and no app, says only that. */
function rootMfa(root: Seen<typeof RootUser>): Reading<readonly Mfa[]> {
  const [active, virtual] = [root.read('mfaActive'), root.read('virtualMfaDevices')];
  if (active.state !== 'known') return active;
  if (!active.value) return { ...active, value: [] };
  if (virtual.state !== 'known' || virtual.value.length === 0) {
    return { ...active, value: [{ kind: 'unknown', serial: null }] };
  }
  return { ...virtual, value: virtual.value.map((serial) => ({ kind: 'virtual', serial })) };
}

function useOf({ at, credential }: RootUse): LastUse {
  const service = credential === 'password' ? 'signin' : null;
  return { at, service, region: null, source: 'credential-report' };
}

function userPrincipal(user: Seen<typeof IamUser>, isIdle: IsIdle): Asked {
  const credentials = credentialsOf(user);
  const createdAt = user.read('createdAt');
  const lastUsed = latest(credentials);
  return {
    arn: user.arn,
    name: user.id,
    type: 'user',
    class: capabilityOf({
      admin: user.read('admin'),
      policies: user.read('policies'),
      boundary: user.read('boundary'),
    }),
    createdAt,
    credentials,
    mfa: mfaOf(user),
    trusted: [],
    lastUsed,
    stale: isIdle(lastUsed, createdAt),
    quarantined: mapReading(user.read('attachedPolicies'), (all) => all.some(isQuarantine)),
    boundary: mapReading(user.read('boundary'), nameOf),
    isServiceLinked: false,
  };
}

function mfaOf(user: Seen<typeof IamUser>): Reading<readonly Mfa[]> {
  const devices = user.read('mfaDevices');
  if (devices.state === 'known') return devices;
  return mapReading(user.read('mfaActive'), (active) =>
    active ? [{ kind: 'unknown' as const, serial: null }] : [],
  );
}

/** Over those of which AWS tells; one that could not be read leaves the whole open. */
function latest(credentials: readonly Credential[]): Reading<LastUse | null> {
  const tracked = credentials.filter(({ kind }) => kind === 'password' || kind === 'access-key');
  const unread = tracked.map(({ lastUsed }) => lastUsed).find(({ state }) => state !== 'known');
  if (unread) return unread;
  const uses = tracked.flatMap(({ lastUsed }) => (lastUsed.state === 'known' && lastUsed.value) || []);
  return known(uses.toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at))[0] ?? null);
}

function rolePrincipal(role: Seen<typeof IamRole>, own: string, isIdle: IsIdle): Asked {
  const createdAt = role.read('createdAt');
  const region = role.read('lastUsedRegion');
  const lastUsed = mapReading(role.read('lastUsedAt'), (at): LastUse | null =>
    at === null
      ? null
      : {
          at,
          service: null,
          region: region.state === 'known' ? region.value : null,
          source: 'role-last-used',
        },
  );
  const trust = role.read('trustPolicy');
  const path = role.read('path');
  return {
    arn: role.arn,
    name: role.id,
    type: 'role',
    class: capabilityOf({
      admin: role.read('admin'),
      policies: role.read('policies'),
      boundary: role.read('boundary'),
    }),
    createdAt,
    credentials: [],
    mfa: known([]),
    trusted: trust.state === 'known' ? trustedBy(trust.value, own) : [],
    lastUsed,
    stale: isIdle(lastUsed, createdAt),
    quarantined: known(false),
    boundary: mapReading(role.read('boundary'), nameOf),
    isServiceLinked: path.state === 'known' && path.value.startsWith('/aws-service-role/'),
  };
}

function nameOf(boundary: { readonly arn: string } | null): string | null {
  return boundary && boundary.arn.slice(boundary.arn.indexOf('/') + 1);
}
