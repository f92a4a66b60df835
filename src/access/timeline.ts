/** One list of who, when and from where, out of sign-ins, last uses and what was made. Newest first. */
import type { Inventory } from '../inventory/inventory.ts';
import { type SignIn, SignIns } from '../inventory/resources/sign-ins.ts';
import type { Reading } from '../kernel/reading.ts';
import type { Moment } from './access.ts';
import type { Credential, LastUse, Principal } from './principal.ts';
import { seenOf } from './seen.ts';

export function timelineOf(inventory: Inventory, principals: readonly Principal[]): readonly Moment[] {
  const signIns = seenOf(inventory, SignIns).flatMap(({ region, read }) => {
    const events = read('events');
    return events.state === 'known' ? events.value.list.map((one) => signInMoment(one, region)) : [];
  });
  const moments = [...signIns, ...principals.flatMap((one) => momentsOf(one, signIns))];
  return moments.toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at));
}

function signInMoment(signIn: SignIn, region: string): Moment {
  const { at, arn, sourceIp, succeeded, failure, mfaUsed } = signIn;
  const mfa = mfaUsed === null ? null : mfaUsed ? 'MFA' : 'no MFA';
  return {
    at,
    who: arn,
    kind: succeeded ? 'signed-in' : 'sign-in-failed',
    from: sourceIp,
    region,
    detail: succeeded ? mfa : failure,
    source: 'event-history',
    asOf: null,
  };
}

function momentsOf(principal: Principal, signIns: readonly Moment[]): readonly Moment[] {
  const { arn, type, createdAt, lastUsed, credentials } = principal;
  const blank = { who: arn, from: null, region: null, detail: null };
  const made: Moment[] =
    type === 'root' || createdAt.state !== 'known' || createdAt.value === null
      ? []
      : [
          {
            ...blank,
            at: createdAt.value,
            kind: type === 'user' ? 'user-created' : 'role-created',
            source: 'iam',
            asOf: createdAt.asOf ?? null,
          },
        ];
  const used: Moment[] =
    type === 'role' && lastUsed.state === 'known' && lastUsed.value
      ? [{ ...blank, ...placed(lastUsed.value), kind: 'role-used', source: 'role-last-used', asOf: null }]
      : [];
  return [
    ...made,
    ...used,
    ...usesOf(principal, blank),
    ...credentials.flatMap((one) => ofCredential(one, blank, signIns)),
  ];
}

/** Attempts, refused ones too; those without a time are no moment, which is not "never". */
function usesOf({ services }: Principal, blank: Blank): readonly Moment[] {
  if (services.state !== 'known') return [];
  const asOf = services.asOf ?? null;
  return services.value.flatMap(({ service, at, region }): readonly Moment[] =>
    at === null
      ? []
      : [{ ...blank, at, region, kind: 'service-used', detail: service, source: 'last-accessed', asOf }],
  );
}

type Blank = Pick<Moment, 'who' | 'from' | 'region' | 'detail'>;

function ofCredential(credential: Credential, blank: Blank, signIns: readonly Moment[]): readonly Moment[] {
  const { kind, id, createdAt, lastUsed } = credential;
  const moments: Moment[] = [];
  const made = kind === 'password' ? 'password-changed' : kind === 'access-key' ? 'key-created' : undefined;
  if (made && blank.who?.endsWith(':root') === false) push(made, createdAt, (at) => ({ at, detail: id }));
  if (kind === 'service-credential')
    push('service-credential-created', createdAt, (at) => ({ at, detail: id }));
  if (kind === 'ssh-key') push('ssh-key-created', createdAt, (at) => ({ at, detail: id, source: 'iam' }));
  if (kind === 'access-key') {
    push('key-used', lastUsed, (use) => ({
      ...placed(use),
      detail: [id, use.service].filter(Boolean).join(' '),
      ...(use.source === 'iam' && { source: use.source }),
    }));
  }
  if (kind === 'password') {
    push('password-used', lastUsed, ({ at }) => (isTold(at) ? undefined : { at }));
  }
  return moments;

  function push<T>(
    what: Moment['kind'],
    reading: Reading<T | null>,
    tell: (value: T) => (Partial<Moment> & { readonly at: string }) | undefined,
  ): void {
    if (reading.state !== 'known' || reading.value === null) return;
    const told = tell(reading.value);
    if (!told) return;
    moments.push({ ...blank, kind: what, source: 'credential-report', asOf: reading.asOf ?? null, ...told });
  }

  /** Event history has the sign-in itself; the report rounds to five minutes. */
  function isTold(at: string): boolean {
    return signIns.some(
      (one) => one.who === blank.who && Math.abs(Date.parse(one.at) - Date.parse(at)) < 300_000,
    );
  }
}

function placed({ at, region, service }: LastUse): Pick<Moment, 'at' | 'region' | 'detail'> {
  return { at, region, detail: service };
}
