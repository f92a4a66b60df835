import type { TextFile, TextFormat, Unread } from '../../format.ts';
import { NEWLINE, skipBlanks } from '../../split/bytes.ts';
import { JsonValue } from '../../split/json-value.ts';

const LINE_HEAD = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z\s/;
const LONGEST_HEAD = 40;

/** An export task of CloudWatch Logs: each line is a time, a blank, the record. `aws logs tail` puts a stream between. */
export const format: TextFormat = {
  id: 'cloudwatch-export',
  title: { en: 'CloudWatch Logs export', ko: 'CloudWatch Logs 내보내기' },
  read: (text) => (LINE_HEAD.test(text.firstLine) ? lines(text) : undefined),
};

function* lines({ bytes, start }: TextFile): Generator<JsonValue | Unread> {
  let at = start;
  while (at < bytes.length) {
    const newline = bytes.indexOf(NEWLINE, at);
    const end = newline < 0 ? bytes.length : newline;
    if (skipBlanks(bytes, at, end) < end) yield record(bytes, at, end);
    at = end + 1;
  }
}

function record(bytes: Buffer, line: number, end: number): JsonValue | Unread {
  const head = LINE_HEAD.exec(bytes.toString('latin1', line, Math.min(line + LONGEST_HEAD, end)));
  const brace = head ? bytes.indexOf('{', line + head[0].length) : -1;
  if (brace < 0 || brace >= end) return { offset: line };
  const value = new JsonValue(bytes, brace, end);
  return value.isWhole && skipBlanks(bytes, value.end, end) === end ? value : { offset: line };
}
