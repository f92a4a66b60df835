import { keyStories } from '../../../../../access/keys.ts';
import { refuseSharedFiles } from '../../../../../app/distinct-files.ts';
import type { ExitCode } from '../../../../../kernel/person-error.ts';
import type { Cli } from '../../../../cli.ts';
import { shownTimeZone } from '../../../../shown-time-zone.ts';
import { renderKeys } from '../../../../terminal/keys.ts';
import { screenOf } from '../../../../terminal/stream.ts';
import { withAccess } from '../../read-access.ts';
import type { ListOptions } from './options.ts';

export async function runList(options: ListOptions, cli: Cli): Promise<ExitCode> {
  const { from, save, trace, json = false, idleDays = 45, keyAgeDays = 90 } = options;
  refuseSharedFiles({ '--from': from, '--save': save, '--trace': trace });
  return withAccess(
    options,
    { settings: { idleDays } },
    json ? 'stderr' : 'stdout',
    cli,
    async ({ access }) => {
      const keys = keyStories(access, { idleDays, keyAgeDays });
      const { stdout, language } = cli;
      if (json) {
        stdout.write(`${JSON.stringify({ schema: 'jikimi.access-keys/1', keys }, null, 2)}\n`);
        return;
      }
      const timeZone = shownTimeZone({}, cli);
      stdout.write(renderKeys(keys, { language, timeZone, ...screenOf(stdout) }));
    },
  );
}
