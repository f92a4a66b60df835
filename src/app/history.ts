/** "New since last time". Whatever is wrong with the history, the checkup goes on without it and says so. */
import { join } from 'node:path';
import { z } from 'zod';
import type { Checkup } from '../posture/checkup.ts';
import { compareRuns, type PastRun } from '../posture/since.ts';
import { readRuns, writeRuns } from '../store/history.ts';
import { notice } from './notices.ts';
import type { Reporter } from './reporter.ts';

const pastRun = z.object({
  at: z.iso.datetime(),
  controls: z.array(z.string()),
  regions: z.array(z.string()),
  unseen: z.array(z.tuple([z.string(), z.string()])),
  unseenIds: z.array(z.string()).default([]),
  failures: z.array(z.object({ id: z.string(), control: z.string(), region: z.string() })),
});

/** Compares with the last run kept for the account, then keeps this one, unless it was cut short. */
export async function compareWithLastRun(request: {
  readonly home: string;
  readonly account: string;
  readonly run: PastRun;
  readonly keep: boolean;
  readonly reporter: Reporter;
}): Promise<Checkup['since']> {
  const { home, account, run, reporter } = request;
  const path = join(home, 'history');
  const runs = await pastRuns(home, account).catch(() => {
    reporter.emit(notice('HistoryUnreadable', { path }));
    return [];
  });
  if (request.keep) {
    await writeRuns(home, account, [...runs, run]).catch(() => {
      reporter.emit(notice('HistoryNotKept', { path }));
    });
  }
  const last = runs.at(-1);
  return last ? compareRuns(run, last) : null;
}

async function pastRuns(home: string, account: string): Promise<readonly PastRun[]> {
  return z.array(pastRun).parse(await readRuns(home, account));
}
