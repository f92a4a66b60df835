/**
 * Who can get in, one row for each credential, role that a way in opens, and assignment. What could not be read is
 * written out: an empty cell is "none". No cell is one that a spreadsheet takes for a formula.
 */
import { stringify } from 'csv-stringify/sync';
import type { Access } from '../../access/access.ts';
import type { Door } from '../../access/doors.ts';
import type { Credential, LastUse, Principal } from '../../access/principal.ts';
import type { Reading } from '../../kernel/reading.ts';
import { visible } from '../view/visible.ts';

const COLUMNS = [
  'kind',
  'name',
  'arn',
  'class',
  'by',
  'id',
  'status',
  'created_at',
  'last_used_at',
  'last_used_service',
  'last_used_region',
  'last_used_as_of',
  'last_service',
  'last_service_at',
  'last_service_as_of',
];

const UNREAD = 'not known';

type Row = Readonly<Record<string, string | null>>;

export function identitiesCsv({ principals, doors }: Access): string {
  const rows = [...principals.flatMap(principalRows), ...doors.flatMap(doorRows)];
  return stringify(rows, {
    header: true,
    columns: COLUMNS,
    bom: true,
    escape_formulas: true,
    record_delimiter: 'windows',
    cast: { string: visible },
  });
}

function principalRows(principal: Principal): readonly Row[] {
  const { type, name, arn, class: capability, createdAt, lastUsed, credentials } = principal;
  const who = { kind: type, name, arn, class: cell(capability), ...lastService(principal) };
  if (credentials.length === 0)
    return [{ ...who, by: '', id: '', created_at: cell(createdAt), ...lastUse(lastUsed) }];
  return credentials.map((one) => ({ ...who, ...credentialCells(one) }));
}

function credentialCells({ kind, id, status, createdAt, lastUsed }: Credential): Row {
  return { by: kind, id, status: cell(status), created_at: cell(createdAt), ...lastUse(lastUsed) };
}

function lastUse(reading: Reading<LastUse | null>): Row {
  if (reading.state !== 'known') return { last_used_at: UNREAD };
  const { value: use, asOf = null } = reading;
  return {
    last_used_at: use?.at ?? null,
    last_used_service: use?.service ?? null,
    last_used_region: use?.region ?? null,
    last_used_as_of: asOf,
  };
}

function lastService({ services }: Principal): Row {
  if (services.state !== 'known') return { last_service: UNREAD };
  const latest = services.value.find(({ at }) => at !== null);
  return {
    last_service: latest?.service ?? null,
    last_service_at: latest?.at ?? null,
    last_service_as_of: services.asOf ?? null,
  };
}

function doorRows({ kind, name, arn, state, roles, people }: Door): readonly Row[] {
  const door = { kind, name, arn, status: state };
  const opened = roles.map((role) => ({ ...door, class: cell(role.class), by: role.width, id: role.arn }));
  const assigned = people.map((one) => ({ ...door, by: one.permissionSet, id: one.name ?? one.id }));
  return opened.length + assigned.length > 0 ? [...opened, ...assigned] : [door];
}

function cell(reading: Reading<string | null>): string | null {
  return reading.state === 'known' ? reading.value : UNREAD;
}
