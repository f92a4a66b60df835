/** Searches under names: those that are there for everybody, and the person's own, kept beside all cases. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { KNOWN_SEARCHES } from '../activity/views/known-searches.ts';
import { EXIT, PersonError } from '../kernel/person-error.ts';
import type { Text } from '../kernel/text.ts';
import { homeFolder, privateFolder } from '../store/home.ts';
import { writePrivateFile } from '../store/private-file.ts';
import { fileError } from './file-error.ts';

export interface NamedSearch {
  readonly name: string;
  /** What follows WHERE. */
  readonly where: string;
  /** Of those that are there for everybody. */
  readonly title?: Text;
}

type Environment = Readonly<Record<string, string | undefined>>;

const Saved = z.record(z.string(), z.string());

/** A name never looks like a condition: those have more than one word, or an underscore. */
const NAME = /^[a-z][a-z0-9-]{0,39}$/;
const CONDITIONS = new Set(['true', 'false', 'null']);

function isSearchName(text: string): boolean {
  return NAME.test(text) && !CONDITIONS.has(text);
}

/** The person's own first, then those for everybody. */
export async function namedSearches(env: Environment): Promise<readonly NamedSearch[]> {
  const own = Object.entries(await readSaved(env)).toSorted(([a], [b]) => a.localeCompare(b, 'en'));
  return [...own.map(([name, where]) => ({ name, where })), ...KNOWN_SEARCHES];
}

/** The condition to ask for: of the search so named, or the text itself. @throws PersonError where none has the name */
export async function conditionOf(text: string, env: Environment): Promise<string> {
  if (!isSearchName(text)) return text;
  const searches = await namedSearches(env);
  const found = searches.find(({ name }) => name === text);
  if (found) return found.where;
  throw noSearch(text);
}

/** @throws PersonError where the name cannot be taken */
export function checkSearchName(name: string): void {
  if (!isSearchName(name)) {
    throw refused(
      {
        en: `A search cannot be called "${name}".`,
        ko: `"${name}"은(는) 검색 이름으로 쓸 수 없습니다.`,
      },
      {
        en: 'Small letters, digits and hyphens, at most 40, a letter first.',
        ko: '영문 소문자로 시작하고 소문자, 숫자, 하이픈만 쓰며 40자까지입니다.',
      },
    );
  }
  if (KNOWN_SEARCHES.some((known) => known.name === name)) {
    throw refused(
      { en: `"${name}" is a search that is included.`, ko: `"${name}"은(는) 기본으로 들어 있는 검색입니다.` },
      { en: 'Choose another name.', ko: '다른 이름을 고르세요.' },
    );
  }
}

/** Replaces one of the same name. */
export async function saveSearch(name: string, where: string, env: Environment): Promise<void> {
  checkSearchName(name);
  await writeSaved({ ...(await readSaved(env)), [name]: where }, env);
}

/** @throws PersonError where the person saved none of that name */
export async function deleteSearch(name: string, env: Environment): Promise<void> {
  if (isSearchName(name) && KNOWN_SEARCHES.some((known) => known.name === name)) checkSearchName(name);
  const saved = await readSaved(env);
  if (!Object.hasOwn(saved, name)) throw noSearch(name);
  const { [name]: _, ...rest } = saved;
  await writeSaved(rest, env);
}

async function readSaved(env: Environment): Promise<Readonly<Record<string, string>>> {
  const path = join(homeFolder(env), FOLDER, FILE);
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '{}';
    throw fileError(error, path);
  });
  try {
    return Saved.parse(JSON.parse(text));
  } catch (error) {
    throw new PersonError({
      code: 'SearchesDamaged',
      text: {
        en: `The saved searches cannot be read: ${path}`,
        ko: `저장한 검색을 읽을 수 없습니다: ${path}`,
      },
      hint: { en: 'Mend the file, or remove it.', ko: '파일을 고치거나 지우세요.' },
      exitCode: EXIT.usage,
      cause: error,
    });
  }
}

async function writeSaved(saved: Readonly<Record<string, string>>, env: Environment): Promise<void> {
  const path = join(homeFolder(env), FOLDER, FILE);
  try {
    await privateFolder(homeFolder(env), FOLDER);
    await writePrivateFile(path, [`${JSON.stringify(saved, null, 2)}\n`]);
  } catch (error) {
    throw fileError(error, path);
  }
}

const FOLDER = 'searches';
const FILE = 'searches.json';

function noSearch(name: string): PersonError {
  return refused(
    { en: `There is no search "${name}".`, ko: `"${name}"(이)라는 검색이 없습니다.` },
    {
      en: 'jikimi activity search --list shows those there are. A condition in SQL needs more than one word.',
      ko: 'jikimi activity search --list로 목록을 볼 수 있습니다. SQL 조건은 한 단어보다 길어야 합니다.',
    },
  );
}

function refused(text: Text, hint: Text): PersonError {
  return new PersonError({ code: 'BadSearch', text, hint, exitCode: EXIT.usage });
}
