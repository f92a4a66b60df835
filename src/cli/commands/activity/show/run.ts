import { fileProblemText } from '../../../../activity/file-problem.ts';
import type { IntegrityKind } from '../../../../activity/integrity/finding.ts';
import { LEVELS } from '../../../../activity/signal.ts';
import { readStories } from '../../../../activity/views/story.ts';
import { type Activity, analyseActivity } from '../../../../app/activity.ts';
import { checkLogFiles } from '../../../../app/check-log-files.ts';
import { refuseSharedFiles } from '../../../../app/distinct-files.ts';
import { type Stand, standOf } from '../../../../app/incidents-standing.ts';
import { readMarks } from '../../../../app/marks-file.ts';
import { notice } from '../../../../app/notices.ts';
import type { OpenLog } from '../../../../app/open-log.ts';
import { readRules } from '../../../../app/rule-files.ts';
import type { Surroundings } from '../../../../app/surroundings.ts';
import { VERSION } from '../../../../app/version.ts';
import { planReports, type ReportPlan, writeReports } from '../../../../app/write-reports.ts';
import { isSerious } from '../../../../incident/incident.ts';
import { EXIT, type ExitCode } from '../../../../kernel/person-error.ts';
import { sameInBoth, type Text } from '../../../../kernel/text.ts';
import type { Cli } from '../../../cli.ts';
import { renderIncidents } from '../../../terminal/activity/incidents.ts';
import { renderPersonError } from '../../../terminal/messages.ts';
import { printAll, screenOf } from '../../../terminal/stream.ts';
import { terminalReporter } from '../../../terminal-reporter.ts';
import { signInOf } from '../../sign-in-options.ts';
import { accountOf } from '../account-options.ts';
import { placeOfFrom } from '../address-db-option.ts';
import { terminalOptions } from '../view-options.ts';
import { withLog } from '../with-log.ts';
import type { ShowOptions } from './options.ts';
import { ACTIVITY_REPORTS, type Reported } from './reports.ts';

export async function runShow(sources: readonly string[], options: ShowOptions, cli: Cli): Promise<ExitCode> {
  const plan = planReports(options.format ?? [], options.out);
  refuseSharedFiles({
    '--trace': options.trace,
    '--out': 'file' in plan.target ? plan.target.file : undefined,
  });
  const placeOf = await placeOfFrom(options);
  return withLog(sources, options, cli, async (log, at) => {
    const { signal, reporter } = at;
    const marks = await readMarks(log.folder);
    const { rules, problems } = await readRules(options.rules ?? []);
    for (const problem of problems) reporter.emit(notice('RuleProblem', problem));
    const told = await analyseActivity(log.store, { marks, signal, rules, placeOf });
    const account = accountOf(options, signal);
    const stand = account && (await standOf(told.incidents, account, at));
    reporter.end();
    const activity = { ...told, ...(stand && { incidents: stand.incidents, asked: stand.asked }) };
    const isMeasured = plan.toStdout === 'eval-json' || plan.toFiles.includes('eval-json');
    const integrity = isMeasured ? await integrityOf(sources, options, at) : null;
    await deliver({ ...(await reported(activity, log, plan)), integrity }, plan, options, cli);
    for (const problem of stand?.problems ?? []) {
      cli.stderr.write(renderPersonError(problem, { language: cli.language, ...screenOf(cli.stderr) }));
    }
    if (isAtLeast(activity, options.failOn)) return EXIT.findings;
    // A rule that was not understood found nothing, whatever there was.
    return problems.length > 0 ? EXIT.incomplete : exitCode(stand);
  });
}

/** Only the page needs more than the analysis. */
async function reported(
  activity: Activity & Pick<Reported, 'asked'>,
  log: OpenLog,
  plan: ReportPlan,
): Promise<Omit<Reported, 'integrity'>> {
  const isDrawn = plan.toStdout === 'html' || plan.toFiles.includes('html');
  const { caseName, isSample } = log;
  return {
    ...activity,
    stories: await readStories(log.store, isDrawn ? activity.incidents.filter(isSerious) : []),
    caseName,
    isSample,
    unread: unreadOf(log),
    account: { id: caseName },
    recordsRead: log.read?.recordsRead ?? activity.events,
  };
}

/** What the digests beside the logs tell; standard input has none, and can be read once only. */
async function integrityOf(
  sources: readonly string[],
  options: ShowOptions,
  at: Surroundings & { readonly signal: AbortSignal },
): Promise<Reported['integrity']> {
  const isOneBucket = sources.length === 1 || !sources.some((source) => source.startsWith('s3://'));
  if (sources.length === 0 || sources.includes('-') || !isOneBucket) return null;
  const request = { keysPath: undefined, signIn: signInOf(options), wanted: {}, signal: at.signal };
  const { report } = await checkLogFiles({ sources, ...request }, at);
  if (report.digests === 0) return null;
  const files = (kind: IntegrityKind): readonly string[] =>
    report.findings.filter((one) => one.kind === kind).map(({ file }) => file);
  return { altered: files('log-altered'), missing: files('log-missing') };
}

/** Files first, so that the screen ends with what matters; the page that nobody asked for is no reason to fail. */
async function deliver(activity: Reported, plan: ReportPlan, options: ShowOptions, cli: Cli): Promise<void> {
  const screen = terminalOptions(options, cli);
  const show = { language: screen.language, timeZone: screen.timeZone, version: VERSION };
  const wanted = ACTIVITY_REPORTS.filter(({ format }) => plan.toFiles.includes(format));
  const { written, problems } = await writeReports(plan, wanted, activity, show, 'jikimi-activity');
  if (plan.toStdout === 'terminal') {
    const everything = options.all ?? screen.everything ?? false;
    await printAll(renderIncidents(activity, { ...screen, everything }), cli.stdout);
  } else {
    const report = ACTIVITY_REPORTS.find(({ format }) => format === plan.toStdout);
    if (report) await printAll(report.render(activity, show), cli.stdout);
  }
  const reporter = terminalReporter(cli, { quiet: options.quiet ?? false, accountTo: 'stderr' });
  for (const one of written) reporter.emit(notice('ReportWritten', one));
  const [problem] = problems;
  if (problem && (options.format !== undefined || options.out !== undefined)) throw problem;
  for (const { text } of problems) reporter.emit(notice('ReportNotWritten', { problem: text }));
}

function unreadOf({ problems, unread }: OpenLog): { place: string; why: Text }[] {
  return [
    ...problems.map((problem) => ({ place: problem.file, why: fileProblemText(problem) })),
    ...unread.map(({ place, unread: why }) => ({
      place,
      why:
        why.state === 'denied'
          ? { en: `denied: ${why.action}`, ko: `거부됨: ${why.action}` }
          : sameInBoth(`${why.action}: ${why.fault.code}`),
    })),
  ];
}

/** `undefined`: as the log says. */
function exitCode(stand: Stand | undefined): ExitCode | undefined {
  if (stand?.stopped?.kind === 'expired-token') return EXIT.credentials;
  const [problem] = stand?.problems ?? [];
  if (problem) return problem.exitCode;
  return stand?.stopped || stand?.isPartial ? EXIT.incomplete : undefined;
}

function isAtLeast({ incidents }: Activity, level: ShowOptions['failOn']): boolean {
  if (!level) return false;
  return incidents.some(({ severity }) => LEVELS.indexOf(severity) >= LEVELS.indexOf(level));
}
