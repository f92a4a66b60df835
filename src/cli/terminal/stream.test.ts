import { Writable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { printAll } from './stream.ts';

/** `taken` gets the text of a piece when a reader that takes its time is done with it. */
function slowReader(taken: string[]): Writable {
  return new Writable({
    highWaterMark: 10,
    decodeStrings: false,
    write: (piece: string, _, done) => {
      setImmediate(() => {
        taken.push(piece);
        done();
      });
    },
  });
}

describe('pieces', () => {
  test('are made when the reader has taken the ones before', async () => {
    const taken: string[] = [];
    const ahead: number[] = [];
    function* pieces(): Generator<string> {
      for (let made = 0; made < 50; made += 1) {
        ahead.push(made - taken.length);
        yield `piece ${made} of a long report`;
      }
    }
    await printAll(pieces(), slowReader(taken));
    expect(taken).toHaveLength(50);
    expect(Math.max(...ahead)).toBeLessThanOrEqual(1);
  });

  test('are not made for a reader that has gone', async () => {
    let made = 0;
    function* pieces(): Generator<string> {
      for (;;) {
        made += 1;
        yield 'one more piece of an endless report';
      }
    }
    const reader = slowReader([]);
    reader.on('error', () => undefined);
    setImmediate(() => reader.destroy(new Error('EPIPE')));
    await printAll(pieces(), reader);
    expect(made).toBeLessThan(10);
  });
});
