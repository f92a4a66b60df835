/**
 * The changes that were made from this computer: one journal each under `<home>/changes`, and beside it the plan, so
 * that what was not begun can be gone on with. Whoever writes holds the lock.
 */
import { randomUUID } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type Journal, openJournal, type ReadJournal, readJournal } from '../../change/journal.ts';
import type { Plan } from '../../change/plan.ts';
import { type ChangeProgress, progressOf } from '../../change/progress.ts';
import type { Clock } from '../../kernel/clock.ts';
import { PersonError } from '../../kernel/person-error.ts';
import { homeFolder, privateFolder } from '../../store/home.ts';
import { takeLock } from '../../store/process-lock.ts';
import { fileError } from '../file-error.ts';
import { readPlan, writePlan } from './plan-file.ts';
import { changesBusy, noSuchChange } from './problems.ts';

type Env = Readonly<Record<string, string | undefined>>;

/** A change as its files tell it, without asking AWS. */
export interface KnownChange {
  readonly id: string;
  readonly path: string;
  readonly progress: ChangeProgress;
  readonly entries: ReadJournal['entries'];
  /** The first line of the journal that is not what was written. */
  readonly brokenAt: number | undefined;
}

const FOLDER = 'changes';
const ENDING = '.jsonl';

/** Newest first. */
export async function knownChanges(env: Env): Promise<readonly KnownChange[]> {
  const folder = join(homeFolder(env), FOLDER);
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw fileError(error, folder);
  });
  const journals = names.filter((name) => name.endsWith(ENDING)).toSorted();
  return Promise.all(journals.toReversed().map((name) => readChange(join(folder, name))));
}

/** By its id, or by as much of its beginning as tells it apart. @throws PersonError where there is none */
export async function changeNamed(env: Env, id: string): Promise<KnownChange> {
  const known = await knownChanges(env);
  const exact = known.filter((change) => change.id === id);
  const [found, ...others] = exact.length > 0 ? exact : known.filter((change) => change.id.startsWith(id));
  if (found && others.length === 0) return found;
  throw noSuchChange(
    id,
    known.map((change) => change.id),
  );
}

async function readChange(path: string): Promise<KnownChange> {
  const { entries, brokenAt } = await readJournal(path).catch((error: unknown) => {
    throw fileError(error, path);
  });
  const progress = progressOf(entries);
  return { id: idIn(path), path, progress, entries, brokenAt };
}

/** `…/20261125-133012-3f9a1c2e.jsonl` */
function idIn(path: string): string {
  return path.slice(path.lastIndexOf('-') + 1, -ENDING.length);
}

const planPath = (journal: string): string => journal.replace(/\.jsonl$/, '.plan.json');

/** `undefined` where it is gone. @throws PersonError for a plan that is not as it was written */
export async function planOf({ path }: KnownChange): Promise<Plan | undefined> {
  try {
    return await readPlan(planPath(path));
  } catch (error) {
    if (error instanceof PersonError && error.code === 'FileNotFound') return undefined;
    throw error;
  }
}

/** The journal of a change that begins now. @throws PersonError where it cannot be written: nothing is changed then */
export async function beginChange(
  env: Env,
  plan: Plan,
  clock: Clock,
): Promise<Journal & { readonly id: string }> {
  const folder = await changesFolder(env);
  const id = randomUUID().slice(0, 8);
  const time = clock().toISOString().replaceAll(/[-:]/g, '').replace('T', '-').slice(0, 15);
  const path = join(folder, `${time}-${id}${ENDING}`);
  await writePlan(planPath(path), plan);
  const journal = await openJournal(path, clock).catch((error: unknown) => {
    throw fileError(error, path);
  });
  const { purpose, account, caller } = plan;
  await journal.write({ kind: 'opened', change: id, purpose, account, caller, plan: plan.id });
  return { ...journal, id };
}

/** Runs `work` while nobody else changes anything from this computer. @throws PersonError while somebody does */
export async function whileLocked<T>(env: Env, work: () => Promise<T>): Promise<T> {
  const path = join(await changesFolder(env), 'lock');
  const lock = await takeLock(path).catch((error: unknown) => {
    throw fileError(error, path);
  });
  if ('heldBy' in lock) throw changesBusy(lock.file, lock.heldBy);
  try {
    return await work();
  } finally {
    await lock.release();
  }
}

async function changesFolder(env: Env): Promise<string> {
  const home = homeFolder(env);
  try {
    return await privateFolder(home, FOLDER);
  } catch (error) {
    throw fileError(error, home);
  }
}
