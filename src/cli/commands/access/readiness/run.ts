import { refuseSharedFiles } from '../../../../app/distinct-files.ts';
import type { ExitCode } from '../../../../kernel/person-error.ts';
import { recoveryCard } from '../../../../reports/access/recovery-card.ts';
import type { Cli } from '../../../cli.ts';
import { renderReadiness } from '../../../terminal/readiness.ts';
import { screenOf } from '../../../terminal/stream.ts';
import { withAccess, writeText } from '../read-access.ts';
import type { ReadinessOptions } from './options.ts';

/** Readiness does not look at idleness. */
const SETTINGS = { idleDays: 45 };

export async function runReadiness(options: ReadinessOptions, cli: Cli): Promise<ExitCode> {
  const { from, save, trace, card } = options;
  refuseSharedFiles({ '--from': from, '--save': save, '--trace': trace, '--card': card });
  return withAccess(options, { settings: SETTINGS }, 'stdout', cli, async ({ access }) => {
    const screen = screenOf(cli.stdout);
    cli.stdout.write(
      renderReadiness(access.readiness, { language: cli.language, timeZone: 'UTC', ...screen }),
    );
    if (card !== undefined) await writeText(card, recoveryCard(access));
  });
}
