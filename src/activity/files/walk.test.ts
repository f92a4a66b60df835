import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { crc32, deflateRawSync, gzipSync } from 'node:zlib';
import { pack } from 'tar-stream';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { FileProblem } from '../file-problem.ts';
import { type WalkOptions, walkLogFiles } from './walk.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'walk-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(name: string, content: string | Uint8Array = name): string {
  const place = path.join(folder, name);
  mkdirSync(path.dirname(place), { recursive: true });
  writeFileSync(place, content);
  return place;
}

async function walked(paths: readonly string[], options: Partial<WalkOptions> = {}) {
  const problems: FileProblem[] = [];
  const found: [string, string][] = [];
  for await (const file of walkLogFiles(paths, { tell: (problem) => problems.push(problem), ...options })) {
    const bytes = await file.read();
    expect(file.sizeBytes).toBe(bytes.length);
    found.push([short(file.name), Buffer.from(bytes).toString()]);
  }
  return { found, problems: problems.map(({ code, file }) => [code, short(file)]) };
}
const short = (name: string): string => name.replace(`${folder}${path.sep}`, '').replaceAll(path.sep, '/');

interface Zipped {
  readonly name: string;
  readonly content: Buffer;
  /** As told, where it lies. */
  readonly size?: number;
  readonly isEncrypted?: boolean;
}

/** A zip by hand: no library would write these. */
function zip(...entries: readonly Zipped[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content, size = content.length, isEncrypted = false } of entries) {
    const data = deflateRawSync(content);
    const file = Buffer.from(name);
    const shared = Buffer.alloc(26);
    shared.writeUInt16LE(20, 0);
    shared.writeUInt16LE((isEncrypted ? 1 : 0) | 0x800, 2);
    shared.writeUInt16LE(8, 4);
    shared.writeUInt32LE(crc32(content), 10);
    shared.writeUInt32LE(data.length, 14);
    shared.writeUInt32LE(size, 18);
    shared.writeUInt16LE(file.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), shared, file, data]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), shared, tail, file]));
    parts.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(entries.length, 4);
  end.writeUInt16LE(entries.length, 6);
  end.writeUInt32LE(central.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...parts, central, Buffer.from('PK\x05\x06'), end]);
}

interface TarHeader {
  readonly name: string;
  readonly type?: 'directory' | 'symlink';
  readonly linkname?: string;
}

async function tar(...entries: readonly (readonly [TarHeader, string])[]): Promise<Buffer> {
  const packing = pack();
  for (const [headers, content] of entries) packing.entry(headers, content);
  packing.finalize();
  const chunks: Uint8Array[] = [];
  for await (const chunk of packing as unknown as AsyncIterable<Uint8Array>) chunks.push(chunk);
  return Buffer.concat(chunks);
}

const KEY = 'AWSLogs/111122223333/CloudTrail/us-east-1/2026/03/01/a.json.gz';
const DIGEST = 'AWSLogs/111122223333/CloudTrail-Digest/us-east-1/2026/03/01/d.json.gz';

describe('folders', () => {
  test('are read in order of name, whole, without digests; links are told', async () => {
    write('b.json');
    write('a/z.json');
    write('a/b/c.jsonl');
    write(KEY);
    write(DIGEST);
    symlinkSync(write('elsewhere.json'), path.join(folder, 'a/link.json'));
    symlinkSync(folder, path.join(folder, 'a/round'));
    const { found, problems } = await walked([folder]);
    expect(found.map(([name]) => name)).toEqual([KEY, 'a/b/c.jsonl', 'a/z.json', 'b.json', 'elsewhere.json']);
    expect(problems).toEqual([
      ['link', 'a/link.json'],
      ['link', 'a/round'],
    ]);
    expect((await walked([folder], { digests: true })).found.map(([name]) => name)).toContain(DIGEST);
  });

  test('give the days, regions and accounts asked for', async () => {
    const of = (region: string, day: string) =>
      `AWSLogs/o-abc/111122223333/CloudTrail/${region}/2026/03/${day}/x.json.gz`;
    for (const region of ['us-east-1', 'ap-northeast-2'])
      for (const day of ['01', '02', '03', '04']) write(of(region, day));
    write('other.json');
    const wanted = { fromDay: '2026-03-02', toDay: '2026-03-02', regions: ['ap-northeast-2'] };
    const { found } = await walked([folder], { wanted });
    expect(found.map(([name]) => name)).toEqual([
      of('ap-northeast-2', '02'),
      of('ap-northeast-2', '03'),
      'other.json',
    ]);
  });

  test.skipIf(process.getuid?.() === 0)('what may not be opened is told (skipped for root)', async () => {
    const place = write('closed/a.json');
    const { chmodSync } = await import('node:fs');
    chmodSync(path.dirname(place), 0);
    expect((await walked([folder])).problems).toEqual([['unreadable', 'closed']]);
    chmodSync(path.dirname(place), 0o700);
  });

  test('what is too large is told', async () => {
    write('a.json', 'x'.repeat(11));
    write('b.json', 'x');
    const { found, problems } = await walked([folder], { limits: { maxBytes: 10, maxRatio: 200 } });
    expect(found).toEqual([['b.json', 'x']]);
    expect(problems).toEqual([['too-large', 'a.json']]);
  });
});

test('a path that leads nowhere is the person’s to mend, before anything is read', async () => {
  const place = write('a.json');
  const walk = walkLogFiles([place, path.join(folder, 'none')], { tell: () => undefined });
  await expect(walk.next()).rejects.toMatchObject({ code: 'FileNotFound', exitCode: 2 });
});

test('a link that is named is followed; order is as given', async () => {
  symlinkSync(write('real.json'), path.join(folder, 'named.json'));
  const paths = [path.join(folder, 'named.json'), write('a.json')];
  expect((await walked(paths)).found.map(([name]) => name)).toEqual(['named.json', 'a.json']);
});

describe('archives, by content whatever their name', () => {
  const inside = [
    { name: 'b.json', content: Buffer.from('B') },
    { name: `x/${KEY}`, content: gzipSync('A') },
    { name: DIGEST, content: Buffer.from('D') },
    { name: 'folder/', content: Buffer.alloc(0) },
    { name: '../../etc/cron.d/evil', content: Buffer.from('only read') },
  ];
  const names = ['b.json', `x/${KEY}`, '../../etc/cron.d/evil'];

  test('zip', async () => {
    for (const place of [write('logs.zip', zip(...inside)), write('logs.json', zip(...inside))]) {
      const { found, problems } = await walked([place]);
      expect(found.map(([name]) => name)).toEqual(names.map((name) => `${path.basename(place)}/${name}`));
      expect(found[2]?.[1]).toBe('only read');
      expect(problems).toEqual([]);
    }
  });

  test('a zip in a folder, and one within another, which is told', async () => {
    write(
      'deep/logs.zip',
      zip({ name: 'inner.zip', content: zip(...inside) }, { name: 'a.json', content: Buffer.from('A') }),
    );
    const { found, problems } = await walked([folder]);
    expect(found).toEqual([['deep/logs.zip/a.json', 'A']]);
    expect(problems).toEqual([['archive-inside', 'deep/logs.zip/inner.zip']]);
  });

  test('a zip of traps: password, bomb, false size, damage', async () => {
    const whole = zip(
      { name: 'secret.json', content: Buffer.from('S'), isEncrypted: true },
      { name: 'bomb.json', content: Buffer.alloc(32 * 1024 * 1024) },
      { name: 'lies.json', content: Buffer.alloc(1024 * 1024), size: 10 },
      { name: 'good.json', content: Buffer.from('G') },
    );
    const { found, problems } = await walked([write('traps.zip', whole)]);
    expect(found).toEqual([['traps.zip/good.json', 'G']]);
    expect(problems).toEqual([
      ['encrypted', 'traps.zip/secret.json'],
      ['bomb', 'traps.zip/bomb.json'],
      ['damaged', 'traps.zip/lies.json'],
    ]);
    expect(await walked([write('cut.zip', whole.subarray(0, whole.length - 30))])).toMatchObject({
      found: [],
      problems: [['damaged', 'cut.zip']],
    });
  });

  test.for([
    ['logs.tar', (bytes: Buffer) => bytes],
    ['logs.tar.gz', (bytes: Buffer) => gzipSync(bytes)],
    ['logs.tgz', (bytes: Buffer) => gzipSync(bytes)],
  ] as const)('%s', async ([name, packed]) => {
    const bytes = await tar(
      [{ name: 'folder/', type: 'directory' }, ''],
      [{ name: 'b.json' }, 'B'],
      [{ name: 'link', type: 'symlink', linkname: '/etc/passwd' }, ''],
      [{ name: KEY }, 'A'],
      [{ name: DIGEST }, 'D'],
    );
    write(name, packed(bytes));
    expect(await walked([folder])).toEqual({
      found: [
        [`${name}/b.json`, 'B'],
        [`${name}/${KEY}`, 'A'],
      ],
      problems: [['link', `${name}/link`]],
    });
  });

  test('a tar that is cut gives what was whole and is told', async () => {
    const bytes = await tar([{ name: 'a.json' }, 'A'], [{ name: 'b.json' }, 'B'.repeat(2000)]);
    for (const cut of [bytes.subarray(0, 2048), gzipSync(bytes).subarray(0, -12)]) {
      const { found, problems } = await walked([write('cut.tar', cut)]);
      expect(found.map(([name]) => name)).toContain('cut.tar/a.json');
      expect(problems).toEqual([['damaged', 'cut.tar']]);
    }
  });

  test('an entry beyond the bound is told, the next is read', async () => {
    const bytes = await tar([{ name: 'a.json' }, 'A'.repeat(5000)], [{ name: 'b.json' }, 'B']);
    const place = write('logs.tar', bytes);
    expect(await walked([place], { limits: { maxBytes: 100, maxRatio: 200 } })).toEqual({
      found: [['logs.tar/b.json', 'B']],
      problems: [['too-large', 'logs.tar/a.json']],
    });
  });
});

describe('standard input', () => {
  const given = (...chunks: readonly Buffer[]) => ({
    standardInput: ReadableStream.from(chunks) as AsyncIterable<Uint8Array>,
  });

  test('a file, in pieces', async () => {
    const { found } = await walked(['-'], given(Buffer.from('one'), Buffer.from('two')));
    expect(found).toEqual([['-', 'onetwo']]);
  });

  test('an archive', async () => {
    const content = zip({ name: 'a.json', content: Buffer.from('A') });
    expect((await walked(['-'], given(content))).found).toEqual([['-/a.json', 'A']]);
    const tarred = gzipSync(await tar([{ name: 'a.json' }, 'A']));
    expect((await walked(['-'], given(tarred))).found).toEqual([['-/a.json', 'A']]);
  });

  test('too much of it is told', async () => {
    const options = { ...given(Buffer.alloc(11)), limits: { maxBytes: 10, maxRatio: 200 } };
    expect(await walked(['-'], options)).toEqual({ found: [], problems: [['too-large', '-']] });
  });
});
