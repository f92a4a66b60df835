/**
 * What the scan tells. No type in here has a field for a secret: it is fingerprinted where it is found and forgotten.
 */

export const LEAK_KINDS = [
  'access-key',
  'temporary-key',
  'bearer-token-id',
  'context-credential-id',
  'secret-access-key',
  'session-token',
  'bedrock-api-key',
  'bedrock-short-term-key',
  'ses-smtp-password',
  'service-password',
  'presigned-url',
] as const;

export type LeakKind = (typeof LEAK_KINDS)[number];

/** The first 16 hexadecimal digits of the SHA-256 of the credential. Secrets have 160 bits and more: it tells nothing. */
export type Fingerprint = string;

/** One credential in one text. */
export interface Sighting {
  readonly kind: LeakKind;
  readonly fingerprint: Fingerprint;
  /** `AKIA...7QZX` of an id, which is no secret; secrets have nothing to show. */
  readonly shown?: string | undefined;
  /** The 12-digit account number that is encoded in the credential. */
  readonly account?: string | undefined;
  /** The IAM user whose name is encoded in the credential. Written by whoever made the text. */
  readonly owner?: string | undefined;
  /** ISO 8601. */
  readonly expiresAt?: string | undefined;
  /** Fingerprint of the key id that stands beside this secret. */
  readonly belongsTo?: Fingerprint | undefined;
  /** Known by its form or its name, or taken for a secret only because a key id is near. */
  readonly certainty: 'sure' | 'likely';
  /** From 1. */
  readonly line: number;
  /** `jikimi:allow` stands on the line. */
  readonly allowed: boolean;
}

/** Where a text came from. */
export interface Source {
  readonly kind: 'file' | 'history' | 'commit-message';
  /** With `/`, from the scanned folder. Of a commit message empty. */
  readonly path: string;
  /** The oldest commit in which git has the text. */
  readonly commit?: string | undefined;
  /** ISO 8601. */
  readonly authoredAt?: string | undefined;
  /** Whether the newest commit of the checked-out branch still holds this text. */
  readonly inHead?: boolean | undefined;
}

export interface Place extends Source {
  readonly line: number;
  readonly part: LeakKind;
  /** Further versions of the file that hold it. */
  readonly moreVersions: number;
}

export interface Part {
  readonly kind: LeakKind;
  readonly fingerprint: Fingerprint;
  readonly certainty: Sighting['certainty'];
}

export type Urgency = 'now' | 'today' | 'look' | 'expired';

/** One credential, with whatever of it was found, wherever. */
export interface Leak {
  /** Fingerprint of its id, or of its only part. */
  readonly fingerprint: Fingerprint;
  readonly kind: LeakKind;
  readonly shown?: string | undefined;
  readonly account?: string | undefined;
  /** Against the accounts that the person named or that earlier checkups looked at. */
  readonly whose: 'yours' | 'another' | 'unknown';
  readonly owner?: string | undefined;
  readonly expiresAt?: string | undefined;
  readonly urgency: Urgency;
  readonly parts: readonly Part[];
  readonly places: readonly Place[];
  /** Places beyond those listed. */
  readonly morePlaces: number;
}

/** Why something was not read: the first three by rule, the others against our will. */
export const SKIP_REASONS = [
  'folder-rule',
  'binary',
  'link-or-device',
  'too-large',
  'unreadable',
  'stopped',
] as const;

export type SkipReason = (typeof SKIP_REASONS)[number];

export interface Skipped {
  readonly reason: SkipReason;
  readonly count: number;
  /** The first few. */
  readonly examples: readonly string[];
}

export type HistoryState =
  | 'read'
  | 'partly-read'
  | 'shallow'
  | 'no-repository'
  | 'git-missing'
  | 'git-failed'
  | 'not-asked';

export interface LeakCoverage {
  readonly files: number;
  readonly bytes: number;
  readonly commits: number;
  readonly versions: number;
  readonly history: HistoryState;
  /** What git said, where it failed. */
  readonly historyFault?: string | undefined;
  /** Repositories below the scanned folder, whose history is a scan of its own. */
  readonly innerRepositories: readonly string[];
  readonly skipped: readonly Skipped[];
}

export interface LeakScan {
  readonly root: string;
  readonly startedAt: string;
  readonly durationMs: number;
  readonly leaks: readonly Leak[];
  readonly left: {
    /** From AWS's documentation, or plainly made up. */
    readonly examples: number;
    readonly allowed: number;
  };
  readonly accounts: readonly string[];
  readonly coverage: LeakCoverage;
}

/** What stood in the way, so that "none found" would be too much to say. */
export function isIncomplete({ history, skipped }: LeakCoverage): boolean {
  return (
    ['partly-read', 'shallow', 'git-missing', 'git-failed'].includes(history) ||
    skipped.some(({ reason }) => reason === 'too-large' || reason === 'unreadable' || reason === 'stopped')
  );
}
