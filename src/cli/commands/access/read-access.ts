/** What the commands of `access` share: read the account, or what was read before, and say how it went. */
import { type AccessOutcome, type AccessRequest, runAccess } from '../../../app/access.ts';
import { fileError } from '../../../app/file-error.ts';
import { EXIT, type ExitCode, type PersonError } from '../../../kernel/person-error.ts';
import { writePrivateFile } from '../../../store/private-file.ts';
import type { Cli } from '../../cli.ts';
import { renderPersonError } from '../../terminal/messages.ts';
import { screenOf } from '../../terminal/stream.ts';
import { whileWorking } from '../../working.ts';
import { type SourceOptions, sourceOf } from '../sign-in-options.ts';

/** @param show prints or writes the answer; what could not be written it may tell, or throw */
export function withAccess(
  options: SourceOptions & { readonly quiet?: true },
  asked: Pick<AccessRequest, 'settings' | 'closely' | 'paths'>,
  accountTo: 'stdout' | 'stderr',
  cli: Cli,
  show: (outcome: AccessOutcome) => Promise<readonly PersonError[] | undefined>,
): Promise<ExitCode> {
  return whileWorking({ quiet: options.quiet, accountTo }, cli, async (at) => {
    const outcome = await runAccess(
      { source: sourceOf(options, at.signal), ...asked, savePath: options.save },
      at,
    );
    at.reporter.end();
    const problems = [...outcome.problems, ...((await show(outcome)) ?? [])];
    for (const problem of problems) {
      cli.stderr.write(renderPersonError(problem, { language: cli.language, ...screenOf(cli.stderr) }));
    }
    return exitCode({ ...outcome, problems });
  });
}

function exitCode({ access, stopped, problems }: AccessOutcome): ExitCode {
  if (stopped?.kind === 'expired-token') return EXIT.credentials;
  const [problem] = problems;
  if (problem) return problem.exitCode;
  return access.unread.length > 0 || stopped ? EXIT.incomplete : EXIT.done;
}

/** @throws PersonError where it cannot be written */
export async function writeText(path: string, text: string): Promise<void> {
  try {
    await writePrivateFile(path, [text]);
  } catch (error) {
    throw fileError(error, path);
  }
}
