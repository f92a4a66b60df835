/** Each access key's story: whose it is, how old, when it was last used, and what is wrong with that. */
import type { Reading } from '../kernel/reading.ts';
import type { Access } from './access.ts';
import type { Capability, LastUse, PrincipalType } from './principal.ts';

export interface KeyStory {
  readonly id: string;
  readonly owner: string;
  readonly ownerType: PrincipalType;
  readonly class: Reading<Capability>;
  readonly active: Reading<boolean>;
  readonly ageDays: Reading<number | null>;
  readonly lastUsed: Reading<LastUse | null>;
  /** Worst first. */
  readonly troubles: readonly Trouble[];
}

const TROUBLES = [
  'root-key',
  'quarantined',
  'never-used',
  'idle',
  'old',
  'second-active',
  'administrator',
] as const;
export type Trouble = (typeof TROUBLES)[number];

export interface KeySettings {
  readonly idleDays: number;
  /** Older than this is old. */
  readonly keyAgeDays: number;
}

const DAY_MS = 86_400_000;

export function keyStories({ principals, now }: Access, settings: KeySettings): readonly KeyStory[] {
  const daysSince = (at: string): number => Math.floor((Date.parse(now) - Date.parse(at)) / DAY_MS);
  const stories = principals.flatMap((owner) => {
    const keys = owner.credentials.filter(({ kind }) => kind === 'access-key');
    const activeKeys = keys.filter(
      ({ status }) => status.state === 'known' && status.value === 'active',
    ).length;
    return keys.map(({ id, status, createdAt, lastUsed }): KeyStory => {
      const ageDays: KeyStory['ageDays'] =
        createdAt.state === 'known'
          ? { ...createdAt, value: createdAt.value === null ? null : daysSince(createdAt.value) }
          : createdAt;
      const active: KeyStory['active'] =
        status.state === 'known' ? { ...status, value: status.value === 'active' } : status;
      const use = lastUsed.state === 'known' ? lastUsed.value : undefined;
      const age = ageDays.state === 'known' ? ageDays.value : null;
      const is: Readonly<Record<Trouble, boolean>> = {
        'root-key': owner.type === 'root',
        quarantined: owner.quarantined.state === 'known' && owner.quarantined.value,
        'never-used': use === null && age !== null && age > settings.idleDays,
        idle: use !== undefined && use !== null && daysSince(use.at) > settings.idleDays,
        old: age !== null && age > settings.keyAgeDays,
        'second-active': activeKeys > 1,
        administrator:
          owner.class.state === 'known' && owner.class.value === 'full-admin' && owner.type === 'user',
      };
      const isOff = active.state === 'known' && !active.value;
      return {
        id,
        owner: owner.name,
        ownerType: owner.type,
        class: owner.class,
        active,
        ageDays,
        lastUsed,
        troubles: isOff ? [] : TROUBLES.filter((one) => is[one]),
      };
    });
  });
  return stories.toSorted((a, b) => rank(a) - rank(b));
}

function rank({ troubles: [worst] }: KeyStory): number {
  return worst === undefined ? TROUBLES.length : TROUBLES.indexOf(worst);
}
