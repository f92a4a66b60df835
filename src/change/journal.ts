/**
 * What was done to an account, line by line, each written to the disk before the next step is taken: whatever happens,
 * what was begun can be finished or taken back. Each line carries the hash of the one before, so that a line that was
 * changed or taken out shows. No secrets: actions keep none in their states.
 */
import { type FileHandle, open, readFile } from 'node:fs/promises';
import type { Json } from '../kernel/json.ts';
import { hashOf } from './canonical.ts';
import type { PlanItem, PlannedCall } from './plan.ts';

export type Step =
  | {
      readonly kind: 'opened';
      readonly change: string;
      readonly purpose: string;
      readonly account: string;
      readonly caller: string;
      readonly plan: string;
    }
  | {
      readonly kind: 'applying';
      readonly item: PlanItem;
      /** Later items about the same thing, which were as expected until now. */
      readonly beside?: readonly string[];
    }
  | { readonly kind: 'calling'; readonly item: string; readonly call: PlannedCall }
  | {
      readonly kind: 'called';
      readonly item: string;
      readonly requestId: string | null;
      /** `ok`, `already`, or AWS's error code. */
      readonly result: string;
    }
  | {
      readonly kind: 'applied';
      readonly item: string;
      readonly after: Json;
      /** The states in which it left those beside it. */
      readonly left?: Readonly<Record<string, Json>>;
    }
  | { readonly kind: 'failed'; readonly item: string; readonly code: string; readonly message: string }
  | { readonly kind: 'undoing'; readonly item: string }
  | { readonly kind: 'undone'; readonly item: string; readonly now: Json };

export type Entry = Step & { readonly at: string; readonly previous: string; readonly hash: string };

export interface Journal {
  readonly path: string;
  readonly now: () => Date;
  entries(): readonly Entry[];
  /** On the disk when it returns. @throws the file system's error */
  write(step: Step): Promise<void>;
  close(): Promise<void>;
}

const FIRST = '0'.repeat(64);

/** Made where it is not there. What a crash left half-written at the end is taken off. */
export async function openJournal(path: string, now: () => Date): Promise<Journal> {
  const { entries, wholeBytes } = await readJournal(path);
  const file: FileHandle = await open(path, 'a', 0o600);
  await file.truncate(wholeBytes);
  const list = [...entries];
  return {
    path,
    now,
    entries: () => list,
    write: async (step) => {
      const content = { ...step, at: now().toISOString(), previous: list.at(-1)?.hash ?? FIRST };
      const entry: Entry = { ...content, hash: hashOf(plain(content)) };
      await file.appendFile(`${JSON.stringify(entry)}\n`);
      await file.datasync();
      list.push(entry);
    },
    close: () => file.close(),
  };
}

export interface ReadJournal {
  readonly entries: readonly Entry[];
  /** Length of the whole lines. */
  readonly wholeBytes: number;
  /** The first line that is not what was written, from 1. */
  readonly brokenAt: number | undefined;
}

export async function readJournal(path: string): Promise<ReadJournal> {
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return Buffer.alloc(0);
    throw error;
  });
  const wholeBytes = bytes.lastIndexOf(0x0a) + 1;
  const lines = bytes.subarray(0, wholeBytes).toString('utf8').split('\n').slice(0, -1);
  const entries: Entry[] = [];
  let brokenAt: number | undefined;
  let previous = FIRST;
  for (const [index, line] of lines.entries()) {
    const entry = parse(line);
    if (!entry) {
      brokenAt ??= index + 1;
      continue;
    }
    const { hash, ...content } = entry;
    if (content.previous !== previous || hash !== hashOf(plain(content))) brokenAt ??= index + 1;
    previous = hash;
    entries.push(entry);
  }
  return { entries, wholeBytes, brokenAt };
}

function parse(line: string): Entry | undefined {
  try {
    const entry = JSON.parse(line) as Partial<Entry> | null;
    return typeof entry?.kind === 'string' && typeof entry.hash === 'string' ? (entry as Entry) : undefined;
  } catch {
    return undefined;
  }
}

const plain = (content: object): Json => JSON.parse(JSON.stringify(content)) as Json;
