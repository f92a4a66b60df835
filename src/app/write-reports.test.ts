import { mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { inventory } from '../../test/inventory.ts';
import { assembleCheckup } from '../posture/assemble.ts';
import type { Report } from '../reports/report.ts';
import { planReports, writeReports } from './write-reports.ts';

const newFolder = () => mkdtemp(join(tmpdir(), 'jikimi-'));
const checkup = assembleCheckup({ inventory: inventory(), findings: [], accepted: {}, since: null });
const OPTIONS = { language: 'en', timeZone: 'UTC', version: '1.0.0' } as const;
const report = (format: string, extension: string): Report => ({ format, extension, render: () => [format] });

describe('where reports go', () => {
  test.for<[string, string[], string | undefined, string | undefined, string[]]>([
    ['nothing asked: terminal, and HTML beside it', [], undefined, 'terminal', ['html']],
    ['nothing asked but where', [], 'reports', 'terminal', ['html']],
    ['one format alone', ['json'], undefined, 'json', []],
    ['one format, and where', ['json'], 'it.json', undefined, ['json']],
    ['the same twice', ['json', 'json'], undefined, 'json', []],
    ['the terminal and others', ['terminal', 'json', 'csv'], undefined, 'terminal', ['json', 'csv']],
    ['others only', ['json', 'csv'], 'reports', undefined, ['json', 'csv']],
    ['the terminal, and one into a file', ['terminal', 'json'], 'it.json', 'terminal', ['json']],
  ])('%s', ([, formats, out, toStdout, toFiles]) => {
    expect(planReports(formats, out)).toMatchObject({ toStdout, toFiles });
  });

  test('a name with an extension is a file, another a folder; what is there decides first', async () => {
    const folder = await newFolder();
    await mkdir(join(folder, 'v1.0'));
    await writeFile(join(folder, 'old'), '');
    const target = (out: string) => planReports(['json'], join(folder, out)).target;
    expect(target('new.json')).toEqual({ file: join(folder, 'new.json') });
    expect(target('new')).toEqual({ folder: join(folder, 'new') });
    expect(planReports(['json'], `${folder}/new.d/`).target).toEqual({ folder: `${folder}/new.d/` });
    expect(target('v1.0')).toEqual({ folder: join(folder, 'v1.0') });
    expect(target('old')).toEqual({ file: join(folder, 'old') });
  });

  test('a name that the system does not take is refused', () => {
    expect(() => planReports(['json'], `${'a'.repeat(300)}.json`)).toThrow('ENAMETOOLONG');
  });

  test('several do not share a file', () => {
    expect(() => planReports(['json', 'csv'], 'it.json')).toThrow('one file');
  });
});

describe('writing reports', () => {
  test('makes the folder, names files after the account, tells apart what shares an extension', async () => {
    const folder = join(await newFolder(), 'a', 'b');
    const { written, problems } = await writeReports(
      planReports(['json', 'ocsf'], folder),
      [report('json', 'json'), report('ocsf', 'json')],
      checkup,
      OPTIONS,
    );
    expect(problems).toEqual([]);
    expect(written.map(({ path }) => path.slice(folder.length + 1))).toEqual([
      'jikimi-111122223333.json',
      'jikimi-111122223333-ocsf.json',
    ]);
    expect(await readFile(written[1]?.path ?? '', 'utf8')).toBe('ocsf');
  });

  test('a folder that cannot be made is a problem in words', async () => {
    const folder = await newFolder();
    await writeFile(join(folder, 'file'), '');
    const plan = planReports(['json', 'csv'], join(folder, 'file', 'reports'));
    const { written, problems } = await writeReports(plan, [report('json', 'json')], checkup, OPTIONS);
    expect(written).toEqual([]);
    expect(problems).toMatchObject([{ code: 'FileInTheWay' }]);
  });
});
