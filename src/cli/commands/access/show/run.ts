import { narrowed } from '../../../../access/narrow.ts';
import type { AccessOutcome } from '../../../../app/access.ts';
import { refuseSharedFiles } from '../../../../app/distinct-files.ts';
import { notice } from '../../../../app/notices.ts';
import { loadTechniques } from '../../../../app/registry.generated.ts';
import { VERSION } from '../../../../app/version.ts';
import { planReports, type ReportPlan, writeReports } from '../../../../app/write-reports.ts';
import type { Closely } from '../../../../inventory/collector.ts';
import type { ExitCode, PersonError } from '../../../../kernel/person-error.ts';
import type { ReportOptions } from '../../../../reports/report.ts';
import type { Cli } from '../../../cli.ts';
import { shownTimeZone } from '../../../shown-time-zone.ts';
import { renderAccess } from '../../../terminal/access.ts';
import { printAll, screenOf } from '../../../terminal/stream.ts';
import { terminalReporter } from '../../../terminal-reporter.ts';
import { withAccess } from '../read-access.ts';
import type { ShowOptions } from './options.ts';
import { accessReports } from './reports.ts';

export async function runShow(options: ShowOptions, cli: Cli): Promise<ExitCode> {
  const { from, save, trace, out, idleDays = 45, since, until, kind: kinds } = options;
  const principal = options.principal ?? options.actions;
  const plan = planReports(options.format ?? [], out);
  refuseSharedFiles({
    '--from': from,
    '--save': save,
    '--trace': trace,
    '--out': 'file' in plan.target ? plan.target.file : undefined,
  });
  const accountTo = plan.toStdout === 'terminal' ? 'stdout' : 'stderr';
  const asked = { settings: { idleDays }, closely: howClosely(options) };
  return withAccess(options, asked, accountTo, cli, async (outcome) => {
    const access = narrowed(outcome.access, { principal, since, until, kinds });
    return deliver({ ...outcome, access }, plan, options, cli);
  });
}

/** Files first, so that the screen ends with what matters; the page that nobody asked for is no reason to fail. */
async function deliver(
  { access, isSample }: AccessOutcome,
  plan: ReportPlan,
  options: ShowOptions,
  cli: Cli,
): Promise<readonly PersonError[]> {
  const { language, stdout } = cli;
  const timeZone = shownTimeZone(options, cli);
  const show: ReportOptions = { language, timeZone, version: VERSION };
  const titles = new Map((await loadTechniques()).map(({ id, title }) => [id, title]));
  const reports = accessReports({ titles, isSample });
  const wanted = reports.filter(({ format }) => plan.toFiles.includes(format));
  const { written, problems } = await writeReports(plan, wanted, access, show, 'jikimi-access');
  if (plan.toStdout === 'terminal') {
    const screen = screenOf(stdout);
    const everything = options.all ?? screen.everything;
    stdout.write(renderAccess(access, { ...show, ...screen, everything }));
  } else {
    const report = reports.find(({ format }) => format === plan.toStdout);
    if (report) await printAll(report.render(access, show), stdout);
  }
  const reporter = terminalReporter(cli, { quiet: options.quiet ?? false, accountTo: 'stderr' });
  for (const one of written) reporter.emit(notice('ReportWritten', one));
  const isAsked = options.format !== undefined || options.out !== undefined;
  if (isAsked) return problems;
  for (const { text } of problems) reporter.emit(notice('ReportNotWritten', { problem: text }));
  return [];
}

function howClosely({ lastAccessed, actions, everyUser }: ShowOptions): Closely {
  return {
    ...(lastAccessed && { lastAccessed: 'services' as const }),
    ...(actions !== undefined && { lastAccessed: 'actions' as const, of: actions }),
    ...(everyUser && { everyUser }),
  };
}
