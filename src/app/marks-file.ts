/** What the owner said of principals, keys and addresses of a case: mine, or not mine. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Marks } from '../incident/in-context.ts';
import { writePrivateFile } from '../store/private-file.ts';
import { fileError } from './file-error.ts';

const Marked = z.object({ mine: z.array(z.string()), notMine: z.array(z.string()) });

export async function readMarks(folder: string): Promise<Marks> {
  const path = join(folder, FILE);
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '{"mine":[],"notMine":[]}';
    throw fileError(error, path);
  });
  try {
    const { mine, notMine } = Marked.parse(JSON.parse(text));
    return { mine: new Set(mine), notMine: new Set(notMine) };
  } catch (error) {
    throw fileError(error, path);
  }
}

/** A name is one or the other; `forget` takes it off both. */
export async function mark(
  folder: string,
  how: 'mine' | 'not-mine' | 'forget',
  names: readonly string[],
): Promise<Marks> {
  const { mine, notMine } = await readMarks(folder);
  const without = (set: ReadonlySet<string>): Set<string> =>
    new Set([...set].filter((one) => !names.includes(one)));
  const marks = { mine: without(mine), notMine: without(notMine) };
  if (how === 'mine') for (const name of names) marks.mine.add(name);
  if (how === 'not-mine') for (const name of names) marks.notMine.add(name);
  const path = join(folder, FILE);
  const content = { mine: [...marks.mine].toSorted(), notMine: [...marks.notMine].toSorted() };
  await writePrivateFile(path, [`${JSON.stringify(content, null, 2)}\n`]).catch((error: unknown) => {
    throw fileError(error, path);
  });
  return marks;
}

const FILE = 'marks.json';
