/** What `git log --raw -z` says: commits with their messages, and the versions of files that each brought. */
import type { ByteStream } from './byte-stream.ts';

/** Merges are shown by what differs from all parents: an edit may hide in one. */
export const LOG_ARGS = [
  'log',
  '--all',
  '--reflog',
  '--topo-order',
  '--reverse',
  '--root',
  '--raw',
  '-c',
  '-z',
  '--no-abbrev',
  '--no-renames',
  '--no-ext-diff',
  '--no-textconv',
  '--ignore-submodules=none',
  '--no-show-signature',
  '--no-notes',
  '--no-decorate',
  '--no-mailmap',
  '--no-color',
  '--format=commit %H %aI%n%B',
];

export interface Commit {
  readonly id: string;
  /** ISO 8601. */
  readonly authoredAt: string;
  readonly message: string;
  readonly versions: readonly { readonly blob: string; readonly path: string }[];
}

const HEADER = /^commit ([0-9a-f]{40,64}) (\S+)\n?/;
const CHANGE = /^\n?:+(?:\d{6} )+(?:[0-9a-f]{40,64} )+[A-Z]+\d*$/;
const NOTHING = /^0+$/;
const SUBMODULE = '160000';

export async function* commitsOf(stream: ByteStream): AsyncGenerator<Commit> {
  let commit: (Omit<Commit, 'versions'> & { versions: { blob: string; path: string }[] }) | undefined;
  for (let token = await stream.until(0); token; token = await stream.until(0)) {
    const text = token.toString('utf8');
    const header = HEADER.exec(text);
    if (header) {
      if (commit) yield commit;
      const [whole, id = '', authoredAt = ''] = header;
      commit = { id, authoredAt, message: text.slice(whole.length), versions: [] };
    } else if (CHANGE.test(text)) {
      const path = (await stream.until(0))?.toString('utf8') ?? '';
      const { blob, mode } = resultOf(text);
      if (!NOTHING.test(blob) && mode !== SUBMODULE) commit?.versions.push({ blob, path });
    }
  }
  if (commit) yield commit;
}

/** `:<mode> <mode> <id> <id> M`; of a merge one more of each than it has parents, the result last. */
function resultOf(change: string): { mode: string; blob: string } {
  const words = change.trim().split(' ');
  const half = (words.length - 1) / 2;
  return { mode: words[half - 1]?.replace(/^:+/, '') ?? '', blob: words[2 * half - 1] ?? '' };
}
