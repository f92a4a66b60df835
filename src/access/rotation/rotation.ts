/**
 * The two-key rotation as a pure state machine: what AWS tells now and what was seen before decide where one is and
 * whether the next step is safe. A last use that nobody could read is never "not used".
 */
import type { Reading } from '../../kernel/reading.ts';

export interface KeyState {
  readonly id: string;
  readonly active: boolean;
  /** ISO 8601. */
  readonly createdAt: string | null;
  /** `null`: not since AWS began to track it. */
  readonly lastUsed: Reading<KeyUseSeen | null>;
}

interface KeyUseSeen {
  readonly at: string;
  readonly service: string | null;
  readonly region: string | null;
}

/** What was seen on the way, kept from run to run. No secret is ever in it. */
export interface RotationProgress {
  readonly account: string;
  readonly user: string;
  readonly startedAt: string;
  readonly oldKey: string;
  readonly newKey: string | null;
  /** When the new key was first seen to be in use. */
  readonly movedAt: string | null;
  /** When the old key was first seen switched off. */
  readonly offSince: string | null;
}

export const STEPS = ['create', 'hand-over', 'watch', 'deactivate', 'wait', 'delete', 'done'] as const;
export type Step = (typeof STEPS)[number];

export type RotationState =
  | { readonly at: Step; readonly progress: RotationProgress; readonly blocked: Blocked | null }
  | { readonly at: 'stuck'; readonly why: Stuck };

/** Why the step after this is not safe yet. */
export type Blocked =
  | { readonly why: 'new-key-unused' }
  | { readonly why: 'old-key-still-used'; readonly use: KeyUseSeen }
  | { readonly why: 'quiet-too-short'; readonly until: string }
  | { readonly why: 'use-unread' }
  | { readonly why: 'off-too-short'; readonly until: string }
  /** Nobody uses the new one, and the old one is off: what used it may stand still. */
  | { readonly why: 'both-idle' };

export type Stuck =
  | { readonly why: 'no-key' }
  | { readonly why: 'no-such-key'; readonly key: string }
  /** AWS allows two. `remove`: the one nobody would miss; `null` where both are in use, or that could not be read. */
  | { readonly why: 'two-keys'; readonly remove: string | null; readonly because: RemoveReason }
  | { readonly why: 'new-key-off'; readonly key: string }
  | { readonly why: 'old-key-off'; readonly key: string }
  /** Nobody of this rotation made it. */
  | { readonly why: 'unknown-key'; readonly key: string };

export type RemoveReason = 'inactive' | 'never-used' | 'idle' | 'both-used' | 'unread';

export interface RotationSettings {
  readonly now: string;
  /** The old key must rest this long before it is switched off, and stay off this long before it is deleted. */
  readonly watchDays: number;
}

const DAY_MS = 86_400_000;

/** @param old the key to replace, where the user has two: the other is then the new one */
export function startRotation(
  keys: readonly KeyState[],
  who: { readonly account: string; readonly user: string; readonly old?: string | undefined },
  settings: RotationSettings,
): RotationState {
  const { account, user, old } = who;
  const [first, second] = keys;
  if (!first) return { at: 'stuck', why: { why: 'no-key' } };
  const meant = old === undefined ? undefined : keys.find(({ id }) => id === old);
  if (old !== undefined && !meant) return { at: 'stuck', why: { why: 'no-such-key', key: old } };
  if (second && !meant) return { at: 'stuck', why: removable(first, second, settings) };
  const oldKey = meant ?? first;
  if (!second && !oldKey.active) return { at: 'stuck', why: { why: 'old-key-off', key: oldKey.id } };
  const newKey = keys.find(({ id }) => id !== oldKey.id)?.id ?? null;
  const base = { account, user, startedAt: settings.now, oldKey: oldKey.id, newKey };
  return resumeRotation(keys, { ...base, movedAt: null, offSince: null }, settings);
}

export function resumeRotation(
  keys: readonly KeyState[],
  before: RotationProgress,
  settings: RotationSettings,
): RotationState {
  const old = keys.find(({ id }) => id === before.oldKey);
  const others = keys.filter(({ id }) => id !== before.oldKey);
  const stranger = others.find((one) => !isOurs(one, before));
  if (stranger) return { at: 'stuck', why: { why: 'unknown-key', key: stranger.id } };
  const [fresh] = others;
  if (!fresh) {
    if (!old) return { at: 'stuck', why: { why: 'no-key' } };
    // Its secret was lost, or it was deleted: there is nothing to move to.
    return {
      at: 'create',
      progress: { ...before, newKey: null, movedAt: null, offSince: null },
      blocked: null,
    };
  }
  const use = fresh.lastUsed.state === 'known' ? fresh.lastUsed.value : null;
  const movedAt = before.movedAt ?? use?.at ?? null;
  const progress: RotationProgress = { ...before, newKey: fresh.id, movedAt };
  if (!fresh.active) return { at: 'stuck', why: { why: 'new-key-off', key: fresh.id } };
  if (!old) return { at: 'done', progress, blocked: null };
  return old.active
    ? whileBothWork(old, fresh, { ...progress, offSince: null }, settings)
    : whileOldIsOff(fresh, { ...progress, offSince: before.offSince ?? settings.now }, settings);
}

function isOurs(key: KeyState, { newKey, startedAt }: RotationProgress): boolean {
  if (newKey !== null) return key.id === newKey;
  return key.createdAt !== null && Date.parse(key.createdAt) >= Date.parse(startedAt) - DAY_MS / 24;
}

function whileBothWork(
  old: KeyState,
  fresh: KeyState,
  progress: RotationProgress,
  { now, watchDays }: RotationSettings,
): RotationState {
  if (old.lastUsed.state !== 'known' || (progress.movedAt === null && fresh.lastUsed.state !== 'known')) {
    return { at: 'watch', progress, blocked: { why: 'use-unread' } };
  }
  const { movedAt } = progress;
  if (movedAt === null) return { at: 'hand-over', progress, blocked: { why: 'new-key-unused' } };
  const use = old.lastUsed.value;
  if (use && Date.parse(use.at) > Date.parse(movedAt)) {
    const quietUntil = Date.parse(use.at) + watchDays * DAY_MS;
    if (quietUntil > Date.parse(now))
      return { at: 'watch', progress, blocked: { why: 'old-key-still-used', use } };
  }
  const until = Date.parse(movedAt) + watchDays * DAY_MS;
  return until > Date.parse(now)
    ? { at: 'watch', progress, blocked: { why: 'quiet-too-short', until: new Date(until).toISOString() } }
    : { at: 'deactivate', progress, blocked: null };
}

function whileOldIsOff(
  fresh: KeyState,
  progress: RotationProgress,
  { now, watchDays }: RotationSettings,
): RotationState {
  if (progress.movedAt === null) {
    const blocked: Blocked = fresh.lastUsed.state === 'known' ? { why: 'both-idle' } : { why: 'use-unread' };
    return { at: 'wait', progress, blocked };
  }
  const until = Date.parse(progress.offSince ?? now) + watchDays * DAY_MS;
  return until > Date.parse(now)
    ? { at: 'wait', progress, blocked: { why: 'off-too-short', until: new Date(until).toISOString() } }
    : { at: 'delete', progress, blocked: null };
}

/** Inactive before never used before the longest unused; of two that are used, none. */
function removable(first: KeyState, second: KeyState, { now, watchDays }: RotationSettings): Stuck {
  const both = [first, second];
  const off = both.filter(({ active }) => !active);
  const said = (key: KeyState | undefined, because: RemoveReason): Stuck => ({
    why: 'two-keys',
    remove: key?.id ?? null,
    because,
  });
  if (off.length > 0) return said(longestUnused(off), 'inactive');
  const uses = both.map(({ lastUsed }) => lastUsed);
  if (uses.some(({ state }) => state !== 'known')) return said(undefined, 'unread');
  const never = both.filter(({ lastUsed }) => lastUsed.state === 'known' && lastUsed.value === null);
  const settled = never.find(({ createdAt }) => createdAt !== null && isBefore(createdAt, now, watchDays));
  if (settled) return said(settled, 'never-used');
  const idle = both.filter(
    ({ lastUsed }) =>
      lastUsed.state === 'known' && lastUsed.value && isBefore(lastUsed.value.at, now, watchDays),
  );
  return idle.length > 0 ? said(longestUnused(idle), 'idle') : said(undefined, 'both-used');
}

function longestUnused(keys: readonly KeyState[]): KeyState | undefined {
  const when = ({ lastUsed }: KeyState): number =>
    lastUsed.state === 'known' && lastUsed.value ? Date.parse(lastUsed.value.at) : 0;
  return keys.toSorted((a, b) => when(a) - when(b))[0];
}

function isBefore(at: string, now: string, days: number): boolean {
  return Date.parse(at) < Date.parse(now) - days * DAY_MS;
}
