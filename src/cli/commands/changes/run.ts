import { afterReading } from '../../../app/change/after-reading.ts';
import { changeNamed, type KnownChange, knownChanges, planOf } from '../../../app/change/change-store.ts';
import { ADMINISTRATORS, circumstancesIn } from '../../../app/change/circumstances.ts';
import { type Foreseen, foresee } from '../../../app/change/foresee.ts';
import {
  type Opened,
  openToResume,
  openToUndo,
  refuseOtherAccount,
  resumeChange,
  stateOf,
  undoChange,
} from '../../../app/change/make-changes.ts';
import { noSuchChange } from '../../../app/change/problems.ts';
import { notice } from '../../../app/notices.ts';
import { withSession } from '../../../app/sign-in.ts';
import type { Outcome } from '../../../change/workshop.ts';
import { EXIT, type ExitCode } from '../../../kernel/person-error.ts';
import type { Cli } from '../../cli.ts';
import { renderForeseen } from '../../terminal/change/preview.ts';
import { signInOf } from '../sign-in-options.ts';
import { askToApply, askToUndo } from './asking.ts';
import { atWork, exitCodeFor } from './at-work.ts';
import { USUAL_MAX_CHANGES } from './max-changes.ts';
import type { ResumeOptions, UndoOptions } from './options.ts';

export async function runResume(id: string, options: ResumeOptions, cli: Cli): Promise<ExitCode> {
  const { env, clock, stdout } = cli;
  const change = await changeNamed(env, id);
  const opened = await openToResume(change, clock());
  return atWork(options, cli, async ({ reporter, surroundings, reading, show, beginChanging }) => {
    if (opened.items.length === 0) {
      reporter.emit(notice('NothingToChange'));
      return EXIT.done;
    }
    const signIn = { ...signInOf(options), signal: reading };
    const what = { signIn, regions: [], homeRegions: [], toRead: ADMINISTRATORS };
    const { result } = await afterReading(
      what,
      surroundings,
      async (session, inventory): Promise<ExitCode> => {
        refuseOtherAccount(change, session.account.id);
        const foreseen = await foresee(opened, session, 'on');
        reporter.end();
        const title = { en: 'Still to do', ko: '남은 변경' };
        stdout.write(renderForeseen(foreseen, title, show));
        const answer = await askToApply(opened.items, { yes: options.yes ?? false, cli });
        if (answer.kind !== 'yes') {
          reporter.emit(notice(answer.kind === 'nobody' ? 'NotAnswered' : 'Declined'));
          return EXIT.declined;
        }
        for (const item of answer.unconfirmed) reporter.emit(notice('ConfirmationMissing', item));
        const { maxChanges = USUAL_MAX_CHANGES } = options;
        const chosen = { ...opened, items: answer.items.slice(0, maxChanges) };
        const left = answer.items.length - chosen.items.length;
        const circumstances = circumstancesIn(inventory);
        const { outcomes } = await resumeChange(
          chosen,
          { session, circumstances },
          beginChanging(chosen.items.length),
        );
        reporter.end();
        const expiresAt = (await planOf(change))?.expiresAt ?? '';
        if (left > 0) reporter.emit(notice('ChangesLeft', { id: change.id, left, expiresAt }));
        const code = exitCodeFor(outcomes);
        const isWhole = answer.unconfirmed.length === 0 && left === 0;
        return code === EXIT.done && !isWhole ? EXIT.incomplete : code;
      },
    );
    return result ?? EXIT.credentials;
  });
}

/** The last change that still stands, unless one is named, or all. */
export async function runUndo(id: string | undefined, options: UndoOptions, cli: Cli): Promise<ExitCode> {
  const { env, stdout } = cli;
  const force = options.force ?? false;
  return atWork(options, cli, async ({ reporter, surroundings, reading, show, beginChanging }) => {
    const signIn = { ...signInOf(options), signal: reading };
    const chosen = await chooseChanges(id, options, env);
    const opened = await Promise.all(chosen.map((change) => openToUndo(change, force)));
    const standing = opened.filter(({ items }) => items.length > 0);
    if (standing.length === 0) {
      reporter.emit(notice('NothingToChange'));
      return EXIT.done;
    }
    return withSession(signIn, surroundings, async (session) => {
      const ours = options.all ? standing.filter(isOf(session.account.id)) : standing;
      for (const { change } of ours) refuseOtherAccount(change, session.account.id);
      if (ours.length === 0) {
        reporter.emit(notice('NothingToChange'));
        return EXIT.done;
      }
      const foreseen: Foreseen[] = [];
      for (const one of ours) foreseen.push(...(await foresee(one, session, 'back')));
      reporter.end();
      stdout.write(renderForeseen(foreseen, { en: 'To take back', ko: '되돌릴 것' }, show));
      const answer = await askToUndo({ yes: options.yes ?? false, cli });
      if (answer !== 'yes') {
        reporter.emit(notice(answer === 'nobody' ? 'NotAnswered' : 'Declined'));
        return EXIT.declined;
      }
      const watching = { ...beginChanging(foreseen.length), force };
      const circumstances = {
        account: session.account.id,
        callerArn: session.caller.arn,
        administrators: undefined,
      };
      const outcomes: Outcome[] = [];
      for (const one of ours) {
        outcomes.push(...(await undoChange(one, { session, circumstances }, watching)).outcomes);
      }
      return exitCodeFor(outcomes);
    });
  });
}

/** Newest first: what came later stands on what came before. */
async function chooseChanges(
  id: string | undefined,
  { all, purpose }: UndoOptions,
  env: Cli['env'],
): Promise<readonly KnownChange[]> {
  if (id !== undefined) return [await changeNamed(env, id)];
  const known = (await knownChanges(env)).filter(
    ({ progress }) => purpose === undefined || progress.opened?.purpose === purpose,
  );
  if (all) return known;
  const last = known.find((change) => ['applied', 'half-way'].includes(stateOf(change)));
  if (!last)
    throw noSuchChange(
      undefined,
      known.map((change) => change.id),
    );
  return [last];
}

const isOf =
  (account: string) =>
  ({ change }: Opened): boolean =>
    change.progress.opened?.account === account;
