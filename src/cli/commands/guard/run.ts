import { TOPIC_ACTION, USUAL } from '../../../actions/guard/guards.ts';
import { type GuardRequest, planGuards } from '../../../app/change/guard.ts';
import { rememberSettings } from '../../../app/change/guard-settings.ts';
import { readGuards } from '../../../app/change/guard-status.ts';
import { writePlan } from '../../../app/change/plan-file.ts';
import { fileError } from '../../../app/file-error.ts';
import { notice } from '../../../app/notices.ts';
import { EXIT, type ExitCode } from '../../../kernel/person-error.ts';
import type { Cli } from '../../cli.ts';
import { renderLeftOut, renderPlan } from '../../terminal/change/preview.ts';
import { renderGuards } from '../../terminal/guard.ts';
import { type AtWork, atWork } from '../changes/at-work.ts';
import { carryOut } from '../changes/carry-out.ts';
import { signInOf } from '../sign-in-options.ts';
import type { GuardOptions } from './options.ts';
import { requestedSettings } from './requested.ts';

export async function runGuard(
  what: 'plan' | 'apply' | 'status' | 'remove',
  options: GuardOptions,
  cli: Cli,
): Promise<ExitCode> {
  if (what === 'remove') {
    const { runUndo } = await import('../changes/run.ts');
    return runUndo(undefined, { ...options, all: true, purpose: 'guard' }, cli);
  }
  return atWork(options, cli, (at) =>
    what === 'status' ? status(options, at, cli) : set(what, options, at, cli),
  );
}

async function set(what: 'plan' | 'apply', options: GuardOptions, at: AtWork, cli: Cli): Promise<ExitCode> {
  const { reporter, show } = at;
  const { stdout, env } = cli;
  return planGuards(requestOf(options, at), USUAL, at.surroundings, async (guarding) => {
    const { draft, settings, circumstances } = guarding;
    const { plan, leftOut } = draft;
    reporter.end();
    stdout.write(renderPlan(plan, show));
    stdout.write(renderLeftOut({ draft, priced: [], unknown: 0 }, show));
    const isUnseen = leftOut.some(({ why }) => why.kind !== 'holds-already');
    const worst = (code: ExitCode): ExitCode => (code === EXIT.done && isUnseen ? EXIT.incomplete : code);
    if (what === 'plan') {
      if (options.plan !== undefined) {
        await writePlan(options.plan, plan);
        const { expiresAt, items } = plan;
        reporter.emit(notice('PlanWritten', { path: options.plan, items: items.length, expiresAt }));
      }
      return worst(EXIT.done);
    }
    const code = await carryOut(plan, guarding, options, at, cli);
    if (code === EXIT.declined) return code;
    await rememberSettings(env, circumstances.account, settings).catch((error: unknown) => {
      throw fileError(error, 'guard');
    });
    // Only a new subscription has a mail to be answered.
    if (plan.items.some(({ action }) => action === TOPIC_ACTION))
      reporter.emit(notice('GuardNext', settings));
    return worst(code);
  });
}

async function status(options: GuardOptions, at: AtWork, cli: Cli): Promise<ExitCode> {
  const found = await readGuards(requestOf(options, at), USUAL, at.surroundings);
  at.reporter.end();
  cli.stdout.write(
    options.json
      ? `${JSON.stringify({ schema: 'jikimi.guard/1', ...found }, null, 2)}\n`
      : renderGuards(found, at.show),
  );
  const { guards, listeners } = found;
  const isDeaf = listeners !== 'unread' && listeners.some(({ wanted, confirmed }) => wanted && !confirmed);
  if (isDeaf || guards.some(({ state }) => state !== 'there' && state !== 'unread')) return EXIT.findings;
  const isUnseen = listeners === 'unread' || guards.some(({ state }) => state === 'unread');
  return isUnseen ? EXIT.incomplete : EXIT.done;
}

function requestOf(options: GuardOptions, { reading }: AtWork): GuardRequest {
  return { signIn: { ...signInOf(options), signal: reading }, settings: requestedSettings(options) };
}
