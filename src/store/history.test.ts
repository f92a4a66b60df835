import { mkdtemp, readdir, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readRuns, writeRuns } from './history.ts';
import { homeFolder } from './home.ts';

const newHome = async () => join(await mkdtemp(join(tmpdir(), 'jikimi-')), 'home');

describe('history', () => {
  test('there is none yet', async () => {
    expect(await readRuns(await newHome(), '111122223333')).toEqual([]);
  });

  test('keeps the last ten runs of each account', async () => {
    const home = await newHome();
    await writeRuns(
      home,
      '111122223333',
      Array.from({ length: 12 }, (_, at) => ({ at })),
    );
    await writeRuns(home, '444455556666', [{ at: 'other' }]);
    expect(await readRuns(home, '111122223333')).toEqual(
      Array.from({ length: 10 }, (_, at) => ({ at: at + 2 })),
    );
  });

  test('is private to the user and leaves no drafts', async () => {
    const home = await newHome();
    await writeRuns(home, '111122223333', [{}]);
    expect(await readdir(join(home, 'history'))).toEqual(['111122223333.jsonl']);
    const mode = async (path: string) => (await stat(path)).mode & 0o777;
    expect(await mode(home)).toBe(0o700);
    expect(await mode(join(home, 'history'))).toBe(0o700);
    expect(await mode(join(home, 'history', '111122223333.jsonl'))).toBe(0o600);
  });

  test('an account cannot name a file outside the folder', async () => {
    const home = await newHome();
    await writeRuns(home, '../../escape', [{}]);
    expect(await readdir(join(home, 'history'))).toEqual(['______escape.jsonl']);
  });

  test('damage is an error for the caller to judge', async () => {
    const home = await newHome();
    await writeRuns(home, '111122223333', [{}]);
    await writeFile(join(home, 'history', '111122223333.jsonl'), '{"at":');
    await expect(readRuns(home, '111122223333')).rejects.toThrow('Line 1');
  });

  test('the home is chosen by JIKIMI_HOME', () => {
    expect(homeFolder({ JIKIMI_HOME: '/srv/jikimi' })).toBe('/srv/jikimi');
    expect(homeFolder({})).toMatch(/jikimi/);
  });
});
