/** The file in which the owner names finds that are harmless, each with a reason and a last day. */
import { readFile } from 'node:fs/promises';
import { parseDocument } from 'yaml';
import { z } from 'zod';
import { EXIT, PersonError } from '../kernel/person-error.ts';
import type { Text } from '../kernel/text.ts';
import type { AllowEntry } from '../leaks/allow-list.ts';
import { fileError } from './file-error.ts';

/** Read from the scanned folder when no other is named. */
export const ALLOW_FILE = '.jikimi-leaks.yaml';

const words = z.string().trim().min(1);
/** Strict: an entry without fingerprint or path, through a slip of the pen, would cover everything. */
const entry = z
  .strictObject({
    fingerprint: z
      .string()
      .regex(/^[0-9a-f]{16}$/)
      .optional(),
    path: words.optional(),
    reason: words,
    until: z.iso.date(),
  })
  .refine(({ fingerprint, path }) => fingerprint !== undefined || path !== undefined);

const EXPECTED: Readonly<Record<string, Text>> = {
  fingerprint: {
    en: '"fingerprint" must be the 16 characters that the scan prints',
    ko: '"fingerprint"에는 검사 결과에 나온 16자를 적어야 합니다',
  },
  path: {
    en: '"path" must be a path or a pattern such as test/**',
    ko: '"path"에는 test/**와 같은 경로나 패턴을 적어야 합니다',
  },
  reason: {
    en: '"reason" is missing: say why it is harmless',
    ko: '"reason"이 없습니다. 해롭지 않은 이유를 적으세요',
  },
  until: {
    en: '"until" must be the last day, such as 2027-06-30',
    ko: '"until"에는 2027-06-30과 같이 마지막 날을 적어야 합니다',
  },
};

/** @throws PersonError that says which entry is wrong, and how. */
export async function readAllowFile(path: string): Promise<readonly AllowEntry[]> {
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    throw fileError(error, path);
  });
  // Every value is text: a fingerprint may be all digits.
  const document = parseDocument(text, { schema: 'failsafe' });
  const [syntax] = document.errors;
  if (syntax) {
    const line = syntax.linePos?.[0].line ?? 1;
    throw unusable(
      path,
      { en: `line ${line} is not YAML`, ko: `${line}번째 줄이 YAML 형식이 아닙니다` },
      syntax,
    );
  }
  const raw = plainValue(() => document.toJS() as unknown, path) ?? [];
  if (!Array.isArray(raw)) {
    throw unusable(path, { en: 'it must be a list of entries', ko: '항목의 목록이어야 합니다' });
  }
  return raw.map((one, at) => parseEntry(one, at + 1, path));
}

/** As `readAllowFile`, but `undefined` where the file does not exist. */
export async function readAllowFileIfAny(path: string): Promise<readonly AllowEntry[] | undefined> {
  try {
    return await readAllowFile(path);
  } catch (error) {
    if (error instanceof PersonError && (error.code === 'FileNotFound' || error.code === 'FileInTheWay'))
      return undefined;
    throw error;
  }
}

function plainValue(value: () => unknown, path: string): unknown {
  try {
    return value();
  } catch (error) {
    if (!(error instanceof ReferenceError)) throw error;
    throw unusable(
      path,
      { en: 'its aliases (*name) cannot be resolved', ko: '별칭(*이름)을 풀 수 없습니다' },
      error,
    );
  }
}

function parseEntry(raw: unknown, number: number, path: string): AllowEntry {
  const parsed = entry.safeParse(raw);
  if (parsed.success) return parsed.data;
  const what = EXPECTED[String(parsed.error.issues[0]?.path[0])] ?? {
    en: 'an entry has fingerprint or path, reason and until, and nothing else',
    ko: '항목에는 fingerprint나 path, 그리고 reason과 until만 쓸 수 있습니다',
  };
  throw unusable(
    path,
    { en: `entry ${number}: ${what.en}`, ko: `${number}번째 항목: ${what.ko}` },
    parsed.error,
  );
}

function unusable(path: string, why: Text, cause?: unknown): PersonError {
  return new PersonError({
    code: 'AllowFileUnusable',
    text: {
      en: `The list of known finds cannot be used, ${why.en}: ${path}`,
      ko: `제외할 항목을 적은 파일을 사용할 수 없습니다. ${why.ko}: ${path}`,
    },
    hint: {
      en: 'Nothing is scanned until the file is fixed. See: jikimi access keys scan --help',
      ko: '파일을 고치기 전에는 검사하지 않습니다. 참고: jikimi access keys scan --help',
    },
    exitCode: EXIT.usage,
    cause,
  });
}
