import { expect, test } from 'vitest';
import { CredentialMaker } from '../../test/leaks/made-credentials.ts';
import { type FileTree, scanTree } from './scan-tree.ts';

const make = new CredentialMaker(5);

class Refused extends Error {
  readonly code = 'EACCES';
}

/** Folders end in `/`; `!` is what the system refuses. */
function treeOf(files: Readonly<Record<string, string>>): FileTree {
  return {
    async list(folder) {
      if (folder.includes('!')) throw new Refused();
      const names = Object.keys(files).flatMap((path) =>
        path.startsWith(`${folder}/`) ? [path.slice(folder.length + 1)] : [],
      );
      const kinds = new Map(names.map((name) => [name.split('/')[0] ?? '', name.includes('/')]));
      return [...kinds].map(([name, isFolder]) => ({ name, kind: isFolder ? 'folder' : 'file' }));
    },
    stat: async (path) => ({ kind: 'file', sizeBytes: files[path]?.length ?? 0 }),
    async *read(path) {
      if (path.includes('!')) throw new Refused();
      yield Buffer.from(files[path] ?? '');
    },
  };
}

async function scanned(files: Readonly<Record<string, string>>, signal = new AbortController().signal) {
  const places: string[] = [];
  const skipped: string[] = [];
  const progress: (readonly [number, number])[] = [];
  const inner: string[] = [];
  const read = await scanTree({
    root: '/r',
    tree: treeOf(files),
    maxBytes: undefined,
    signal,
    tell: {
      sighted: ({ kind, line }, { path }) => places.push(`${path}:${line} ${kind}`),
      examples: () => undefined,
      skipped: (reason, path) => skipped.push(`${reason} ${path}`),
      innerRepository: (path) => inner.push(path),
      progress: (done, total) => progress.push([done, total]),
    },
  });
  return { places, skipped, progress, inner, read };
}

test('what is refused is told, and everything else is read', async () => {
  const key = make.keyId();
  const { places, skipped, read, progress } = await scanned({
    '/r/a/key': key,
    '/r/closed!/key': key,
    '/r/closed-file!': key,
    '/r/z': `\n${key}`,
  });
  expect(places.toSorted()).toEqual(['a/key:1 access-key', 'z:2 access-key']);
  expect(skipped.toSorted()).toEqual(['unreadable closed!', 'unreadable closed-file!']);
  expect(read).toEqual({ files: 2, bytes: 41 });
  expect(progress.at(-1)).toEqual([3, 3]);
});

test('git keeps secrets outside its objects, too', async () => {
  const { places, skipped, inner } = await scanned({
    '/r/.git/HEAD': 'ref: refs/heads/main',
    '/r/.git/config': `url = https://x/?AWSAccessKeyId=${make.keyId()}`,
    '/r/.git/objects/ab/cd': make.keyId(),
    '/r/.git/refs/heads/main': '',
    '/r/lib/.git/HEAD': '',
    '/r/objects/HEAD': make.keyId(),
  });
  expect(places.toSorted()).toEqual(['.git/config:1 access-key', 'objects/HEAD:1 access-key']);
  expect(skipped).toEqual(['folder-rule .git/objects']);
  expect(inner).toEqual(['lib']);
});

test('a scan that was stopped says so', async () => {
  expect(await scanned({ '/r/a': make.keyId() }, AbortSignal.abort())).toMatchObject({
    places: [],
    skipped: ['stopped '],
  });
});
