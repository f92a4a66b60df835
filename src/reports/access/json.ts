/** `jikimi.access/1`, the contract for programs. Fields are only ever added. Documented in `docs/schemas`. */
import type { Access } from '../../access/access.ts';
import type { Door } from '../../access/doors.ts';
import type { EscalationPath } from '../../access/escalation/path.ts';
import type { Credential, Principal } from '../../access/principal.ts';
import type { Reading } from '../../kernel/reading.ts';

export function accessJson(
  access: Access,
  { version, sample }: { readonly version: string; readonly sample: boolean },
): string {
  const { account, caller, now, regions, principals, doors, timeline, escalation, remarks, unread } = access;
  const document = {
    schema: 'jikimi.access/1',
    version,
    ...(sample && { sample }),
    account,
    caller,
    now,
    regions,
    principals: principals.map((one) => principalOf(one, escalation.paths)),
    waysIn: doors.map(doorOf),
    timeline,
    paths: escalation.paths,
    remarks,
    unread,
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

function principalOf(principal: Principal, all: readonly EscalationPath[]): object {
  const { arn, name, type, credentials, trusted, isServiceLinked } = principal;
  const { value: facts, unknown } = split({
    class: principal.class,
    createdAt: principal.createdAt,
    mfa: principal.mfa,
    lastUsed: principal.lastUsed,
    services: principal.services,
    stale: principal.stale,
    quarantined: principal.quarantined,
    boundary: principal.boundary,
  });
  return {
    arn,
    name,
    type,
    ...facts,
    ...(principal.services.state === 'known' && {
      services: { asOf: principal.services.asOf ?? null, list: principal.services.value },
    }),
    serviceLinked: isServiceLinked,
    credentials: credentials.map(credentialOf),
    trusted,
    paths: all.filter(({ from }) => from === arn).map(({ id }) => id),
    unknown,
  };
}

function doorOf(door: Door): object {
  return {
    ...door,
    roles: door.roles.map(({ class: capability, ...role }) => {
      const { value, unknown } = split({ class: capability });
      return { ...role, ...value, unknown };
    }),
  };
}

function credentialOf({ kind, id, status, createdAt, lastUsed }: Credential): object {
  const { value, unknown } = split({ status, createdAt, lastUsed });
  const asOf = lastUsed.state === 'known' ? lastUsed.asOf : undefined;
  return {
    kind,
    id,
    ...value,
    ...(value['lastUsed'] && { lastUsed: { ...value['lastUsed'], asOf: asOf ?? null } }),
    unknown,
  };
}

/** Known values by name; of the others, why not. What is unknown is left out, so that nobody takes it for none. */
function split(readings: Readonly<Record<string, Reading<unknown>>>): {
  readonly value: Readonly<Record<string, object | undefined>>;
  readonly unknown: Readonly<Record<string, object>>;
} {
  const entries = Object.entries(readings);
  return {
    value: Object.fromEntries(
      entries.flatMap(([name, one]) => (one.state === 'known' ? [[name, one.value as object]] : [])),
    ),
    unknown: Object.fromEntries(
      entries.flatMap(([name, one]) => (one.state === 'known' ? [] : [[name, one]])),
    ),
  };
}
