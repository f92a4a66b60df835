/** Of what the log saw made: what the account holds now. */
import type { CreatedRow } from '../activity/views/created.ts';
import { type Standing, standingOf } from '../incident/presence.ts';
import { presenceReads } from '../incident/presence-types.ts';
import { findInventory } from './find-inventory.ts';
import { whatToRead } from './selection.ts';
import type { AccountSource, Surroundings } from './surroundings.ts';
import type { Taken } from './take-inventory.ts';

export interface Checked {
  readonly taken: Taken;
  readonly standing: ReadonlyMap<CreatedRow, Standing>;
  /** Some of what was asked for was denied or failed. */
  readonly isPartial: boolean;
}

/** Reads the types of the rows and no others. @throws PersonError when nothing could be read */
export async function checkCreated(
  rows: readonly CreatedRow[],
  source: AccountSource,
  at: Surroundings,
): Promise<Checked> {
  const toRead = createdReads(rows.map(({ type }) => type));
  const taken = await findInventory(source, { toRead }, at);
  const { listings } = taken.inventory;
  return {
    taken,
    standing: new Map(rows.map((row) => [row, standingOf(row, taken.inventory)])),
    isPartial: listings.some(({ type, result }) => toRead.wanted.has(type) && result.state !== 'known'),
  };
}

export function createdReads(types: Iterable<string>): ReturnType<typeof whatToRead> {
  return whatToRead(
    presenceReads(types).map(({ type, fields }) => ({ resource: type, reads: fields })),
    [],
  );
}
