import { readCreated } from '../../../../activity/views/created.ts';
import { type Checked, checkCreated } from '../../../../app/created-presence.ts';
import { makeLinksAndCreated } from '../../../../app/prepare-log.ts';
import { EXIT, type ExitCode } from '../../../../kernel/person-error.ts';
import { createdTable } from '../../../../reports/activity/views.ts';
import type { Cli } from '../../../cli.ts';
import { renderCreated } from '../../../terminal/activity/created.ts';
import { renderPersonError } from '../../../terminal/messages.ts';
import { screenOf } from '../../../terminal/stream.ts';
import { accountOf } from '../account-options.ts';
import { filterOf, limitOf, showRows } from '../view-options.ts';
import { withLog } from '../with-log.ts';
import type { CreatedOptions } from './options.ts';

export function runCreated(sources: readonly string[], options: CreatedOptions, cli: Cli): Promise<ExitCode> {
  return withLog(sources, options, cli, async ({ store }, at) => {
    await makeLinksAndCreated(store);
    const found = await readCreated(store, filterOf(options), options.left ?? false, limitOf(options));
    const account = accountOf(options, at.signal);
    const checked = account && (await checkCreated(found.rows, account, at));
    at.reporter.end();
    await showRows(options, cli, createdTable(checked?.standing), found, (screen) =>
      renderCreated(
        found,
        screen,
        checked && { ...checked, asOf: new Date(checked.taken.inventory.startedAt) },
      ),
    );
    for (const problem of checked?.taken.problems ?? []) {
      cli.stderr.write(renderPersonError(problem, { language: cli.language, ...screenOf(cli.stderr) }));
    }
    return checked && exitCode(checked);
  });
}

function exitCode({ taken: { stopped, problems }, isPartial }: Checked): ExitCode | undefined {
  if (stopped?.kind === 'expired-token') return EXIT.credentials;
  const [problem] = problems;
  if (problem) return problem.exitCode;
  return stopped || isPartial ? EXIT.incomplete : undefined;
}
