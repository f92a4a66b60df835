import type { Access } from '../../../../access/access.ts';
import { type AccessOutcome, runAccess } from '../../../../app/access.ts';
import { refuseSharedFiles } from '../../../../app/distinct-files.ts';
import { fileError } from '../../../../app/file-error.ts';
import { notice } from '../../../../app/notices.ts';
import { VERSION } from '../../../../app/version.ts';
import { chooseTimeZone } from '../../../../i18n/time-zone.ts';
import { EXIT, type ExitCode } from '../../../../kernel/person-error.ts';
import { accessCsv } from '../../../../reports/access/csv.ts';
import { accessJson } from '../../../../reports/access/json.ts';
import { writePrivateFile } from '../../../../store/private-file.ts';
import type { Cli } from '../../../cli.ts';
import { onInterrupt } from '../../../interrupt.ts';
import { renderAccess } from '../../../terminal/access.ts';
import { renderPersonError } from '../../../terminal/messages.ts';
import { printAll, screenOf } from '../../../terminal/stream.ts';
import { terminalReporter } from '../../../terminal-reporter.ts';
import { sourceOf } from '../../sign-in-options.ts';
import type { ShowOptions } from './options.ts';

export async function runShow(options: ShowOptions, cli: Cli): Promise<ExitCode> {
  const { env, clock } = cli;
  const { from, save, trace, out, format = 'terminal', quiet = false } = options;
  refuseSharedFiles({ '--from': from, '--save': save, '--trace': trace, '--out': out });
  const accountTo = format === 'terminal' && out === undefined ? 'stdout' : 'stderr';
  const reporter = terminalReporter(cli, { quiet, accountTo });
  const interrupt = onInterrupt({
    first: () => reporter.emit(notice('Stopping')),
    last: () => reporter.end(),
  });
  try {
    const loadAws = async () => (await import('../../../../aws/session.ts')).openAws;
    const outcome = await runAccess(
      {
        source: sourceOf(options, interrupt.signal),
        settings: { idleDays: options.idleDays ?? 45 },
        savePath: save,
      },
      { reporter, clock, env, loadAws },
    );
    reporter.end();
    const text = rendered(narrowed(outcome.access, options.principal), outcome, options, cli);
    if (out === undefined) await printAll([text], cli.stdout);
    else await written(out, text);
    for (const problem of outcome.problems) {
      cli.stderr.write(renderPersonError(problem, { language: cli.language, ...screenOf(cli.stderr) }));
    }
    return exitCode(outcome);
  } finally {
    reporter.end();
    interrupt.dispose();
  }
}

function rendered(access: Access, { isSample }: AccessOutcome, options: ShowOptions, cli: Cli): string {
  if (options.format === 'json') return accessJson(access, { version: VERSION, sample: isSample });
  if (options.format === 'csv') return accessCsv(access);
  const { language, env, stdout } = cli;
  const timeZone = chooseTimeZone({
    ...(options.timezone && { option: options.timezone }),
    env,
    language,
    system: Intl.DateTimeFormat().resolvedOptions().timeZone,
  });
  const screen = screenOf(stdout);
  return renderAccess(access, {
    language,
    timeZone,
    ...screen,
    everything: options.all ?? screen.everything,
  });
}

function narrowed(access: Access, name: string | undefined): Access {
  if (name === undefined) return access;
  const isMeant = (arn: string | null): boolean => arn?.toLowerCase().includes(name.toLowerCase()) ?? false;
  return {
    ...access,
    principals: access.principals.filter(({ arn }) => isMeant(arn)),
    timeline: access.timeline.filter(({ who }) => isMeant(who)),
  };
}

async function written(path: string, text: string): Promise<void> {
  try {
    await writePrivateFile(path, [text]);
  } catch (error) {
    throw fileError(error, path);
  }
}

function exitCode({ access, stopped, problems }: AccessOutcome): ExitCode {
  if (stopped?.kind === 'expired-token') return EXIT.credentials;
  const [problem] = problems;
  if (problem) return problem.exitCode;
  return access.unread.length > 0 || stopped ? EXIT.incomplete : EXIT.done;
}
