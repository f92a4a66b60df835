/** People's own Sigma rules: the YAML files of a folder and all below it, or one file. */
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Placeholders } from '../detections/sigma/modifiers.ts';
import { parseRules, type RuleFile } from '../detections/sigma/parse.ts';
import type { RuleProblem, RuleSet } from '../detections/sigma/rule.ts';
import { fileError } from './file-error.ts';

/** No rule is a fraction of it. */
const MOST_BYTES = 1_000_000;

/**
 * Rules that cannot be taken are among the problems, the rest is there.
 * @throws PersonError where a path cannot be read at all.
 */
export async function readRules(paths: readonly string[], placeholders: Placeholders = {}): Promise<RuleSet> {
  const files: RuleFile[] = [];
  const problems: RuleProblem[] = [];
  for (const path of paths) {
    for (const file of await yamlFiles(path)) {
      const read = await readRule(file);
      if ('text' in read) files.push(read);
      else problems.push(read);
    }
  }
  const set = parseRules(files, placeholders);
  return { ...set, problems: [...problems, ...set.problems] };
}

async function yamlFiles(path: string): Promise<readonly string[]> {
  try {
    if (!(await stat(path)).isDirectory()) return [path];
    const found = await readdir(path, { recursive: true, withFileTypes: true });
    return found
      .filter((entry) => entry.isFile() && /\.ya?ml$/i.test(entry.name))
      .map(({ parentPath, name }) => join(parentPath, name))
      .toSorted();
  } catch (error) {
    throw fileError(error, path);
  }
}

async function readRule(path: string): Promise<RuleFile | RuleProblem> {
  try {
    const { size } = await stat(path);
    if (size > MOST_BYTES) return { file: path, line: 1, reason: TOO_LARGE };
    return { path, text: await readFile(path, 'utf8') };
  } catch (error) {
    const told = fileError(error, path);
    const message = told instanceof Error ? told.message : String(told);
    return {
      file: path,
      line: 1,
      reason: { en: `It cannot be read: ${message}`, ko: `읽을 수 없습니다: ${message}` },
    };
  }
}

const TOO_LARGE = { en: 'It is too large for a rule.', ko: '규칙이라고 하기에는 너무 큽니다.' };
