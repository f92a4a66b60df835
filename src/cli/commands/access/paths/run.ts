import { refuseSharedFiles } from '../../../../app/distinct-files.ts';
import { loadTechniques } from '../../../../app/registry.generated.ts';
import type { ExitCode } from '../../../../kernel/person-error.ts';
import type { Cli } from '../../../cli.ts';
import { renderPaths } from '../../../terminal/paths.ts';
import { screenOf } from '../../../terminal/stream.ts';
import { withAccess } from '../read-access.ts';
import type { PathsOptions } from './options.ts';

/** Paths do not look at idleness. */
const SETTINGS = { idleDays: 45 };

export async function runPaths(options: PathsOptions, cli: Cli): Promise<ExitCode> {
  const { from, save, trace, json = false, principal, to, confirm = false } = options;
  refuseSharedFiles({ '--from': from, '--save': save, '--trace': trace });
  const paths = { to: to === 'admin' ? undefined : to, from: principal, confirm };
  const asked = { settings: SETTINGS, paths };
  return withAccess(options, asked, json ? 'stderr' : 'stdout', cli, async ({ access }) => {
    const found = access.escalation;
    if (json) {
      cli.stdout.write(`${JSON.stringify({ schema: 'jikimi.access-paths/1', ...found }, null, 2)}\n`);
      return;
    }
    const titles = new Map((await loadTechniques()).map(({ id, title }) => [id, title]));
    const screen = screenOf(cli.stdout);
    cli.stdout.write(renderPaths(found, titles, { language: cli.language, timeZone: 'UTC', ...screen }));
  });
}
