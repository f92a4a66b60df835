import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');
let folder: string;

/** The house rules that oxlint reports for a file of this name and text. */
function rulesBroken(name: string, text: string): string[] {
  writeFileSync(join(folder, name), text);
  writeFileSync(
    join(folder, 'config.json'),
    JSON.stringify({
      jsPlugins: [join(ROOT, 'tools/lint/house-rules.mjs')],
      rules: Object.fromEntries(
        [
          'no-ambient-time',
          'no-drawer-files',
          'no-literal-partition',
          'no-default-export',
          'no-empty-catch',
        ].map((rule) => [`house/${rule}`, 'error']),
      ),
    }),
  );
  const run = () =>
    execFileSync(
      process.execPath,
      [
        join(ROOT, 'node_modules/oxlint/bin/oxlint'),
        '-c',
        join(folder, 'config.json'),
        '--format',
        'json',
        name,
      ],
      { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] },
    );
  let output: string;
  try {
    output = run();
  } catch (error) {
    output = (error as { stdout: string }).stdout;
  }
  const { diagnostics } = JSON.parse(output) as { diagnostics: { code: string }[] };
  return diagnostics.flatMap(({ code }) => /^house\((.+)\)$/.exec(code)?.[1] ?? []);
}

beforeAll(() => {
  folder = mkdtempSync(join(ROOT, 'node_modules/.lint-test-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('house rules', () => {
  test.for<[string, string, string]>([
    ['time.ts', 'export const at = Date.now();', 'no-ambient-time'],
    ['date.ts', 'export const at = new Date();', 'no-ambient-time'],
    ['utils.ts', 'export const one = 1;', 'no-drawer-files'],
    ['arn.ts', "export const arn = 'arn:aws:iam::aws:policy/X';", 'no-literal-partition'],
    ['whole.ts', 'export default 1;', 'no-default-export'],
    ['swallow.ts', 'try { JSON.parse("1"); } catch {}\nexport const one = 1;', 'no-empty-catch'],
  ])('%s breaks its rule', ([name, text, rule]) => {
    expect(rulesBroken(name, text)).toEqual([rule]);
  });

  test.for<[string, string]>([
    ['given.ts', 'export const at = (text: string) => new Date(text);'],
    ['arn-parts.ts', 'export const arn = (partition: string) => `arn:${partition}:iam::aws:policy/X`;'],
    [
      'rethrow.ts',
      'try { JSON.parse("1"); } catch (error) { throw new Error("x", { cause: error }); }\nexport const one = 1;',
    ],
  ])('%s keeps them', ([name, text]) => {
    expect(rulesBroken(name, text)).toEqual([]);
  });
});
