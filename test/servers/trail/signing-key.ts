/** The RSA key that digests are signed with. Made from the server's own chance, so that a seeded scenario signs alike. */
import {
  checkPrimeSync,
  createHash,
  createPrivateKey,
  createPublicKey,
  createSign,
  type KeyObject,
} from 'node:crypto';
import { randomBytes } from '../chance.ts';

const BYTES = 256;
const EXPONENT = 65_537n;

export class SigningKey {
  readonly #key: KeyObject = newKey();
  /** PKCS #1, DER: what `ListPublicKeys` hands out. */
  readonly publicDer: Buffer = createPublicKey(this.#key).export({ type: 'pkcs1', format: 'der' });
  /** 32 hex digits; how AWS reckons it is not documented. */
  readonly fingerprint: string = createHash('md5').update(this.publicDer).digest('hex');

  /** SHA256withRSA, in hex. */
  sign(text: string): string {
    return createSign('RSA-SHA256').update(text).sign(this.#key, 'hex');
  }
}

function newKey(): KeyObject {
  const [p, q] = [prime(), prime()];
  const [larger, smaller] = p > q ? [p, q] : [q, p];
  const d = inverse(EXPONENT, (larger - 1n) * (smaller - 1n));
  const half = BYTES / 2;
  return createPrivateKey({
    format: 'jwk',
    key: {
      kty: 'RSA',
      n: base64(larger * smaller, BYTES),
      e: 'AQAB',
      d: base64(d, BYTES),
      p: base64(larger, half),
      q: base64(smaller, half),
      dp: base64(d % (larger - 1n), half),
      dq: base64(d % (smaller - 1n), half),
      qi: base64(inverse(smaller, larger), half),
    },
  });
}

/** The two highest bits are set, so that a product of two has the full length. */
function prime(): bigint {
  const start = randomBytes(BYTES / 2);
  start[0] = (start[0] ?? 0) | 0xc0;
  let candidate = BigInt(`0x${start.toString('hex')}`) | 1n;
  while (!checkPrimeSync(candidate) || (candidate - 1n) % EXPONENT === 0n) candidate += 2n;
  return candidate;
}

/** By Euclid's extended algorithm. */
function inverse(value: bigint, modulus: bigint): bigint {
  let [r, next, s, nextS] = [modulus, value % modulus, 0n, 1n];
  while (next !== 0n) {
    const quotient = r / next;
    [r, next] = [next, r - quotient * next];
    [s, nextS] = [nextS, s - quotient * nextS];
  }
  return s < 0n ? s + modulus : s;
}

function base64(value: bigint, bytes: number): string {
  return Buffer.from(value.toString(16).padStart(bytes * 2, '0'), 'hex').toString('base64url');
}
