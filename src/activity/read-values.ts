/**
 * JSON values one after another: one document, lines, or documents joined without a sign between. After a value that
 * does not end, reading goes on at the next line that can begin one.
 */
import type { FileReading } from './file-reading.ts';
import { COMMA, NEWLINE, OPEN_BRACE, OPEN_BRACKET, QUOTE, skipBlanks } from './split/bytes.ts';
import { JsonValue } from './split/json-value.ts';
import { restoreCommas, type Split, splitRecords } from './split/split-records.ts';

/** After so many values that do not end, each is sought in its line only: else such a file takes hours. */
const MAX_SEARCHES_TO_THE_END = 32;
/** Nearly every record begins so; the second version is that of what S3 tells of its own changes. */
const USUAL_HEAD = Buffer.from('{"eventVersion":"1.');
const AGGREGATED = Buffer.from('"AwsAggregatedEvent"');

/** @param isRecord whether the first of a batch is what it should be; all others are taken to be of its kind */
export function readValues(
  bytes: Buffer,
  from: number,
  reading: FileReading,
  isRecord: (value: JsonValue) => boolean,
): void {
  let cuts = 0;
  let at = skipBlanks(bytes, from, bytes.length);
  while (at < bytes.length) {
    const lineEnd = endOfLine(bytes, at);
    const split = quickly(bytes, at, lineEnd, isRecord);
    if (split) {
      reading.takeLines(bytes, split.start, split.end, split.count);
      at = afterComma(bytes, split.next);
      continue;
    }
    if (!begins(bytes[at])) {
      reading.problem('invalid-part', { offset: at });
      at = nextBegin(bytes, at);
      continue;
    }
    const value = new JsonValue(bytes, at, cuts < MAX_SEARCHES_TO_THE_END ? bytes.length : lineEnd);
    reading.cutAt = at;
    reading.open(value);
    if (value.isWhole) at = afterComma(bytes, value.end);
    else {
      cuts++;
      at = nextBegin(bytes, reading.cutAt);
      reading.problem(at < bytes.length ? 'invalid-part' : 'truncated', { offset: reading.cutAt });
    }
  }
}

function quickly(
  bytes: Buffer,
  at: number,
  lineEnd: number,
  isRecord: (value: JsonValue) => boolean,
): Split | undefined {
  const split = splitRecords(bytes, at, lineEnd);
  if (!split) return undefined;
  const aggregated = bytes.indexOf(AGGREGATED, split.start);
  const isPlain = aggregated < 0 || aggregated >= split.end;
  const { start } = split;
  const isUsual = bytes.compare(USUAL_HEAD, 0, USUAL_HEAD.length, start, start + USUAL_HEAD.length) === 0;
  if (isPlain && (isUsual || isRecord(new JsonValue(bytes, start, split.end)))) return split;
  restoreCommas(bytes, split);
  return undefined;
}

function begins(byte: number | undefined): boolean {
  return byte === OPEN_BRACE || byte === OPEN_BRACKET || byte === QUOTE;
}

function endOfLine(bytes: Buffer, at: number): number {
  const end = bytes.indexOf(NEWLINE, at);
  return end < 0 ? bytes.length : end;
}

/** The next line that begins with what can begin a value; the lines of a document that is laid out are indented. */
function nextBegin(bytes: Buffer, at: number): number {
  let line = endOfLine(bytes, at) + 1;
  while (line < bytes.length && !begins(bytes[line])) line = endOfLine(bytes, line) + 1;
  return Math.min(line, bytes.length);
}

function afterComma(bytes: Buffer, at: number): number {
  const next = skipBlanks(bytes, at, bytes.length);
  return bytes[next] === COMMA ? skipBlanks(bytes, next + 1, bytes.length) : next;
}
