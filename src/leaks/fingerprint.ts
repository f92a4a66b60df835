import { createHash } from 'node:crypto';
import type { Fingerprint } from './leak.ts';

export function fingerprintOf(credential: string): Fingerprint {
  return createHash('sha256').update(credential).digest('hex').slice(0, 16);
}
