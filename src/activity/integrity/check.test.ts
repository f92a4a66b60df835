import { createSign, generateKeyPairSync } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { checkIntegrity, type IntegrityReport } from './check.ts';
import { collectIntegrity, type SignedFile } from './collect.ts';
import { sha256Of } from './digest.ts';
import { INTEGRITY_KINDS, INTEGRITY_TEXTS } from './finding.ts';
import { type PublicKeys, parsePublicKeys } from './public-keys.ts';

const pair = generateKeyPairSync('rsa', { modulusLength: 2048 });
const other = generateKeyPairSync('rsa', { modulusLength: 2048 });
const listing = (key = pair.publicKey): string =>
  JSON.stringify({
    PublicKeyList: [
      { Fingerprint: 'abcd', Value: key.export({ type: 'pkcs1', format: 'der' }).toString('base64') },
    ],
  });
const KEYS = parsePublicKeys(listing()) as PublicKeys;

const two = (value: number): string => String(value).padStart(2, '0');
const time = (hour: number): string => `2026-03-01T${two(hour)}:00:00Z`;
const logKey = (hour: number, region = 'us-east-1'): string =>
  `pre/AWSLogs/111122223333/CloudTrail/${region}/2026/03/01/111122223333_CloudTrail_${region}_20260301T${two(hour)}30Z_abcdefgh12345678.json.gz`;
const digestKey = (hour: number): string =>
  `pre/AWSLogs/111122223333/CloudTrail-Digest/us-east-1/2026/03/01/111122223333_CloudTrail-Digest_us-east-1_main_us-east-1_20260301T${two(hour)}0000Z.json.gz`;

interface Kept {
  readonly name: string;
  readonly content: string;
  readonly signature?: string;
  /** Of the packed file, where it is spoilt. */
  readonly keepBytes?: number;
}

/** Hours 1 to `hours` of one trail, one log each, as CloudTrail writes them. */
function trail(hours: number): Kept[] {
  const kept: Kept[] = [];
  let previous: { readonly key: string; readonly sha256: string; readonly signature: string } | undefined;
  for (let hour = 1; hour <= hours; hour++) {
    const log = JSON.stringify({ Records: [{ eventVersion: '1.11', hour }] });
    const key = digestKey(hour + 1);
    const content = JSON.stringify({
      awsAccountId: '111122223333',
      digestStartTime: time(hour),
      digestEndTime: time(hour + 1),
      digestS3Bucket: 'logs',
      digestS3Object: key,
      digestPublicKeyFingerprint: 'ABCD',
      digestSignatureAlgorithm: 'SHA256withRSA',
      previousDigestS3Bucket: previous ? 'logs' : null,
      previousDigestS3Object: previous?.key ?? null,
      previousDigestHashValue: previous?.sha256 ?? null,
      previousDigestSignature: previous?.signature ?? null,
      logFiles: [{ s3Bucket: 'logs', s3Object: logKey(hour), hashValue: sha256Of(Buffer.from(log)) }],
    });
    const sha256 = sha256Of(Buffer.from(content));
    const signed = [time(hour + 1), `logs/${key}`, sha256, previous?.signature ?? 'null'].join('\n');
    const signature = createSign('sha256').update(signed).sign(pair.privateKey, 'hex');
    kept.push({ name: logKey(hour), content: log }, { name: key, content, signature });
    previous = { key, sha256, signature };
  }
  return kept;
}

async function checked(
  kept: readonly Kept[],
  { keys = KEYS, isExpected = () => true }: { keys?: PublicKeys; isExpected?: (key: string) => boolean } = {},
): Promise<IntegrityReport> {
  const files = kept.map(({ name, content, signature, keepBytes }): SignedFile => {
    const bytes = (name.endsWith('.gz') ? gzipSync(content) : Buffer.from(content)).subarray(0, keepBytes);
    const read = async () => bytes;
    const file = { name: `copy/${name}`, sizeBytes: bytes.length, read };
    return signature ? { ...file, readSignature: async () => signature } : file;
  });
  return checkIntegrity({ ...(await collectIntegrity(files)), keys, isExpected });
}

const without = (kept: readonly Kept[], name: string): Kept[] => kept.filter((one) => one.name !== name);
const changed = (kept: readonly Kept[], name: string, change: (one: Kept) => Kept): Kept[] =>
  kept.map((one) => (one.name === name ? change(one) : one));
const found = ({ findings }: IntegrityReport) =>
  findings.map(({ kind, file }) => [kind, file.replace('copy/', '')]);

test('an untouched trail is confirmed, each signature too', async () => {
  expect(await checked(trail(4))).toEqual({
    digests: 4,
    confirmed: 4,
    unchecked: 0,
    signatures: { valid: 4, noKey: 0, noSignature: 0 },
    findings: [],
  });
});

test('wherever copies lie, in whatever order, packed or not', async () => {
  const loose = trail(3)
    .toReversed()
    .map((one) => ({ ...one, name: (one.name.split('/').at(-1) ?? '').replace('.gz', '') }));
  expect(await checked(loose)).toMatchObject({ confirmed: 3, findings: [], signatures: { valid: 3 } });
});

describe('what was done to it shows', () => {
  const whole = trail(5);
  test.for<[string, readonly Kept[], readonly (readonly string[])[]]>([
    [
      'a log altered',
      changed(whole, logKey(2), (one) => ({ ...one, content: '{"Records":[]}' })),
      [['log-altered', logKey(2)]],
    ],
    [
      'a log cut',
      changed(whole, logKey(2), (one) => ({ ...one, keepBytes: 30 })),
      [['log-unreadable', logKey(2)]],
    ],
    ['a log removed', without(whole, logKey(2)), [['log-missing', logKey(2)]]],
    [
      'a log added',
      [...whole, { name: logKey(3).replace('abcdefgh', 'zzzzzzzz'), content: '{}' }],
      [['log-unlisted', logKey(3).replace('abcdefgh', 'zzzzzzzz')]],
    ],
    [
      'a digest altered, to hide a log',
      changed(whole, digestKey(3), (one) => ({
        ...one,
        content: one.content.replace(/"logFiles":.*/, '"logFiles":[]}'),
      })),
      [
        ['digest-altered', digestKey(3)],
        ['signature-invalid', digestKey(3)],
        ['log-unlisted', logKey(2)],
      ],
    ],
    [
      'a digest removed',
      without(whole, digestKey(3)),
      [
        ['digest-missing', digestKey(3)],
        ['gap', digestKey(4)],
      ],
    ],
    [
      'a digest copied over another',
      changed(whole, digestKey(3), (one) => ({
        ...one,
        content: whole.find(({ name }) => name === digestKey(2))?.content ?? '',
      })),
      [
        ['digest-misplaced', digestKey(3)],
        ['digest-missing', digestKey(3)],
        ['gap', digestKey(4)],
        ['signature-invalid', digestKey(3)],
      ],
    ],
    [
      'a digest spoilt',
      changed(whole, digestKey(6), (one) => ({ ...one, content: '{' })),
      [['digest-unreadable', digestKey(6)]],
    ],
    [
      'a signature by another',
      changed(whole, digestKey(6), (one) => ({
        ...one,
        signature: createSign('sha256').update('x').sign(other.privateKey, 'hex'),
      })),
      [['signature-invalid', digestKey(6)]],
    ],
  ])('%s', async ([, kept, expected]) => {
    expect(found(await checked(kept))).toEqual(expected);
  });
});

describe('what cannot be compared is unchecked', () => {
  test('logs outside of all digests', async () => {
    const kept = [
      ...trail(3),
      { name: logKey(12), content: '{}' },
      { name: logKey(2, 'eu-west-1'), content: '{}' },
    ];
    expect(await checked(kept)).toMatchObject({ confirmed: 3, unchecked: 2, findings: [] });
  });

  test('signatures without a key', async () => {
    expect((await checked(trail(2), { keys: new Map() })).signatures).toEqual({
      valid: 0,
      noKey: 2,
      noSignature: 0,
    });
  });

  test('the signature of the last digest, where S3 is not at hand; a file beside it serves', async () => {
    const offline = trail(3).map(({ name, content }) => ({ name, content }));
    expect((await checked(offline)).signatures).toEqual({ valid: 2, noKey: 0, noSignature: 1 });
    const sidecar = { name: `${digestKey(4)}.signature`, content: `${trail(3).at(-1)?.signature}\n` };
    expect((await checked([...offline, sidecar])).signatures).toEqual({ valid: 3, noKey: 0, noSignature: 0 });
  });

  test('days that were not asked for are not missing', async () => {
    const some = trail(3).filter(({ name }) => name !== logKey(1));
    expect(found(await checked(some))).toEqual([['log-missing', logKey(1)]]);
    expect(found(await checked(some, { isExpected: (key) => key !== logKey(1) }))).toEqual([]);
  });

  test('a trail whose validation was off for hours', async () => {
    const kept = trail(6).filter(({ name }) => ![digestKey(4), digestKey(5)].includes(name));
    const restarted = changed(kept, digestKey(6), (one) => ({
      ...one,
      content: one.content.replace(/"previousDigestS3Object":"[^"]*"/, '"previousDigestS3Object":null'),
    }));
    const report = await checked(restarted, { keys: new Map() });
    expect(report.findings.filter(({ kind }) => kind === 'gap')).toMatchObject([
      { from: time(3), to: time(5) },
    ]);
    expect(report.unchecked).toBe(2);
  });
});

test('other text is no list of keys', () => {
  for (const text of ['', '{}', '[]', 'null', '{"PublicKeyList":1}'])
    expect(parsePublicKeys(text)).toBeUndefined();
  expect(parsePublicKeys('{"PublicKeyList":[{"Fingerprint":"a","Value":"bm8="}]}')?.size).toBe(0);
});

test('every kind of finding has its words in both languages', () => {
  for (const kind of INTEGRITY_KINDS) expect(INTEGRITY_TEXTS[kind].ko).toMatch(/[가-힣]/);
});
