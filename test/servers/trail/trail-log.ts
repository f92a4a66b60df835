/** What CloudTrail knows of one account: its events, and the trails that carry them away. */

import { randomUUID } from '../chance.ts';
import type { Happened } from '../happened.ts';
import { isDataEvent } from './data-events.ts';
import { isOfNobody } from './error-code.ts';
import { recordOf } from './record.ts';
import { SigningKey } from './signing-key.ts';
import type { TrailEntry } from './trail-record.ts';
import { offer, type Trail, Trails, wantsData } from './trails.ts';
import { foreignIdentityOf, userNameOf } from './user-identity.ts';

export class TrailLog {
  /** In the order in which they happened. */
  readonly entries: TrailEntry[] = [];
  readonly trails = new Trails();
  /** Trails of the organisation, which other accounts keep, that carry what happens here. */
  carriedBeside: () => readonly Trail[] = () => [];
  /** AWS answers `LookupEvents` twice a second per region. */
  limitsLookups = true;
  #signingKey: SigningKey | undefined;
  #delivering: Promise<void> = Promise.resolve();
  readonly #firstSeen = new Map<string, Date>();

  /** @param logOf another account's log, where the call reached into one */
  record(happened: Happened, accountId: string, logOf: (accountId: string) => TrailLog | undefined): void {
    if (isOfNobody(happened.error)) return;
    if (isDataEvent(happened) && !this.trails.wantData && !this.carriedBeside().some(wantsData)) return;
    const { accessKeyId, principal, at } = happened;
    const firstSeen = this.#firstSeen.get(accessKeyId) ?? at;
    this.#firstSeen.set(accessKeyId, firstSeen);
    const record = recordOf(happened, accountId, firstSeen);
    const entry = { atMs: at.getTime(), userName: userNameOf(principal), accessKeyId };

    const role = happened.operation.name === 'AssumeRole' && !happened.error && happened.input()['RoleArn'];
    const target =
      happened.reached ?? (typeof role === 'string' ? (role.split(':')[4] ?? accountId) : accountId);
    const other = target === accountId ? undefined : logOf(target);
    if (!other) return this.add({ record, ...entry });
    const sharedEventID = randomUUID();
    this.add({ record: { ...record, sharedEventID }, ...entry });
    other.add({
      ...entry,
      userName: '',
      record: {
        ...record,
        userIdentity: foreignIdentityOf(principal),
        eventID: randomUUID(),
        recipientAccountId: target,
        sharedEventID,
      },
    });
  }

  /** Takes a third of a second to make. */
  get signingKey(): SigningKey {
    this.#signingKey ??= new SigningKey();
    return this.#signingKey;
  }

  /** One delivery after another: digests are a chain. */
  inTurn(deliver: () => Promise<void>): Promise<void> {
    this.#delivering = this.#delivering.then(deliver);
    return this.#delivering;
  }

  add(entry: TrailEntry): void {
    this.entries.push(entry);
    this.trails.take(entry);
    for (const trail of this.carriedBeside()) if (trail.isLogging) offer(trail, entry);
  }
}
