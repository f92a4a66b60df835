import { type Hardening, harden, type Readied, takeUpPlan } from '../../../app/change/harden.ts';
import { writePlan } from '../../../app/change/plan-file.ts';
import { refuseSharedFiles } from '../../../app/distinct-files.ts';
import { notice } from '../../../app/notices.ts';
import type { Plan } from '../../../change/plan.ts';
import { EXIT, type ExitCode, PersonError } from '../../../kernel/person-error.ts';
import type { Cli } from '../../cli.ts';
import { renderByHand, renderLeftOut, renderPlan } from '../../terminal/change/preview.ts';
import { type AtWork, atWork } from '../changes/at-work.ts';
import { carryOut } from '../changes/carry-out.ts';
import { signInOf } from '../sign-in-options.ts';
import type { HardenOptions } from './options.ts';

export async function runHarden(options: HardenOptions, cli: Cli): Promise<ExitCode> {
  refuseSharedFiles({
    '--from': options.from,
    '--plan': options.plan,
    '--apply': options.apply,
    '--trace': options.trace,
  });
  if (options.from !== undefined && options.plan === undefined) throw planNeeded();
  return atWork(options, cli, async (at) => {
    const { surroundings, reporter, reading } = at;
    const signIn = { ...signInOf(options), signal: reading };
    const { apply: path } = options;
    const { result, stopped } =
      path === undefined
        ? await harden(requestFrom(options, signIn), surroundings, (hardening) =>
            fromCheckup(hardening, options, at, cli),
          )
        : await takeUpPlan({ signIn, path }, surroundings, (plan, readied) =>
            decide(plan, readied, options, at, cli),
          );
    if (result !== undefined) return result;
    if (stopped?.kind === 'expired-token') reporter.emit(notice('SignInExpired', stopped));
    else reporter.emit(notice('Declined'));
    return stopped?.kind === 'expired-token' ? EXIT.credentials : EXIT.declined;
  });
}

function requestFrom(options: HardenOptions, signIn: Parameters<typeof harden>[0]['signIn']) {
  const { regions, from, only, except, email, idleDays = 45 } = options;
  const settings = { idleDays, keyAgeDays: 90, homeRegions: [] };
  return { signIn, regions, from, choice: { only, except }, settings, email };
}

async function fromCheckup(
  hardening: Hardening,
  options: HardenOptions,
  at: AtWork,
  cli: Cli,
): Promise<ExitCode> {
  const { draft, byHand, unknown } = hardening;
  const { reporter, show } = at;
  const { stdout } = cli;
  reporter.end();
  stdout.write(renderPlan(draft.plan, show));
  stdout.write(renderLeftOut(hardening, show));
  const isUnseen = unknown > 0 || draft.leftOut.some(({ why }) => why.kind === 'unread');
  const worst = (code: ExitCode): ExitCode => (code === EXIT.done && isUnseen ? EXIT.incomplete : code);
  const left = renderByHand(byHand, { ...show, everything: options.all ?? show.everything ?? false });
  if (options.plan !== undefined) {
    await writePlan(options.plan, draft.plan);
    stdout.write(left);
    const { expiresAt, items } = draft.plan;
    reporter.emit(notice('PlanWritten', { path: options.plan, items: items.length, expiresAt }));
    return worst(EXIT.done);
  }
  const code = await carryOut(draft.plan, hardening, options, at, cli);
  stdout.write(left);
  return worst(code);
}

async function decide(
  plan: Plan,
  readied: Readied,
  options: HardenOptions,
  at: AtWork,
  cli: Cli,
): Promise<ExitCode> {
  at.reporter.end();
  cli.stdout.write(renderPlan(plan, at.show));
  return carryOut(plan, readied, options, at, cli);
}

function planNeeded(): PersonError {
  return new PersonError({
    code: 'OptionNeedsOther',
    text: {
      en: '--from only makes a plan: say where with --plan FILE.',
      ko: '--from으로는 계획만 만들 수 있습니다. --plan 파일로 저장할 곳을 정하세요.',
    },
    exitCode: EXIT.usage,
  });
}
