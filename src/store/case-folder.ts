/** A case: one investigation's folder in the home, with its events, what was fetched for it, and what the owner marked. */
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { homeFolder, privateFolder } from './home.ts';
import { writePrivateFile } from './private-file.ts';

export interface CaseFolder {
  /** As a person names it: letters, digits, dots and hyphens. */
  readonly name: string;
  readonly folder: string;
}

/** Letters and digits of any script, so that no name leaves the folder. */
const NAME = /^[\p{L}\p{N}][\p{L}\p{N}._-]{0,63}$/u;

export function isCaseName(name: string): boolean {
  return NAME.test(name);
}

/** The same paths always make the same case: reading them again adds what is new. */
export function caseNameOf(paths: readonly string[]): string {
  const whole = paths.map((path) => (/^s3:\/\/|^-$/.test(path) ? path : resolve(path))).toSorted();
  const hash = createHash('sha256').update(whole.join('\n')).digest('hex').slice(0, 6);
  const last = /([^/\\]+)[/\\]*$/.exec(whole[0] ?? '')?.[1] ?? 'logs';
  const readable = last.replaceAll(/[^\p{L}\p{N}]+/gu, '-').replaceAll(/^-+|-+$/g, '');
  return `${readable.slice(0, 40) || 'logs'}-${hash}`;
}

/** Made where it is not there, and remembered as the last one used. */
export async function openCase(
  env: Readonly<Record<string, string | undefined>>,
  name: string,
): Promise<CaseFolder> {
  const cases = await privateFolder(homeFolder(env), 'cases');
  const folder = await privateFolder(cases, name);
  await writePrivateFile(join(cases, LAST), [`${name}\n`]);
  return { name, folder };
}

export async function lastCaseName(
  env: Readonly<Record<string, string | undefined>>,
): Promise<string | undefined> {
  const cases = join(homeFolder(env), 'cases');
  const name = await readFile(join(cases, LAST), 'utf8').catch(() => '');
  const there = await caseNames(env);
  return there.includes(name.trim()) ? name.trim() : undefined;
}

export async function caseNames(
  env: Readonly<Record<string, string | undefined>>,
): Promise<readonly string[]> {
  const entries = await readdir(join(homeFolder(env), 'cases'), { withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isDirectory() && isCaseName(entry.name))
    .map(({ name }) => name)
    .toSorted();
}

const LAST = '.last';
