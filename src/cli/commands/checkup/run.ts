import { type CheckupOutcome, type CheckupRequest, runCheckup } from '../../../app/checkup.ts';
import { refuseSharedFiles } from '../../../app/distinct-files.ts';
import { exitCodeOf } from '../../../app/exit-code.ts';
import { notice } from '../../../app/notices.ts';
import { reports } from '../../../app/registry.generated.ts';
import { VERSION } from '../../../app/version.ts';
import { planReports, type ReportPlan, writeReports } from '../../../app/write-reports.ts';
import type { ExitCode } from '../../../kernel/person-error.ts';
import type { Report, ReportOptions } from '../../../reports/report.ts';
import type { Cli } from '../../cli.ts';
import { shownTimeZone } from '../../shown-time-zone.ts';
import { renderPersonError } from '../../terminal/messages.ts';
import { renderTerminal } from '../../terminal/render-terminal.ts';
import { printAll, screenOf } from '../../terminal/stream.ts';
import type { TerminalReporter } from '../../terminal-reporter.ts';
import { whileWorking } from '../../working.ts';
import { sourceOf } from '../sign-in-options.ts';
import type { CheckupOptions } from './options.ts';

export async function runCheckupCommand(options: CheckupOptions, cli: Cli): Promise<ExitCode> {
  const plan = planReports(options.format ?? [], options.out);
  refuseSharedFiles({
    '--from': options.from,
    '--baseline': options.baseline || undefined,
    '--answers': options.answers,
    '--save': options.save,
    '--trace': options.trace,
    '--out': 'file' in plan.target ? plan.target.file : undefined,
  });
  const timeZone = shownTimeZone(options, cli);
  const show: ReportOptions = { language: cli.language, timeZone, version: VERSION };
  const accountTo = plan.toStdout === 'terminal' ? 'stdout' : 'stderr';
  return whileWorking({ quiet: options.quiet, accountTo }, cli, async (at) => {
    const { reporter } = at;
    const outcome = await runCheckup(requestFrom(options, at.signal), at);
    reporter.end();
    return deliver(outcome, { plan, show, reporter, options, cli });
  });
}

function requestFrom(options: CheckupOptions, signal: AbortSignal): CheckupRequest {
  const { baseline, control, framework, severity } = options;
  return {
    source: sourceOf(options, signal),
    selection: {
      ...(control && { controls: control }),
      ...(framework && { frameworks: framework }),
      ...(severity && { severity }),
    },
    settings: {
      idleDays: options.idleDays ?? 45,
      keyAgeDays: options.keyAgeDays ?? 90,
      homeRegions: options.homeRegion ?? [],
    },
    savePath: options.save,
    baselinePath: baseline,
    answersPath: options.answers,
    history: options.history,
  };
}

/** Files first, so that the verdict can say where they are; problems last, where they are not scrolled away. */
async function deliver(
  outcome: CheckupOutcome,
  to: {
    readonly plan: ReportPlan;
    readonly show: ReportOptions;
    readonly reporter: TerminalReporter;
    readonly options: CheckupOptions;
    readonly cli: Cli;
  },
): Promise<ExitCode> {
  const { plan, show, reporter, options, cli } = to;
  const { stdout, stderr, language } = cli;
  const { checkup, stopped } = outcome;
  const { written, problems } = await writeReports(plan, await loadReports(plan.toFiles), checkup, show);
  if (plan.toStdout === 'terminal') {
    const screen = screenOf(stdout);
    const everything = options.all ?? screen.everything;
    stdout.write(
      renderTerminal(checkup, { ...show, ...screen, everything, accountSaid: true, reports: written }),
    );
  } else {
    for (const one of written) reporter.emit(notice('ReportWritten', one));
    const [report] = await loadReports(plan.toStdout ? [plan.toStdout] : []);
    if (report) await printAll(report.render(checkup, show), stdout);
  }
  // Nobody asked for the report that comes by itself.
  const unasked = options.format === undefined && options.out === undefined;
  if (unasked) for (const { text } of problems) reporter.emit(notice('ReportNotWritten', { problem: text }));
  if (stopped?.kind === 'expired-token') reporter.emit(notice('SignInExpired', stopped));
  else if (stopped) reporter.emit(notice('Partial'));
  const faults = [...outcome.problems, ...(unasked ? [] : problems)];
  for (const fault of faults) stderr.write(renderPersonError(fault, { language, ...screenOf(stderr) }));
  return exitCodeOf({ ...outcome, problems: faults }, options.failOn);
}

async function loadReports(formats: readonly string[]): Promise<readonly Report[]> {
  const all = [{ format: 'terminal', load: async () => plainTerminal }, ...reports];
  return Promise.all(all.filter(({ format }) => formats.includes(format)).map(({ load }) => load()));
}

/** The terminal's verdict in a file: no screen to fit, no colours. */
const plainTerminal: Report = {
  format: 'terminal',
  extension: 'txt',
  render: (checkup, options) => [
    renderTerminal(checkup, { ...options, columns: 80, colour: false, everything: true }),
  ],
};
