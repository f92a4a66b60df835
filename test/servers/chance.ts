/** Where the server's ids come from: unpredictable, until seeded so that a scenario gives the same bytes every time. */
import * as crypto from 'node:crypto';

let next: (() => number) | undefined;

/** For the whole process. */
export function seedChance(seed: number): void {
  next = mulberry32(seed);
}

/** From 0 to below `end`. */
export function randomInt(end: number): number {
  return next ? Math.floor(next() * end) : crypto.randomInt(end);
}

export function randomBytes(size: number): Buffer {
  return next ? Buffer.from(Array.from({ length: size }, () => randomInt(256))) : crypto.randomBytes(size);
}

export function randomUUID(): string {
  if (!next) return crypto.randomUUID();
  const hex = randomBytes(16).toString('hex');
  const [, a, b, c, d, e] = /^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/.exec(hex) ?? [];
  return `${a}-${b}-4${c}-a${d}-${e}`;
}

/** Tommy Ettinger's 32-bit generator (public domain): small, and the same on every machine. */
export function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
