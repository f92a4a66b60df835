/** People's own Sigma rules: the YAML files of a folder and all below it, or one file. */
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { parseRules } from '../detections/sigma/parse.ts';
import { parsePlaceholders } from '../detections/sigma/placeholders.ts';
import type { RuleFile, RuleProblem, RuleSet } from '../detections/sigma/rule.ts';
import { fileError } from './file-error.ts';

/** No rule is a fraction of it. */
const MOST_BYTES = 1_000_000;

/** Values for `%name%` of rules: a map of names to values beside the rules of a folder. */
const PLACEHOLDERS = /^placeholders\.ya?ml$/i;

/**
 * Rules that cannot be taken are among the problems, the rest is there.
 * @throws PersonError where a path cannot be read at all.
 */
export async function readRules(paths: readonly string[]): Promise<RuleSet> {
  const files: RuleFile[] = [];
  const problems: RuleProblem[] = [];
  const placeholders = new Map<string, readonly string[]>();
  for (const path of paths) {
    for (const file of await yamlFiles(path)) {
      const read = await readRule(file);
      if (!('text' in read)) problems.push(read);
      else if (!PLACEHOLDERS.test(basename(file))) files.push(read);
      else {
        const { values, problem } = parsePlaceholders(read);
        for (const [name, own] of values) placeholders.set(name, own);
        if (problem) problems.push(problem);
      }
    }
  }
  const set = parseRules(files, Object.fromEntries(placeholders));
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
