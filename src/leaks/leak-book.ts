/** Puts together what was seen where: one leak for each credential, its secret and its places under its id. */
import type { AllowList } from './allow-list.ts';
import type { Fingerprint, Leak, Part, Place, Sighting, Source, Urgency } from './leak.ts';

const PLACES_KEPT = 200;

interface Entry {
  readonly first: Sighting;
  belongsTo: Fingerprint | undefined;
  certainty: Sighting['certainty'];
  readonly places: Map<string, Place>;
  morePlaces: number;
}

export class LeakBook {
  readonly #entries = new Map<Fingerprint, Entry>();
  readonly #allow: AllowList;
  examples = 0;
  allowed = 0;

  constructor(allow: AllowList) {
    this.#allow = allow;
  }

  add(sighting: Sighting, source: Source): void {
    if (sighting.allowed || this.#allow.covers(sighting, source.path)) {
      this.allowed += 1;
      return;
    }
    const entry = this.#entryOf(sighting);
    entry.belongsTo ??= sighting.belongsTo;
    if (sighting.certainty === 'sure') entry.certainty = 'sure';
    // Versions of one file are one place, which the oldest commit names.
    const line = source.kind === 'history' ? '' : sighting.line;
    const key = `${source.kind}\0${source.path}\0${line}\0${source.kind === 'commit-message' ? source.commit : ''}`;
    const known = entry.places.get(key);
    if (known) {
      const inHead = known.inHead === true || source.inHead === true;
      entry.places.set(key, {
        ...known,
        ...(known.inHead !== undefined && { inHead }),
        moreVersions: known.moreVersions + 1,
      });
    } else if (entry.places.size < PLACES_KEPT) {
      entry.places.set(key, { ...source, line: sighting.line, part: sighting.kind, moreVersions: 0 });
    } else entry.morePlaces += 1;
  }

  /** The most urgent first. */
  leaks(known: { readonly accounts: readonly string[]; readonly now: string }): readonly Leak[] {
    const groups = Map.groupBy(this.#entries.values(), ({ first, belongsTo }) =>
      belongsTo !== undefined && this.#entries.has(belongsTo) ? belongsTo : first.fingerprint,
    );
    return [...groups.values()]
      .map((entries) => leakOf(entries as [Entry, ...Entry[]], known))
      .toSorted(
        (one, other) =>
          ORDER[one.urgency] - ORDER[other.urgency] || compare(placeName(one), placeName(other)),
      );
  }

  #entryOf(sighting: Sighting): Entry {
    const known = this.#entries.get(sighting.fingerprint);
    if (known) return known;
    const { belongsTo, certainty } = sighting;
    const entry = { first: sighting, belongsTo, certainty, places: new Map<string, Place>(), morePlaces: 0 };
    this.#entries.set(sighting.fingerprint, entry);
    return entry;
  }
}

const ORDER: Readonly<Record<Urgency, number>> = { now: 0, today: 1, look: 2, expired: 3 };

function placeName({ places, fingerprint }: Leak): string {
  return `${places[0]?.path ?? ''}\0${fingerprint}`;
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}

function leakOf(
  entries: readonly [Entry, ...Entry[]],
  known: { accounts: readonly string[]; now: string },
): Leak {
  const head = entries.find(({ belongsTo }) => belongsTo === undefined) ?? entries[0];
  const { fingerprint, kind, shown, account, owner, expiresAt } = head.first;
  const parts = [head, ...entries.filter((entry) => entry !== head)].map(
    ({ first, certainty }): Part => ({ kind: first.kind, fingerprint: first.fingerprint, certainty }),
  );
  return {
    fingerprint,
    kind,
    shown,
    account,
    whose: whoseIs(account, known.accounts),
    owner,
    expiresAt,
    urgency: expiresAt !== undefined && expiresAt < known.now ? 'expired' : urgencyOf(parts),
    parts,
    places: entries.flatMap(({ places }) => [...places.values()]),
    morePlaces: entries.reduce((sum, { morePlaces }) => sum + morePlaces, 0),
  };
}

function whoseIs(account: string | undefined, accounts: readonly string[]): Leak['whose'] {
  if (account === undefined || accounts.length === 0) return 'unknown';
  return accounts.includes(account) ? 'yours' : 'another';
}

/** Whoever has it can use it: now. It ends by itself soon: today. It opens nothing alone: have a look. */
function urgencyOf(parts: readonly Part[]): Urgency {
  const kinds = new Set(parts.map(({ kind }) => kind));
  const endsSoon = ['temporary-key', 'session-token', 'bedrock-short-term-key', 'presigned-url'] as const;
  if (kinds.size === 1 && IDS_ALONE.has(parts[0]?.kind ?? '')) return 'look';
  return endsSoon.some((kind) => kinds.has(kind)) ? 'today' : 'now';
}

const IDS_ALONE: ReadonlySet<string> = new Set([
  'access-key',
  'temporary-key',
  'bearer-token-id',
  'context-credential-id',
]);
