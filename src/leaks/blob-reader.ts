/** Stored contents by their id, from one `git cat-file --batch` for all of them. */
import { ByteStream } from './byte-stream.ts';
import type { GitRun, RunGit } from './git-port.ts';

const LINE_FEED = 0x0a;
/** A damaged object ends git. So many may be damaged before the rest is given up. */
const MOST_STARTS = 100;

export interface Blob {
  readonly sizeBytes: number;
  readonly content: AsyncIterable<Uint8Array>;
}

export class BlobReader {
  readonly #start: () => GitRun;
  #running: { readonly run: GitRun; readonly stream: ByteStream } | undefined;
  #starts = 0;

  constructor(git: RunGit, repository: string) {
    this.#start = () => git(repository, ['cat-file', '--batch']);
  }

  /** `undefined`: git does not have it, or cannot read it. Its content is to be taken before the next is asked for. */
  async read(blob: string): Promise<Blob | undefined> {
    const { run, stream } = this.#running ?? this.#begin();
    run.write(`${blob}\n`);
    const head = (await stream.until(LINE_FEED))?.toString('latin1');
    if (head === undefined) {
      this.#running = undefined;
      return undefined;
    }
    const size = / blob (\d+)$/.exec(head)?.[1];
    if (size === undefined) return undefined;
    return { sizeBytes: Number(size), content: contentOf(stream, Number(size)) };
  }

  get isGivenUp(): boolean {
    return this.#running === undefined && this.#starts >= MOST_STARTS;
  }

  close(): void {
    this.#running?.run.end();
    this.#running?.run.kill();
  }

  #begin(): { run: GitRun; stream: ByteStream } {
    this.#starts += 1;
    const run = this.#start();
    this.#running = { run, stream: new ByteStream(run.output) };
    return this.#running;
  }
}

async function* contentOf(stream: ByteStream, size: number): AsyncGenerator<Uint8Array> {
  try {
    yield* stream.take(size);
  } finally {
    await stream.until(LINE_FEED);
  }
}
