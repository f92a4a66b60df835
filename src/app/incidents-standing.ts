/** Incidents beside the account: what of the things made in them is there now. Reads their types and no others. */
import type { Incident } from '../incident/incident.ts';
import { presenceReads } from '../incident/presence-types.ts';
import { beside } from '../incident/still-there.ts';
import { PersonError } from '../kernel/person-error.ts';
import { createdReads } from './created-presence.ts';
import { findInventory } from './find-inventory.ts';
import type { AccountSource, Surroundings } from './surroundings.ts';
import type { Taken } from './take-inventory.ts';

export interface Stand {
  readonly incidents: readonly Incident[];
  /** `undefined`: there was nothing to ask for, or nothing could be asked. */
  readonly asked: { readonly account: string; readonly asOf: Date } | undefined;
  readonly problems: readonly PersonError[];
  readonly stopped: Taken['stopped'];
  /** Some of what was asked for was denied or failed. */
  readonly isPartial: boolean;
}

/** Where AWS lets nobody in, the incidents stand as the log tells them. @throws PersonError where a file cannot be read */
export async function standOf(
  incidents: readonly Incident[],
  source: AccountSource,
  at: Surroundings,
): Promise<Stand> {
  const types = new Set(incidents.flatMap(({ created }) => created.map(({ type }) => type)));
  const alone = { incidents, asked: undefined, problems: [], stopped: undefined, isPartial: false };
  if (presenceReads(types).length === 0) return alone;
  const toRead = createdReads(types);
  let taken: Taken;
  try {
    taken = await findInventory(source, { toRead }, at);
  } catch (error) {
    if (source.kind !== 'aws' || !(error instanceof PersonError)) throw error;
    return { ...alone, problems: [error] };
  }
  const { inventory, problems, stopped } = taken;
  const { account, startedAt, listings } = inventory;
  return {
    incidents: incidents.map((one) => beside(one, inventory)),
    asked: { account: account.id, asOf: new Date(startedAt) },
    problems,
    stopped,
    isPartial: listings.some(({ type, result }) => toRead.wanted.has(type) && result.state !== 'known'),
  };
}
