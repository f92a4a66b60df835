/**
 * JSON values one after another: one document, lines, or documents joined without a sign between. After a value that
 * does not end, reading goes on at the next line that can begin one.
 */
import type { FileReading } from './file-reading.ts';
import { COMMA, NEWLINE, OPEN_BRACE, OPEN_BRACKET, QUOTE, skipBlanks } from './split/bytes.ts';
import { JsonValue } from './split/json-value.ts';
import { recordEnd, restoreCommas, type Split, splitRecords } from './split/split-records.ts';

/** After so many values that do not end, each is sought in its line only: else such a file takes hours. */
const MAX_SEARCHES_TO_THE_END = 32;
/** Nearly every record begins so; the second version is that of what S3 tells of its own changes. */
const USUAL_HEAD = Buffer.from('{"eventVersion":"1.');
const AGGREGATED = Buffer.from('"AwsAggregatedEvent"');
/** Of a record that went through Logstash, which took its time away. */
const STAMP = Buffer.from('"@timestamp"');

/** @param isRecord whether the first of a batch is what it should be; all others are taken to be of its kind */
export function readValues(
  bytes: Buffer,
  from: number,
  reading: FileReading,
  isRecord: (value: JsonValue) => boolean,
): void {
  let cuts = 0;
  let at = skipBlanks(bytes, from, bytes.length);
  let lineEnd = -1;
  let isPlain: boolean | undefined;
  while (at < bytes.length) {
    if (isUsual(bytes, at)) isPlain ??= !bytes.includes(AGGREGATED) && !bytes.includes(STAMP);
    const lines = isPlain && linesFrom(bytes, at);
    if (lines) {
      reading.takeLines('record', bytes, lines);
      at = afterComma(bytes, lines.end);
      continue;
    }
    // Sought once for each line: a line may hold thousands of values.
    if (lineEnd < at) lineEnd = endOfLine(bytes, at);
    const split = quickly(bytes, at, lineEnd, isRecord);
    if (split) {
      reading.takeLines('records', bytes, split);
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
  const isPlain = !bytes.subarray(split.start, split.end).includes(AGGREGATED);
  if (isPlain && (isUsual(bytes, split.start) || isRecord(new JsonValue(bytes, split.start, split.end)))) {
    return split;
  }
  restoreCommas(bytes, split);
  return undefined;
}

/** Records as lines, each ended by a newline, as many as follow each other: they are what is wanted already. */
function linesFrom(bytes: Buffer, start: number): Omit<Split, 'next'> | undefined {
  let end = start;
  let count = 0;
  while (isUsual(bytes, end)) {
    const lineEnd = bytes.indexOf(NEWLINE, end);
    if (lineEnd < 0 || recordEnd(bytes, end, lineEnd) !== lineEnd || !isSound(bytes, end, lineEnd)) break;
    end = lineEnd + 1;
    count++;
  }
  return count > 0 ? { start, end, count } : undefined;
}

/** Whoever wrote lines was not CloudTrail, so that each is proven. */
function isSound(bytes: Buffer, start: number, end: number): boolean {
  try {
    JSON.parse(bytes.toString('latin1', start, end));
    return true;
  } catch {
    return false;
  }
}

function isUsual(bytes: Buffer, at: number): boolean {
  const end = at + USUAL_HEAD.length;
  return end < bytes.length && bytes.compare(USUAL_HEAD, 0, USUAL_HEAD.length, at, end) === 0;
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
