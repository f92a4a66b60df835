/** The checkup as the command line runs it, against a test account, with how long it took. */
import { type CheckupOutcome, runCheckup } from '../../src/app/checkup.ts';
import type { Reporter } from '../../src/app/reporter.ts';
import type { Selection } from '../../src/app/selection.ts';
import { systemClock } from '../../src/kernel/clock.ts';
import type { Login } from '../servers/aws-server.ts';
import { become } from './survey.ts';

const SETTINGS = { idleDays: 45, keyAgeDays: 90, homeRegions: [] };

export interface WholeCheckup extends CheckupOutcome {
  /** Milliseconds from the start. */
  readonly tookMs: number;
  /** To the first failure on screen; `undefined` where there was none to show. */
  readonly firstFailureMs: number | undefined;
}

export async function checkUp(login: Login, selection: Selection = {}): Promise<WholeCheckup> {
  become(login);
  const startedAt = performance.now();
  let firstFailureMs: number | undefined;
  const emit: Reporter['emit'] = ({ code }) => {
    if (code === 'FailureSeen') firstFailureMs ??= performance.now() - startedAt;
  };
  const outcome = await runCheckup(
    {
      source: { kind: 'aws', signIn: {} },
      selection,
      settings: SETTINGS,
      baselinePath: false,
      history: false,
    },
    {
      reporter: { emit },
      clock: systemClock,
      env: process.env,
      loadAws: async () => (await import('../../src/aws/session.ts')).openAws,
    },
  );
  return { ...outcome, tookMs: performance.now() - startedAt, firstFailureMs };
}
