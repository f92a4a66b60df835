/** The machine's files for reading, links never followed. */
import { constants } from 'node:fs';
import { lstat, open, readdir } from 'node:fs/promises';

type Kind = 'file' | 'folder' | 'other';

interface Typed {
  isFile(): boolean;
  isDirectory(): boolean;
}

export const fileTree = {
  async list(folder: string): Promise<readonly { readonly name: string; readonly kind: Kind }[]> {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries
      .map((entry) => ({ name: entry.name, kind: kindOf(entry) }))
      .toSorted((one, other) => (one.name < other.name ? -1 : 1));
  },

  async stat(path: string): Promise<{ readonly kind: Kind; readonly sizeBytes: number }> {
    const there = await lstat(path);
    return { kind: kindOf(there), sizeBytes: there.size };
  },

  async *read(path: string): AsyncGenerator<Uint8Array> {
    // Between the look and the opening a link or a pipe may have taken the file's place; neither is waited for.
    const file = await open(
      path,
      constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0),
    );
    try {
      const buffer = Buffer.allocUnsafe(CHUNK_BYTES);
      for (;;) {
        const { bytesRead } = await file.read(buffer, 0, CHUNK_BYTES);
        if (bytesRead === 0) return;
        yield buffer.subarray(0, bytesRead);
      }
    } finally {
      await file.close();
    }
  },
};

const CHUNK_BYTES = 64 * 1024;

function kindOf(entry: Typed): Kind {
  if (entry.isFile()) return 'file';
  return entry.isDirectory() ? 'folder' : 'other';
}
