import type { ActorRow, AddressRow } from '../../activity/views/actors.ts';
import type { CreatedRow } from '../../activity/views/created.ts';
import type { TimelineRow } from '../../activity/views/timeline.ts';
import { knownUse } from '../../detections/call-context/known-use.ts';
import type { Standing } from '../../incident/presence.ts';
import { whyCode } from './presence-words.ts';
import type { Column, Table } from './table.ts';

export const TIMELINE: Table<TimelineRow> = {
  schema: 'jikimi.timeline/1',
  columns: [
    { name: 'time', value: ({ time }) => time },
    { name: 'account', value: ({ account }) => account },
    { name: 'region', value: ({ region }) => region },
    { name: 'actor', value: ({ actor }) => actor },
    { name: 'access_key_id', value: ({ key }) => key },
    { name: 'address', value: ({ address }) => address },
    { name: 'service', value: ({ source }) => source },
    { name: 'call', value: ({ call }) => call },
    { name: 'on', value: ({ on }) => on },
    { name: 'error', value: ({ error }) => error },
    { name: 'user_agent', value: ({ agent }) => agent },
    { name: 'event_id', value: ({ eventId }) => eventId },
  ],
};

export const EXPLAINED_TIMELINE: Table<TimelineRow> = {
  schema: TIMELINE.schema,
  columns: [
    ...TIMELINE.columns,
    { name: 'known_use_en', value: ({ source, call }) => knownUse(source, call)?.en ?? null },
    { name: 'known_use_ko', value: ({ source, call }) => knownUse(source, call)?.ko ?? null },
  ],
};

const COUNTED: readonly Column<ActorRow | AddressRow>[] = [
  { name: 'first', value: ({ first }) => first },
  { name: 'last', value: ({ last }) => last },
  { name: 'calls', value: ({ calls }) => calls },
  { name: 'writes', value: ({ writes }) => writes },
  { name: 'denied', value: ({ denied }) => denied },
  { name: 'regions', value: ({ regions }) => regions },
  { name: 'agents', value: ({ agents }) => agents },
];

export const ACTORS: Table<ActorRow> = {
  schema: 'jikimi.actors/1',
  columns: [
    { name: 'actor', value: ({ actor }) => actor },
    { name: 'type', value: ({ type }) => type },
    { name: 'access_key_ids', value: ({ keys }) => keys },
    { name: 'addresses', value: ({ addresses }) => addresses },
    ...COUNTED,
  ],
};

export const ADDRESSES: Table<AddressRow> = {
  schema: 'jikimi.addresses/1',
  columns: [
    { name: 'address', value: ({ address }) => address },
    { name: 'country', value: ({ country }) => country ?? null },
    { name: 'asn', value: ({ asn }) => asn ?? null },
    { name: 'operator', value: ({ operator }) => operator ?? null },
    { name: 'actors', value: ({ actors }) => actors },
    ...COUNTED,
  ],
};

const THERE = { there: 'yes', gone: 'no', unknown: 'not-checked' } as const;

/** @param standing by row, where the account was asked */
export const createdTable = (standing?: ReadonlyMap<CreatedRow, Standing>): Table<CreatedRow> => ({
  schema: 'jikimi.created/1',
  columns: [
    { name: 'made', value: ({ made }) => made },
    { name: 'type', value: ({ type }) => type },
    { name: 'id', value: ({ id }) => id },
    { name: 'account', value: ({ account }) => account },
    { name: 'region', value: ({ region }) => region },
    { name: 'actor', value: ({ actor }) => actor },
    { name: 'address', value: ({ address }) => address },
    { name: 'removed', value: ({ removed }) => removed },
    { name: 'there', value: (row) => (standing ? THERE[standing.get(row)?.presence ?? 'unknown'] : null) },
    { name: 'not_checked_why', value: (row) => whyCode(standing?.get(row)) },
    { name: 'way_back_in', value: ({ lasting }) => lasting },
    { name: 'event_id', value: ({ eventId }) => eventId },
  ],
});
