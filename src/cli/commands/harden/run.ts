import {
  type Hardening,
  type HardenRequest,
  harden,
  type Readied,
  takeUpPlan,
} from '../../../app/change/harden.ts';
import { writePlan } from '../../../app/change/plan-file.ts';
import { refuseSharedFiles } from '../../../app/distinct-files.ts';
import { notice } from '../../../app/notices.ts';
import { VERSION } from '../../../app/version.ts';
import type { Plan } from '../../../change/plan.ts';
import { EXIT, type ExitCode, PersonError } from '../../../kernel/person-error.ts';
import { type HardenRun, hardenJson } from '../../../reports/change/harden-json.ts';
import { type Cli, isInteractive } from '../../cli.ts';
import { renderByHand, renderLeftOut, renderPlan } from '../../terminal/change/preview.ts';
import { askOwnAddress } from '../changes/asking.ts';
import { type AtWork, atWork } from '../changes/at-work.ts';
import { carryThrough } from '../changes/carry-out.ts';
import { USUAL_MAX_CHANGES } from '../changes/max-changes.ts';
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
        ? await harden(requestFrom(options, signIn, at, cli), surroundings, (hardening) =>
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

function requestFrom(
  options: HardenOptions,
  signIn: HardenRequest['signIn'],
  { reporter }: AtWork,
  cli: Cli,
): HardenRequest {
  const { regions, from, only, except, email, idleDays = 45, myAddress, yes, plan } = options;
  const settings = { idleDays, keyAgeDays: 90, homeRegions: [] };
  const isAsked = !yes && plan === undefined;
  return {
    signIn,
    regions,
    from,
    choice: { only, except },
    settings,
    email,
    ownAddress: myAddress,
    askOwnAddress: isAsked
      ? () => {
          reporter.end();
          return askOwnAddress(cli);
        }
      : undefined,
  };
}

async function fromCheckup(
  hardening: Hardening,
  options: HardenOptions,
  at: AtWork,
  cli: Cli,
): Promise<ExitCode> {
  const { draft, byHand, unknown, priced } = hardening;
  const { plan, leftOut } = draft;
  const { reporter, show } = at;
  const page = pageFor(options, cli);
  reporter.end();
  page(renderPlan(plan, show));
  page(renderLeftOut(hardening, show));
  const isUnseen = unknown > 0 || leftOut.some(({ why }) => why.kind === 'unread');
  const worst = (code: ExitCode): ExitCode => (code === EXIT.done && isUnseen ? EXIT.incomplete : code);
  const left = renderByHand(byHand, { ...show, everything: options.all ?? show.everything ?? false });
  const found = { leftOut, priced, byHand, unknown };
  if (options.plan !== undefined) {
    await writePlan(options.plan, plan);
    page(left);
    const { expiresAt, items } = plan;
    reporter.emit(notice('PlanWritten', { path: options.plan, items: items.length, expiresAt }));
    document({ plan, found, decision: 'planned', change: null, outcomes: [] }, options, cli);
    return worst(EXIT.done);
  }
  const carried = await carryThrough(plan, hardening, capped(options), at, cli);
  page(left);
  document({ plan, found, ...carried }, options, cli);
  return worst(carried.code);
}

async function decide(
  plan: Plan,
  readied: Readied,
  options: HardenOptions,
  at: AtWork,
  cli: Cli,
): Promise<ExitCode> {
  at.reporter.end();
  pageFor(options, cli)(renderPlan(plan, at.show));
  const carried = await carryThrough(plan, readied, capped(options), at, cli);
  document({ plan, ...carried }, options, cli);
  return carried.code;
}

const capped = ({ maxChanges = USUAL_MAX_CHANGES, ...options }: HardenOptions) => ({
  ...options,
  maxChanges,
});

/** Where a program reads standard output, a person who is asked reads the rest. */
function pageFor(options: HardenOptions, cli: Cli): (page: string) => void {
  if (options.format !== 'json') return (page) => cli.stdout.write(page);
  return isInteractive(cli) && !options.yes ? (page) => cli.stderr.write(page) : () => undefined;
}

function document(run: HardenRun, { format }: HardenOptions, { stdout }: Cli): void {
  if (format === 'json') stdout.write(hardenJson(run, VERSION));
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
