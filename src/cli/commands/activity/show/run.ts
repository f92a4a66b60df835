import { fileProblemText } from '../../../../activity/file-problem.ts';
import { LEVELS } from '../../../../activity/signal.ts';
import { type Activity, analyseActivity } from '../../../../app/activity.ts';
import { readMarks } from '../../../../app/marks-file.ts';
import { notice } from '../../../../app/notices.ts';
import type { OpenLog } from '../../../../app/open-log.ts';
import { readRules } from '../../../../app/rule-files.ts';
import { VERSION } from '../../../../app/version.ts';
import { EXIT, type ExitCode } from '../../../../kernel/person-error.ts';
import { evalJson } from '../../../../reports/activity/eval-json.ts';
import { incidentsJson } from '../../../../reports/activity/incidents-json.ts';
import type { Cli } from '../../../cli.ts';
import { renderIncidents } from '../../../terminal/activity/incidents.ts';
import { printAll } from '../../../terminal/stream.ts';
import { terminalOptions } from '../view-options.ts';
import { withLog } from '../with-log.ts';
import type { ShowOptions } from './options.ts';

export function runShow(sources: readonly string[], options: ShowOptions, cli: Cli): Promise<ExitCode> {
  return withLog(sources, options, cli, async (log, { signal, reporter }) => {
    const marks = await readMarks(log.folder);
    const { rules, problems } = await readRules(options.rules ?? []);
    for (const problem of problems) reporter.emit(notice('RuleProblem', problem));
    const activity = await analyseActivity(log.store, { marks, signal, rules });
    await printAll(rendered(activity, log, options, cli), cli.stdout);
    return isAtLeast(activity, options.failOn) ? EXIT.findings : undefined;
  });
}

function rendered(activity: Activity, log: OpenLog, options: ShowOptions, cli: Cli): Iterable<string> {
  if (options.format === 'json') {
    return [
      incidentsJson(activity, {
        version: VERSION,
        caseName: log.caseName,
        sample: log.isSample,
        unread: unreadOf(log),
      }),
    ];
  }
  if (options.format === 'eval-json') {
    const { incidents } = activity;
    const integrity = { altered: [], missing: [] };
    const recordsRead = log.read?.recordsRead ?? activity.events;
    return [`${evalJson({ recordsRead, distinctEvents: activity.events, incidents, integrity })}\n`];
  }
  const screen = terminalOptions(options, cli);
  return renderIncidents(activity, { ...screen, everything: options.all ?? screen.everything ?? false });
}

function unreadOf({ problems, unread }: OpenLog): { place: string; why: string }[] {
  return [
    ...problems.map((problem) => ({ place: problem.file, why: fileProblemText(problem).en })),
    ...unread.map(({ place, unread: why }) => ({
      place,
      why: why.state === 'denied' ? `denied: ${why.action}` : `${why.action}: ${why.fault.code}`,
    })),
  ];
}

function isAtLeast({ incidents }: Activity, level: ShowOptions['failOn']): boolean {
  if (!level) return false;
  return incidents.some(({ severity }) => LEVELS.indexOf(severity) >= LEVELS.indexOf(level));
}
