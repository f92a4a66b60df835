/**
 * What digests say of log files. Pure. What cannot be compared is unchecked, never right: a digest without a key or
 * signature, an hour without a digest, a log outside of all digests.
 */
import { verify } from 'node:crypto';
import { chainsOf } from './chain.ts';
import { type Digest, signedText } from './digest.ts';
import type { IntegrityFinding } from './finding.ts';
import { deliveredAt, fileName } from './names.ts';
import type { PublicKeys } from './public-keys.ts';

export interface ReadLog {
  readonly name: string;
  /** Of the unpacked bytes, hexadecimal; undefined where they could not be unpacked. */
  readonly sha256: string | undefined;
}

export interface IntegrityInput {
  readonly digests: readonly Digest[];
  /** Names of files that should be digests. */
  readonly unreadable: readonly string[];
  readonly logs: readonly ReadLog[];
  /** Hexadecimal, by the name of the digest's file. */
  readonly signatures: ReadonlyMap<string, string>;
  readonly keys: PublicKeys;
  /** Whether the log of this key was to be read at all; others are not missing. */
  readonly isExpected: (key: string) => boolean;
}

export interface IntegrityReport {
  readonly digests: number;
  /** Log files read whose hash a digest confirms. */
  readonly confirmed: number;
  /** Log files read that no digest at hand is about. */
  readonly unchecked: number;
  readonly signatures: { readonly valid: number; readonly noKey: number; readonly noSignature: number };
  readonly findings: readonly IntegrityFinding[];
}

export function checkIntegrity(input: IntegrityInput): IntegrityReport {
  const { digests, unreadable } = input;
  const findings: IntegrityFinding[] = unreadable.map((file) => ({ kind: 'digest-unreadable', file }));
  const chains = chainsOf(digests);
  for (const chain of chains) findings.push(...chain.findings);
  const signatures = checkSignatures(input, findings);
  const confirmed = checkListed(input, findings);
  const listed = new Set(digests.flatMap(({ logs }) => logs.map(({ key }) => fileName(key))));
  let unchecked = 0;
  for (const { name } of input.logs) {
    if (listed.has(fileName(name))) continue;
    const delivered = deliveredAt(name);
    const isCovered = delivered && chains.some((chain) => chain.covers(delivered));
    if (isCovered) findings.push({ kind: 'log-unlisted', file: name });
    else unchecked++;
  }
  return { digests: digests.length, confirmed, unchecked, signatures, findings };
}

function checkListed({ digests, logs, isExpected }: IntegrityInput, findings: IntegrityFinding[]): number {
  const byName = Map.groupBy(logs, ({ name }) => fileName(name));
  let confirmed = 0;
  for (const digest of digests) {
    for (const { key, sha256 } of digest.logs) {
      const copies = byName.get(fileName(key)) ?? [];
      if (copies.length === 0 && isExpected(key)) {
        findings.push({ kind: 'log-missing', file: key, digest: digest.name });
      }
      for (const { name, sha256: found } of copies) {
        if (found === sha256) confirmed++;
        else {
          const kind = found === undefined ? 'log-unreadable' : 'log-altered';
          findings.push({ kind, file: name, digest: digest.name });
        }
      }
    }
  }
  return confirmed;
}

/** The digest after tells a signature too, so that only the last needs the metadata that S3 keeps. */
function checkSignatures(
  { digests, signatures, keys }: IntegrityInput,
  findings: IntegrityFinding[],
): IntegrityReport['signatures'] {
  const told = new Map(
    digests.flatMap(({ previous }) => (previous ? [[previous.key, previous.signature]] : [])),
  );
  const counts = { valid: 0, noKey: 0, noSignature: 0 };
  for (const digest of digests) {
    const known = [signatures.get(digest.name), told.get(digest.key)].filter((one) => one !== undefined);
    const key = keys.get(digest.fingerprint?.toLowerCase() ?? '');
    if (known.length === 0) counts.noSignature++;
    else if (!key) counts.noKey++;
    else if (
      known.every((one) => verify('sha256', Buffer.from(signedText(digest)), key, Buffer.from(one, 'hex')))
    ) {
      counts.valid++;
    } else findings.push({ kind: 'signature-invalid', file: digest.name });
  }
  return counts;
}
