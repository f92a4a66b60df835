import { once } from 'node:events';
import type { Writable } from 'node:stream';
import { styleText } from 'node:util';
import type { TerminalOptions } from './options.ts';

/** What a stream can show: colour only on a terminal and where `NO_COLOR` does not forbid it; a pipe gets everything. */
export function screenOf(
  stream: NodeJS.WriteStream,
): Required<Pick<TerminalOptions, 'columns' | 'colour' | 'everything'>> {
  return {
    columns: stream.columns || 80,
    colour: styleText('red', 'x', { stream, validateStream: true }) !== 'x',
    everything: !stream.isTTY,
  };
}

/** Makes the next piece only when the reader has taken the last. Whoever watches the stream hears of its errors. */
export async function printAll(pieces: Iterable<string>, stream: Writable): Promise<void> {
  for (const piece of pieces) {
    if (stream.destroyed) return;
    if (!stream.write(piece)) await once(stream, 'drain').catch(() => undefined);
  }
}
