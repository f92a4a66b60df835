import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { pipeline, type Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';

/** A line that is not JSON: damaged, cut off, or not a JSON Lines file at all. */
export class JsonLineError extends Error {
  /** From 1. */
  readonly line: number;
  constructor(line: number, cause: unknown) {
    super(`Line ${line} is not JSON`, { cause });
    this.name = 'JsonLineError';
    this.line = line;
  }
}

/**
 * The values of a JSON Lines file one after another, gunzipped where it is gzip by its first bytes. Empty lines are
 * passed over.
 * @throws JsonLineError, the file system's error, or zlib's (`Z_...` codes).
 */
export async function* readJsonLines(path: string): AsyncGenerator<unknown, void> {
  let line = 0;
  let emptyLines = 0;
  for await (const text of linesOf(await textOf(path))) {
    line += 1;
    if (text.trim() === '') {
      emptyLines += 1;
      if (emptyLines > MOST_EMPTY_LINES) throw new JsonLineError(line, new RangeError('Empty lines'));
      continue;
    }
    yield parse(text, line);
  }
}

function parse(text: string, line: number): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new JsonLineError(line, error);
  }
}

async function textOf(path: string): Promise<Readable> {
  const file = createReadStream(path);
  const gzip = await isGzip(file);
  // An error surfaces where the stream is read; pipeline passes it on and closes the file.
  const text = gzip ? pipeline(file, createGunzip(), () => undefined) : file;
  return text.setEncoding('utf8');
}

/** Looks at the first bytes and puts them back: a pipe cannot be read twice. */
async function isGzip(file: Readable): Promise<boolean> {
  await once(file, 'readable');
  const start: Buffer | null = file.read();
  if (start === null) return false;
  file.unshift(start);
  return start[0] === 0x1f && start[1] === 0x8b;
}

/** Packed, millions of them are a few bytes. */
const MOST_EMPTY_LINES = 1000;

/** Far beyond any one thing in an account; a longer line belongs to some other kind of file. */
const LONGEST_LINE = 64 * 1024 * 1024;

/** `readline` loses a stream's error; this does not. */
async function* linesOf(text: AsyncIterable<string>): AsyncGenerator<string, void> {
  let begun: string[] = [];
  let length = 0;
  let line = 1;
  for await (const chunk of text) {
    const lines = chunk.split('\n');
    const last = lines.pop() ?? '';
    for (const end of lines) {
      yield begun.join('') + end;
      line += 1;
      begun = [];
      length = 0;
    }
    begun.push(last);
    length += last.length;
    if (length > LONGEST_LINE) throw new JsonLineError(line, new RangeError('The line is too long'));
  }
  if (length > 0) yield begun.join('');
}
