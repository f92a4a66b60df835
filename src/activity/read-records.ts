/**
 * A file's bytes to records, one compact JSON line each. The form is told by content, never by name. What was not read
 * is a problem with its place; nothing is left out in silence. Pure and synchronous: the ingest calls it in its workers.
 */
import type { FileProblem } from './file-problem.ts';
import { FileReading } from './file-reading.ts';
import type { Format, TextFormat, ValueFormat } from './format.ts';
import { formats } from './formats.generated.ts';
import { readValues } from './read-values.ts';
import { asBuffer, isBlank, OPEN_BRACE, OPEN_BRACKET, QUOTE, skipBlanks } from './split/bytes.ts';
import { JsonValue } from './split/json-value.ts';
import { isGzip, LIMITS, type Limits, unpack } from './unpack.ts';

export interface RecordsRead {
  /** Each ends with a newline. */
  readonly lines: Uint8Array;
  readonly count: number;
  /** The id of a format; `unknown` when no form fits. */
  readonly form: string;
  readonly problems: readonly FileProblem[];
}

const valueFormats = formats.filter((format): format is ValueFormat => 'open' in format);
const textFormats = formats.filter((format: Format): format is TextFormat => 'read' in format);
/** S3 may say `Content-Encoding: gzip` of what was gzip before. */
const MAX_LAYERS = 2;

/** @param bytes may be changed: lines are made in place */
export function readRecords(bytes: Uint8Array, name: string, limits: Limits = LIMITS): RecordsRead {
  const reading = new FileReading(name, valueFormats);
  const plain = unpacked(bytes, limits, reading);
  if (plain) readPlain(plain, reading);
  const { lines, count, form = 'unknown', problems } = reading;
  return { lines, count, form, problems };
}

function unpacked(bytes: Uint8Array, limits: Limits, reading: FileReading): Buffer | undefined {
  let plain = bytes;
  for (let layer = 0; layer < MAX_LAYERS && isGzip(plain); layer++) {
    const { bytes: inside, problem } = unpack(plain, limits);
    if (problem) reading.problem(problem.code, problem);
    if (inside.length === 0 && problem) return undefined;
    plain = inside;
  }
  if (plain.length > limits.maxBytes) {
    reading.problem('too-large', { detail: `${plain.length} bytes` });
    return undefined;
  }
  return inUtf8(asBuffer(plain));
}

/** What Excel saves. */
function inUtf8(bytes: Buffer): Buffer {
  return bytes[0] === 0xff && bytes[1] === 0xfe ? Buffer.from(bytes.toString('utf16le', 2)) : bytes;
}

function readPlain(bytes: Buffer, reading: FileReading): void {
  const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const start = skipBlanks(bytes, hasMark ? 3 : 0, bytes.length);
  if (start >= bytes.length) reading.problem('empty');
  else if (isJson(bytes, start)) readValues(bytes, start, reading, isRecord);
  else readText(bytes, start, reading);
}

function isJson(bytes: Buffer, start: number): boolean {
  const first = bytes[start];
  if (first === OPEN_BRACE || first === OPEN_BRACKET) return true;
  if (first !== QUOTE) return false;
  // A heading in quotes begins like a string.
  const { isWhole, end } = new JsonValue(bytes, start, bytes.length);
  return isWhole && (end === bytes.length || isBlank(bytes[end]));
}

function isRecord(value: JsonValue): boolean {
  return valueFormats.some((format) => {
    const opened = format.open(value);
    return opened !== undefined && 'records' in opened;
  });
}

function readText(bytes: Buffer, start: number, reading: FileReading): void {
  const lineEnd = bytes.indexOf('\n', start);
  const firstLine = bytes.toString('utf8', start, lineEnd < 0 ? bytes.length : lineEnd).trimEnd();
  for (const format of textFormats) {
    const parts = format.read({ bytes, start, firstLine });
    if (!parts) continue;
    reading.form = format.id;
    if (format.isLossy) reading.problem('lossy');
    for (const part of parts) {
      if (!(part instanceof JsonValue)) reading.problem('invalid-part', part);
      else reading.open(part, part.bytes === bytes ? {} : { offset: start });
    }
    return;
  }
  reading.problem('foreign', { offset: start });
}
