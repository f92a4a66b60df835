/** All credentials in a piece of text, each once, secrets with the key id they belong to. */
import { findBedrockKeys } from './bedrock-keys.ts';
import { findKeyIds } from './key-ids.ts';
import { findSecretsNear, NEAR } from './near-key-ids.ts';
import type { Occurrence } from './occurrence.ts';
import { findPresignedUrls } from './presigned-urls.ts';
import { findNamedSecrets } from './secret-keys.ts';
import { findServicePasswords, findSmtpPasswords } from './service-passwords.ts';
import { findSessionTokens } from './session-tokens.ts';

export interface Found extends Occurrence {
  readonly belongsTo: Occurrence | undefined;
}

/** In the order of the text. Where two say different things of the same characters, the one that says more stays. */
export function findCredentials(text: string): Found[] {
  const ids = findKeyIds(text);
  const inOrderOfTrust = [
    ...findPresignedUrls(text),
    ...findBedrockKeys(text),
    ...findServicePasswords(text),
    ...findSessionTokens(text),
    ...findSmtpPasswords(text),
    ...ids,
    ...findNamedSecrets(text),
    ...findSecretsNear(ids, text),
  ];
  const kept = withoutOverlaps(inOrderOfTrust).toSorted((one, other) => one.start - other.start);
  const keys = kept.filter(({ kind }) => kind === 'access-key' || kind === 'temporary-key');
  return kept.map((one) => ({ ...one, belongsTo: belongsToKey(one) ? keyOf(one, keys, text) : undefined }));
}

/** Few in any text but a hostile one, in which a set of the taken blocks keeps it from growing with the square. */
function withoutOverlaps(found: readonly Occurrence[]): Occurrence[] {
  const taken = new Map<number, Occurrence[]>();
  const blocksOf = ({ start, end }: Occurrence): number[] => {
    const [first, last] = [start >> 8, end >> 8];
    return Array.from({ length: last - first + 1 }, (_, index) => first + index);
  };
  return found.filter((one) => {
    const blocks = blocksOf(one);
    const isTaken = blocks.some((block) =>
      taken.get(block)?.some(({ start, end }) => one.start < end && start < one.end),
    );
    if (isTaken) return false;
    for (const block of blocks) taken.set(block, [...(taken.get(block) ?? []), one]);
    return true;
  });
}

function belongsToKey({ kind }: Occurrence): boolean {
  return kind === 'secret-access-key' || kind === 'session-token' || kind === 'ses-smtp-password';
}

/** On the same line, else the nearest before, else the nearest behind. */
function keyOf(secret: Occurrence, keys: readonly Occurrence[], text: string): Occurrence | undefined {
  const lineStart = text.lastIndexOf('\n', secret.start) + 1;
  const lineEnd = text.indexOf('\n', secret.end);
  const isNear = ({ start, end }: Occurrence): boolean =>
    secret.start - end <= NEAR && start - secret.end <= NEAR;
  const near = keys.filter(isNear);
  const before = near.findLast(({ start }) => start < secret.start);
  const behind = near.find(({ start }) => start > secret.start);
  const sameLine = [before, behind].find(
    (key) => key && key.start >= lineStart && (lineEnd < 0 || key.start < lineEnd),
  );
  return sameLine ?? before ?? behind;
}
