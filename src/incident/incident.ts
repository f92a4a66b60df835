import type { Place } from '../activity/places/place.ts';
import { LEVELS, type Level, type Signal } from '../activity/signal.ts';
import type { Text } from '../kernel/text.ts';
import type { Standing } from './presence.ts';

/** How sure it is that somebody else did it. */
export type Certainty = 'confirmed' | 'likely' | 'possible';

export interface CreatedThing {
  readonly type: string;
  readonly id: string;
  readonly account: string;
  readonly region: string;
  readonly made: Date;
  readonly eventId: string;
  /** By a record of the log; whether it is there now, only AWS can tell. */
  readonly deleted: boolean;
  /** A way back in. */
  readonly lasting: boolean;
  /** Absent where the account was not asked. */
  readonly now?: Standing;
}

/** One step by which a credential was handed on. */
export interface HandOver {
  /** Absent where the first holder is a foreign account or a password. */
  readonly parent: string;
  readonly child: string;
  readonly eventId: string;
}

export type DataRead =
  | { readonly kind: 'recorded'; readonly what: 'secret' | 'parameter' | 'object'; readonly calls: number }
  | { readonly kind: 'not-recorded'; readonly what: 'object'; readonly why: Text };

export interface Step {
  readonly id: string;
  readonly text: Text;
  /** A key, a role, an instance: the names of AWS. */
  readonly targets: readonly string[];
}

/** One story: what somebody did with what they had, from the first credential to what stands there now. */
export interface Incident {
  /** Stable while the first signal stays the same. */
  readonly id: string;
  readonly title: Text;
  readonly severity: Level;
  readonly certainty: Certainty;
  /** ATT&CK tactics, in the order of the attack's usual course. */
  readonly tactics: readonly string[];
  readonly techniques: readonly string[];
  readonly first: Date;
  readonly last: Date;
  readonly accounts: readonly string[];
  readonly regions: readonly string[];
  /** The node of the links above which the log knows nothing. */
  readonly initial: { readonly credential: string; readonly principal: string | null };
  readonly principals: readonly string[];
  readonly credentials: readonly string[];
  readonly addresses: readonly string[];
  /** By address; empty without a database of addresses. */
  readonly places: Readonly<Record<string, Place>>;
  readonly signals: readonly Signal[];
  /** All that those credentials did in it; of very many the first. */
  readonly eventIds: readonly string[];
  readonly handOvers: readonly HandOver[];
  readonly created: readonly CreatedThing[];
  readonly persistence: readonly CreatedThing[];
  readonly dataRead: readonly DataRead[];
  readonly logTampering: boolean;
  /** Why it may be work after all. */
  readonly doubts: readonly Text[];
  readonly next: readonly Step[];
}

/** Worth a story of its own. */
export function isSerious({ severity }: Pick<Incident, 'severity'>): boolean {
  return LEVELS.indexOf(severity) >= LEVELS.indexOf('medium');
}
