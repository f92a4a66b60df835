/** The file in which the owner accepts known risks, each with a reason and a last day. */
import { open, writeFile } from 'node:fs/promises';
import { type Document, parseDocument } from 'yaml';
import { z } from 'zod';
import { EXIT, PersonError } from '../kernel/person-error.ts';
import type { Text } from '../kernel/text.ts';
import type { BaselineEntry } from '../posture/baseline.ts';
import { fileError } from './file-error.ts';

/** Read from the working folder when no other is named. */
export const BASELINE_FILE = 'jikimi-baseline.yaml';

const words = z.string().trim().min(1);
/** Strict: with `resorce:` taken for nothing, an entry for one queue would cover all of them. */
const entry = z.strictObject({
  control: words,
  resource: words.optional(),
  region: words.optional(),
  reason: words,
  until: z.iso.date(),
});

const EXPECTED: Readonly<Record<string, Text>> = {
  control: { en: '"control" must be the ID of a control', ko: '"control"에는 점검 항목 ID를 적어야 합니다' },
  resource: { en: '"resource" must be an ID or an ARN', ko: '"resource"에는 ID나 ARN을 적어야 합니다' },
  region: {
    en: '"region" must be a region such as ap-northeast-2',
    ko: '"region"에는 ap-northeast-2와 같은 리전을 적어야 합니다',
  },
  reason: {
    en: '"reason" is missing: say why you accept the risk',
    ko: '"reason"이 없습니다. 위험을 감수하는 이유를 적으세요',
  },
  until: {
    en: '"until" must be the last day of acceptance, such as 2026-12-31',
    ko: '"until"에는 2026-12-31과 같이 마지막 날을 적어야 합니다',
  },
};
const KEYS = Object.keys(EXPECTED).join(', ');

/** @throws PersonError that says which entry is wrong, and how. */
export async function readBaseline(path: string): Promise<readonly BaselineEntry[]> {
  return parseBaseline(await textOf(path), path).entries;
}

/** As `readBaseline`, but `undefined` where the file does not exist. */
export async function readBaselineIfAny(path: string): Promise<readonly BaselineEntry[] | undefined> {
  try {
    return await readBaseline(path);
  } catch (error) {
    if (error instanceof PersonError && error.code === 'FileNotFound') return undefined;
    throw error;
  }
}

/** Adds an entry at the end; what else the file says, comments included, stays. A missing file is made. */
export async function addToBaseline(path: string, added: BaselineEntry): Promise<void> {
  const text = (await readBaselineIfAny(path)) === undefined ? '' : await textOf(path);
  const { document } = parseBaseline(text, path);
  document.contents ??= document.createNode([]);
  document.add(document.createNode(added));
  const more = document.toString({ lineWidth: 0 });
  // What cannot be read back must not be written.
  parseBaseline(more, path);
  try {
    await writeFile(path, more);
  } catch (error) {
    throw fileError(error, path);
  }
}

function parseBaseline(text: string, path: string) {
  // Every value is text, so that an account number keeps its zeros and a reason may be a ticket number.
  const document: Document = parseDocument(text, { schema: 'failsafe' });
  const [syntax] = document.errors;
  if (syntax) {
    const line = syntax.linePos?.[0].line ?? 1;
    throw unusable(
      path,
      {
        en: `line ${line} is not YAML`,
        ko: `${line}번째 줄이 YAML 형식이 아닙니다`,
      },
      syntax,
    );
  }
  const raw = plainValue(document, path) ?? [];
  if (!Array.isArray(raw)) {
    throw unusable(path, { en: 'it must be a list of entries', ko: '항목의 목록이어야 합니다' });
  }
  return { document, entries: raw.map((one, at) => parseEntry(one, at + 1, path)) };
}

function plainValue(document: Document, path: string): unknown {
  try {
    return document.toJS();
  } catch (error) {
    if (!(error instanceof ReferenceError)) throw error;
    const why = { en: 'its aliases (*name) cannot be resolved', ko: '별칭(*이름)을 풀 수 없습니다' };
    throw unusable(path, why, error);
  }
}

function parseEntry(raw: unknown, number: number, path: string): BaselineEntry {
  const parsed = entry.safeParse(raw);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const what: Text = EXPECTED[String(issue?.path[0])] ?? {
    en: `an entry has these keys and no others: ${KEYS}`,
    ko: `항목에는 다음 키만 쓸 수 있습니다: ${KEYS}`,
  };
  throw unusable(
    path,
    { en: `entry ${number}: ${what.en}`, ko: `${number}번째 항목: ${what.ko}` },
    parsed.error,
  );
}

function unusable(path: string, why: Text, cause?: unknown): PersonError {
  return new PersonError({
    code: 'BaselineUnusable',
    text: {
      en: `The baseline file cannot be used, ${why.en}: ${path}`,
      ko: `감수한 위험을 적은 파일을 사용할 수 없습니다. ${why.ko}: ${path}`,
    },
    hint: {
      en: 'Nothing is checked until the file is fixed. See: jikimi checkup --help',
      ko: '파일을 고치기 전에는 점검하지 않습니다. 참고: jikimi checkup --help',
    },
    exitCode: EXIT.usage,
    cause,
  });
}

/** Thousands of entries; what is longer is some other file. */
const LONGEST = 1_000_000;

async function textOf(path: string): Promise<string> {
  const start = await startOf(path).catch((error: unknown) => {
    throw fileError(error, path);
  });
  if (start.length <= LONGEST) return start.toString('utf8');
  throw unusable(path, { en: 'it is larger than 1 MB', ko: '크기가 1MB를 넘습니다' });
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
