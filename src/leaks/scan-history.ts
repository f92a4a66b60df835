/**
 * Looks at every version of every file that git has, each once, and at the messages. Not at differences: making those is
 * where a repository's configuration may start programs, and they cut what stands together.
 */
import { BlobReader } from './blob-reader.ts';
import { ByteStream } from './byte-stream.ts';
import { type Commit, commitsOf, LOG_ARGS } from './git-log.ts';
import type { RunGit } from './git-port.ts';
import type { HistoryState, Source } from './leak.ts';
import { scanBytes, scanText } from './scan-bytes.ts';
import type { Tell } from './tell.ts';

export interface HistoryScan {
  readonly root: string;
  readonly git: RunGit;
  /** Whether the folder has the look of a repository, so that git's refusal is a fault and not an answer. */
  readonly looksLikeRepository: boolean;
  readonly maxBytes: number | undefined;
  readonly signal: AbortSignal;
  readonly tell: Tell;
}

export interface HistoryRead {
  readonly state: HistoryState;
  readonly fault?: string | undefined;
  readonly commits: number;
  readonly versions: number;
  readonly bytes: number;
}

const NOTHING_READ = { commits: 0, versions: 0, bytes: 0 } as const;

export async function scanHistory(scan: HistoryScan): Promise<HistoryRead> {
  const shallow = await answer(scan, ['rev-parse', '--is-shallow-repository']);
  if (shallow.code === 'missing') {
    return { state: scan.looksLikeRepository ? 'git-missing' : 'no-repository', ...NOTHING_READ };
  }
  if (shallow.code !== 0) {
    return scan.looksLikeRepository
      ? { state: 'git-failed', fault: firstLine(shallow.said), ...NOTHING_READ }
      : { state: 'no-repository', ...NOTHING_READ };
  }
  const read = await readCommits(scan);
  if (scan.signal.aborted) return { ...read, state: 'partly-read' };
  return {
    ...read,
    state: read.fault === undefined ? (shallow.text.trim() === 'true' ? 'shallow' : 'read') : 'partly-read',
  };
}

async function readCommits(scan: HistoryScan): Promise<Omit<HistoryRead, 'state'>> {
  const { git, root, signal, tell } = scan;
  const total = Number((await answer(scan, ['rev-list', '--count', '--all', '--reflog'])).text) || 0;
  const inHead = await headBlobs(scan);
  const log = git(root, LOG_ARGS);
  log.end();
  const reader = new BlobReader(git, root);
  const stop = (): void => {
    log.kill();
    reader.close();
  };
  signal.addEventListener('abort', stop, { once: true });
  const seen = new Set<string>();
  const read = { commits: 0, versions: 0, bytes: 0 };
  try {
    for await (const commit of commitsOf(new ByteStream(log.output))) {
      if (signal.aborted) break;
      scanMessage(commit, scan);
      for (const { blob, path } of commit.versions) {
        const key = Buffer.from(blob, 'hex').toString('latin1');
        if (seen.has(key) || signal.aborted) continue;
        seen.add(key);
        const source = sourceOf(commit, path, inHead.has(key));
        const bytes = reader.isGivenUp ? undefined : await scanVersion(blob, source, { reader, scan });
        if (bytes === undefined) tell.skipped(signal.aborted ? 'stopped' : 'unreadable', nameOf(source));
        else {
          read.versions += 1;
          read.bytes += bytes;
        }
      }
      read.commits += 1;
      tell.progress(read.commits, Math.max(total, read.commits));
    }
  } finally {
    signal.removeEventListener('abort', stop);
    reader.close();
    log.kill();
  }
  if (!signal.aborted) await scanTagMessages(scan);
  const { code, said } = await log.ended;
  return { ...read, fault: code === 0 || signal.aborted ? undefined : firstLine(said) };
}

function scanMessage({ id, authoredAt, message }: Commit, { tell }: HistoryScan): void {
  const source: Source = { kind: 'commit-message', path: '', commit: id, authoredAt };
  scanText(message, { sighted: (sighting) => tell.sighted(sighting, source), examples: tell.examples });
}

/** Annotated tags have messages of their own. */
async function scanTagMessages(scan: HistoryScan): Promise<void> {
  const format = '--format=%(objecttype) %(objectname) %(taggerdate:iso-strict)%0a%(contents)%00';
  const run = scan.git(scan.root, ['for-each-ref', format, 'refs/tags']);
  run.end();
  const stream = new ByteStream(run.output);
  for (let entry = await stream.until(0); entry; entry = await stream.until(0)) {
    const text = entry.toString('utf8').trimStart();
    const [whole, id = '', authoredAt = ''] = /^tag ([0-9a-f]{40,64}) (\S+)\n/.exec(text) ?? [];
    if (whole !== undefined)
      scanMessage({ id, authoredAt, message: text.slice(whole.length), versions: [] }, scan);
  }
}

function sourceOf({ id, authoredAt }: Commit, path: string, inHead: boolean): Source {
  return { kind: 'history', path, commit: id, authoredAt, inHead };
}

/** @returns the bytes looked at; `undefined` where git could not give them. */
async function scanVersion(
  blob: string,
  source: Source,
  { reader, scan }: { reader: BlobReader; scan: HistoryScan },
): Promise<number | undefined> {
  const { tell, maxBytes } = scan;
  const found = await reader.read(blob);
  if (!found) return undefined;
  const { sizeBytes, content } = found;
  if (maxBytes !== undefined && sizeBytes > maxBytes) {
    tell.skipped('too-large', nameOf(source));
    for await (const _ of content);
    return 0;
  }
  const isText = await scanBytes(content, {
    sighted: (sighting) => tell.sighted(sighting, source),
    examples: tell.examples,
  });
  if (!isText) tell.skipped('binary', nameOf(source));
  return sizeBytes;
}

function nameOf({ commit = '', path }: Source): string {
  return `${commit.slice(0, 10)}:${path}`;
}

/** What the checked-out branch holds today. Empty before the first commit. */
async function headBlobs(scan: HistoryScan): Promise<ReadonlySet<string>> {
  const run = scan.git(scan.root, ['ls-tree', '-r', '-z', '--full-tree', 'HEAD']);
  run.end();
  const stream = new ByteStream(run.output);
  const blobs = new Set<string>();
  for (let entry = await stream.until(0); entry; entry = await stream.until(0)) {
    const blob = / blob ([0-9a-f]+)\t/.exec(entry.toString('latin1'))?.[1];
    if (blob) blobs.add(Buffer.from(blob, 'hex').toString('latin1'));
  }
  return blobs;
}

/** What git lists that it does not ignore: tracked files and new ones. */
export async function filesNotIgnored(
  scan: Pick<HistoryScan, 'git' | 'root'>,
): Promise<readonly string[] | undefined> {
  const args = ['ls-files', '-z', '--cached', '--others', '--exclude-standard'];
  const { code, text } = await answer(scan, args);
  return code === 0 ? [...new Set(text.split('\0').filter((path) => path !== ''))] : undefined;
}

async function answer(
  { git, root }: Pick<HistoryScan, 'git' | 'root'>,
  args: readonly string[],
): Promise<{ code: number | 'missing'; said: string; text: string }> {
  const run = git(root, args);
  run.end();
  const pieces: Uint8Array[] = [];
  for await (const piece of run.output) pieces.push(piece);
  return { ...(await run.ended), text: Buffer.concat(pieces).toString('utf8') };
}

function firstLine(said: string): string {
  return said.split('\n', 1)[0] ?? '';
}
