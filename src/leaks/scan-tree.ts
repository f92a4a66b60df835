/**
 * Reads all files below a folder. Links are not followed: what they point to is elsewhere, or is met anyway. By default
 * nothing is left out but what others wrote (`node_modules`) and what the history scan reads (git's objects).
 */
import type { SkipReason } from './leak.ts';
import { scanBytes } from './scan-bytes.ts';
import type { Tell } from './tell.ts';

interface FileEntry {
  readonly name: string;
  readonly kind: 'file' | 'folder' | 'other';
}

/** The file system, with `/` between names. Everything may be refused: it rejects then. */
export interface FileTree {
  list(folder: string): Promise<readonly FileEntry[]>;
  /** Of the entry itself, where it is a link. */
  stat(path: string): Promise<{ readonly kind: FileEntry['kind']; readonly sizeBytes: number }>;
  read(path: string): AsyncIterable<Uint8Array>;
}

export interface TreeScan {
  readonly root: string;
  readonly tree: FileTree;
  /** Paths from the root; everything below it where absent. */
  readonly only?: readonly string[] | undefined;
  readonly maxBytes: number | undefined;
  readonly signal: AbortSignal;
  readonly tell: Tell & { readonly innerRepository: (path: string) => void };
}

/** @returns how many files, and bytes of them, were read. */
export async function scanTree(scan: TreeScan): Promise<{ readonly files: number; readonly bytes: number }> {
  const read = { files: 0, bytes: 0 };
  const folders = scan.only ? [] : [''];
  const files = [...(scan.only ?? [])];
  let met = files.length;
  let done = 0;
  while (files.length > 0 || folders.length > 0) {
    const file = files.pop();
    if (scan.signal.aborted) {
      scan.tell.skipped('stopped', file ?? folders.at(-1) ?? '');
      break;
    }
    if (file === undefined) {
      const found = await entriesOf(folders.pop() ?? '', scan);
      // Taken from the end: so they come in the order of their names.
      folders.push(...found.folders.toReversed());
      files.push(...found.files.toReversed());
      met += found.files.length;
      continue;
    }
    const bytes = await scanFile(file, scan);
    if (bytes !== undefined) {
      read.files += 1;
      read.bytes += bytes;
    }
    done += 1;
    scan.tell.progress(done, met);
  }
  return read;
}

async function entriesOf(
  folder: string,
  { root, tree, tell }: TreeScan,
): Promise<{ folders: readonly string[]; files: readonly string[] }> {
  let entries: readonly FileEntry[];
  try {
    entries = await tree.list(joined(root, folder));
  } catch {
    tell.skipped('unreadable', folder === '' ? '.' : folder);
    return { folders: [], files: [] };
  }
  const names = new Set(entries.map(({ name }) => name));
  if (folder !== '' && names.has('.git')) tell.innerRepository(folder);
  const isGitFolder = names.has('HEAD') && names.has('objects') && names.has('refs');
  const folders: string[] = [];
  const files: string[] = [];
  for (const { name, kind } of entries) {
    const path = folder === '' ? name : `${folder}/${name}`;
    if (kind === 'file') files.push(path);
    else if (kind === 'other') tell.skipped('link-or-device', path);
    else if (name === 'node_modules' || (isGitFolder && name === 'objects'))
      tell.skipped('folder-rule', path);
    else folders.push(path);
  }
  return { folders, files };
}

/** @returns the bytes that were read; `undefined` of what was left out. */
async function scanFile(
  path: string,
  { root, tree, maxBytes, signal, tell }: TreeScan,
): Promise<number | undefined> {
  const full = joined(root, path);
  let bytes = 0;
  async function* counted(): AsyncGenerator<Uint8Array> {
    for await (const chunk of tree.read(full)) {
      bytes += chunk.length;
      yield chunk;
      if (signal.aborted) throw new Stopped();
    }
  }
  try {
    const { kind, sizeBytes } = await tree.stat(full);
    if (kind !== 'file') {
      tell.skipped('link-or-device', path);
      return undefined;
    }
    if (maxBytes !== undefined && sizeBytes > maxBytes) {
      tell.skipped('too-large', path);
      return undefined;
    }
    const isText = await scanBytes(counted(), {
      sighted: (sighting) =>
        tell.sighted(sighting, { kind: 'file', path: path === '' ? nameOf(root) : path }),
      examples: tell.examples,
    });
    if (isText) return bytes;
    tell.skipped('binary', path);
  } catch (error) {
    tell.skipped(error instanceof Stopped ? 'stopped' : reasonOf(error), path);
  }
  return undefined;
}

class Stopped extends Error {}

/** What the system refuses is told; anything else is our bug. */
function reasonOf(error: unknown): SkipReason {
  if (error instanceof Error && 'code' in error) return 'unreadable';
  throw error;
}

function joined(root: string, path: string): string {
  return path === '' ? root : `${root}/${path}`;
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
