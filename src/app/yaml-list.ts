/** A YAML file that holds a list of entries and is kept by people: read strictly, added to with its comments kept. */
import { open, writeFile } from 'node:fs/promises';
import { type Document, parseDocument } from 'yaml';
import type { z } from 'zod';
import { PersonError } from '../kernel/person-error.ts';
import type { Text } from '../kernel/text.ts';
import { fileError } from './file-error.ts';

/** One kind of such files. */
export interface YamlList<T> {
  readonly entry: z.ZodType<T>;
  /** What each key must hold; an issue with any other key is answered with this list of keys. */
  readonly expected: Readonly<Record<string, Text>>;
  /** The file as it is cannot be used; `why` is a clause. */
  readonly unusable: (path: string, why: Text, cause?: unknown) => PersonError;
}

/** @throws PersonError that says which entry is wrong, and how. */
export async function readList<T>(path: string, kind: YamlList<T>): Promise<readonly T[]> {
  return parse(await textOf(path, kind), path, kind).entries;
}

/** As `readList`, but `undefined` where the file does not exist. */
export async function readListIfAny<T>(path: string, kind: YamlList<T>): Promise<readonly T[] | undefined> {
  const text = await textIfAny(path, kind);
  return text === undefined ? undefined : parse(text, path, kind).entries;
}

/** Adds an entry at the end, instead of those that it replaces; what else the file says stays. A missing file is made. */
export async function addToList<T>(
  path: string,
  added: T,
  kind: YamlList<T>,
  replaces: (before: T) => boolean = () => false,
): Promise<void> {
  const { document, entries } = parse((await textIfAny(path, kind)) ?? '', path, kind);
  document.contents ??= document.createNode([]);
  for (const at of [...entries.keys()].toReversed()) {
    if (replaces(entries[at] as T)) document.delete(at);
  }
  document.add(document.createNode(added));
  const more = document.toString({ lineWidth: 0 });
  // What cannot be read back must not be written.
  parse(more, path, kind);
  try {
    await writeFile(path, more);
  } catch (error) {
    throw fileError(error, path);
  }
}

function parse<T>(text: string, path: string, kind: YamlList<T>) {
  // Every value is text, so that an account number keeps its zeros and a reason may be a ticket number.
  const document: Document = parseDocument(text, { schema: 'failsafe' });
  const [syntax] = document.errors;
  if (syntax) {
    const line = syntax.linePos?.[0].line ?? 1;
    const why = { en: `line ${line} is not YAML`, ko: `${line}번째 줄이 YAML 형식이 아닙니다` };
    throw kind.unusable(path, why, syntax);
  }
  const raw = plainValue(document, path, kind) ?? [];
  if (!Array.isArray(raw)) {
    throw kind.unusable(path, { en: 'it must be a list of entries', ko: '항목의 목록이어야 합니다' });
  }
  return { document, entries: raw.map((one, at) => parseEntry(one, at + 1, path, kind)) };
}

function plainValue<T>(document: Document, path: string, { unusable }: YamlList<T>): unknown {
  try {
    return document.toJS();
  } catch (error) {
    if (!(error instanceof ReferenceError)) throw error;
    const why = { en: 'its aliases (*name) cannot be resolved', ko: '별칭(*이름)을 풀 수 없습니다' };
    throw unusable(path, why, error);
  }
}

function parseEntry<T>(
  raw: unknown,
  number: number,
  path: string,
  { entry, expected, unusable }: YamlList<T>,
): T {
  const parsed = entry.safeParse(raw);
  if (parsed.success) return parsed.data;
  const keys = Object.keys(expected).join(', ');
  const what: Text = expected[String(parsed.error.issues[0]?.path[0])] ?? {
    en: `an entry has these keys and no others: ${keys}`,
    ko: `항목에는 다음 키만 쓸 수 있습니다: ${keys}`,
  };
  const why = { en: `entry ${number}: ${what.en}`, ko: `${number}번째 항목: ${what.ko}` };
  throw unusable(path, why, parsed.error);
}

/** Thousands of entries; what is longer is some other file. */
const LONGEST = 1_000_000;

async function textOf<T>(path: string, { unusable }: YamlList<T>): Promise<string> {
  const start = await startOf(path).catch((error: unknown) => {
    throw fileError(error, path);
  });
  if (start.length <= LONGEST) return start.toString('utf8');
  throw unusable(path, { en: 'it is larger than 1 MB', ko: '크기가 1MB를 넘습니다' });
}

async function textIfAny<T>(path: string, kind: YamlList<T>): Promise<string | undefined> {
  try {
    return await textOf(path, kind);
  } catch (error) {
    if (error instanceof PersonError && error.code === 'FileNotFound') return undefined;
    throw error;
  }
}

/** The file, or as much of it as shows that it is too long. */
async function startOf(path: string): Promise<Buffer> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(LONGEST + 1));
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}
