import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { JsonLineError, readJsonLines } from './json-lines.ts';
import { writePrivateFile } from './private-file.ts';

async function fileWith(content: string | Buffer): Promise<string> {
  const path = join(await mkdtemp(join(tmpdir(), 'jikimi-')), 'lines');
  await writeFile(path, content);
  return path;
}

async function valuesOf(path: string): Promise<unknown[]> {
  const values: unknown[] = [];
  for await (const value of readJsonLines(path)) values.push(value);
  return values;
}

describe('JSON Lines', () => {
  test.for<[string, string, unknown[]]>([
    ['several', '1\n{"a":"가\\n나"}\n"x"\n', [1, { a: '가\n나' }, 'x']],
    ['no line feed at the end', '1\n2', [1, 2]],
    ['empty lines and carriage returns', '\n1\r\n\n2\r\n', [1, 2]],
    ['nothing', '', []],
  ])('%s, plain and gzipped', async ([, text, values]) => {
    expect(await valuesOf(await fileWith(text))).toEqual(values);
    expect(await valuesOf(await fileWith(gzipSync(text)))).toEqual(values);
  });

  test('lines and characters that lie across chunks', async () => {
    const values = Array.from({ length: 5000 }, (_, at) => ({ at, name: '지킴이'.repeat(at % 40) }));
    const text = values.map((value) => `${JSON.stringify(value)}\n`).join('');
    expect(await valuesOf(await fileWith(text))).toEqual(values);
  });

  test('says on which line it is not JSON', async () => {
    const error = await valuesOf(await fileWith('1\n2\nuser,arn\n')).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(JsonLineError);
    expect(error).toMatchObject({ line: 3 });
  });

  test('gzip that breaks off is an error, not the end', async () => {
    const whole = gzipSync(Buffer.from(Array.from({ length: 9999 }, (_, at) => `${at}\n`).join('')));
    const path = await fileWith(whole.subarray(0, whole.length - 20));
    await expect(valuesOf(path)).rejects.toMatchObject({ code: 'Z_BUF_ERROR' });
  });

  test('nothing but line feeds is no such file, however long it goes on', async () => {
    const error = await valuesOf(await fileWith(gzipSync(`1\n${'\n'.repeat(2_000)}2\n`))).catch(
      (caught: unknown) => caught,
    );
    expect(error).toBeInstanceOf(JsonLineError);
  });

  test.runIf(process.platform !== 'win32').for<[string, string | Buffer]>([
    ['plain', '1\n2\n'],
    ['gzipped', gzipSync('1\n2\n')],
    ['empty', ''],
  ])('a pipe, which can be read only once: %s', async ([, content]) => {
    const pipe = join(await mkdtemp(join(tmpdir(), 'jikimi-')), 'pipe');
    execFileSync('mkfifo', [pipe]);
    const [values] = await Promise.all([valuesOf(pipe), writeFile(pipe, content)]);
    expect(values).toEqual(content === '' ? [] : [1, 2]);
  });

  test('a missing file', async () => {
    await expect(valuesOf(join(tmpdir(), 'jikimi-not-there'))).rejects.toMatchObject({ code: 'ENOENT' });
  });
});

describe('private files', () => {
  test('plain or gzipped, readable by the owner alone, no draft left', async () => {
    const path = await fileWith('old');
    await writePrivateFile(path, ['a', '나']);
    expect(await readFile(path, 'utf8')).toBe('a나');
    await writePrivateFile(path, ['b'], { gzip: true });
    expect(gunzipSync(await readFile(path)).toString()).toBe('b');
  });

  test('a device is written to, not replaced', async () => {
    await writePrivateFile('/dev/null', ['a']);
    expect((await stat('/dev/null')).isCharacterDevice()).toBe(true);
    await expect(writePrivateFile(tmpdir(), ['a'])).rejects.toMatchObject({ code: 'EISDIR' });
  });

  test('a writer that fails half-way leaves the old file', async () => {
    const path = await fileWith('old');
    const failing = function* () {
      yield 'new';
      throw new Error('half-way');
    };
    await expect(writePrivateFile(path, failing())).rejects.toThrow('half-way');
    expect(await readFile(path, 'utf8')).toBe('old');
  });
});
