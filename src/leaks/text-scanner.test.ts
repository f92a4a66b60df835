import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CredentialMaker } from '../../test/leaks/made-credentials.ts';
import type { Sighting } from './leak.ts';
import { scanBytes } from './scan-bytes.ts';
import { encodingOf } from './text-decoder.ts';
import { TextScanner } from './text-scanner.ts';

const make = new CredentialMaker(11);
const FILL = 'line of ordinary text, 한국어 문장, numbers 12345\n';
const pair = (): string => `AWS_ACCESS_KEY_ID=${make.keyId()}\nAWS_SECRET_ACCESS_KEY=${make.secret()}\n`;
const LONG = Array.from(
  { length: 6 },
  (_, at) => FILL.repeat(1500 * at) + pair() + make.presignedUrl('20261120T010203Z', 60),
).join('\n');

function scanned(pieces: readonly string[]): readonly Sighting[] {
  const scanner = new TextScanner();
  return [...pieces.flatMap((piece) => scanner.push(piece).sightings), ...scanner.end().sightings];
}

test('however the text is cut, the same is found on the same lines, once', () => {
  const whole = scanned([LONG]);
  expect(whole).toHaveLength(18);
  const lines = LONG.split('\n');
  for (const { line, kind } of whole) {
    if (kind === 'access-key') expect(lines[line - 1]).toMatch(/^AWS_ACCESS_KEY_ID/);
  }
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 200_000 }), { minLength: 1, maxLength: 12 }), (sizes) => {
      const pieces: string[] = [];
      let at = 0;
      for (let nth = 0; at < LONG.length; nth += 1) {
        const size = sizes[nth % sizes.length] ?? 1;
        // Single characters all the way would take minutes.
        pieces.push(LONG.slice(at, at + Math.max(size, 2000)));
        at += Math.max(size, 2000);
      }
      expect(scanned(pieces)).toEqual(whole);
    }),
    { numRuns: 12 },
  );
});

test('no sighting holds a secret', () => {
  const secret = make.secret();
  const id = make.keyId();
  const told = JSON.stringify(scanned([`aws_access_key_id=${id}\naws_secret_access_key=${secret}`]));
  expect(told).not.toContain(secret);
  expect(told).not.toContain(secret.slice(0, 12));
  expect(told).not.toContain(id);
});

test('a line may say that it is known', () => {
  const text = `key = "${make.keyId()}" # jikimi:allow\nkey = "${make.keyId()}"`;
  expect(scanned([text]).map(({ allowed }) => allowed)).toEqual([true, false]);
});

async function foundIn(bytes: Buffer, chunk = 1000): Promise<{ isText: boolean; kinds: string[] }> {
  const kinds: string[] = [];
  async function* chunks(): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < bytes.length; at += chunk) yield bytes.subarray(at, at + chunk);
  }
  const isText = await scanBytes(chunks(), {
    sighted: ({ kind }) => kinds.push(kind),
    examples: () => undefined,
  });
  return { isText, kinds };
}

test('UTF-8 and UTF-16 with and without a mark are text; zeros elsewhere are not', async () => {
  const text = `보안 액세스 키\nAWS_ACCESS_KEY_ID=${make.keyId()}\n${'filler '.repeat(400)}`;
  const ascii = text.replaceAll(/[^\n -~]/g, '');
  const le = Buffer.from(text, 'utf16le');
  const be = Buffer.from(text, 'utf16le').swap16();
  for (const bytes of [
    Buffer.from(text),
    Buffer.from(`\ufeff${text}`),
    Buffer.concat([Buffer.from([0xff, 0xfe]), le]),
    Buffer.concat([Buffer.from([0xfe, 0xff]), be]),
    Buffer.from(ascii, 'utf16le'),
    Buffer.from(ascii, 'utf16le').swap16(),
  ]) {
    for (const chunk of [1, 7, 100_000]) {
      expect(await foundIn(bytes, chunk)).toEqual({ isText: true, kinds: ['access-key'] });
    }
  }
  const binary = Buffer.concat([Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 0, 0, 1]), Buffer.from(text)]);
  expect(await foundIn(binary)).toEqual({ isText: false, kinds: [] });
  expect(encodingOf(Buffer.from([1, 0, 0, 0]))).toBeUndefined();
  expect(await foundIn(Buffer.alloc(0))).toEqual({ isText: true, kinds: [] });
});
