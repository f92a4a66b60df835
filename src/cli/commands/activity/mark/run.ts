import { mark } from '../../../../app/marks-file.ts';
import { EXIT, type ExitCode } from '../../../../kernel/person-error.ts';
import { visible } from '../../../../reports/view/visible.ts';
import type { Cli } from '../../../cli.ts';
import { withLog } from '../with-log.ts';
import type { HOWS, MarkOptions } from './options.ts';

export function runMark(
  how: (typeof HOWS)[number],
  names: readonly string[],
  options: MarkOptions,
  cli: Cli,
): Promise<ExitCode> {
  return withLog([], { ...options, quiet: true }, cli, async ({ folder, caseName }) => {
    const { mine, notMine } = await mark(folder, how, names);
    const list = (set: ReadonlySet<string>): string => [...set].map(visible).join(', ') || '-';
    cli.stdout.write(
      `${cli.say({
        en: `Case ${caseName}\n  mine: ${list(mine)}\n  not mine: ${list(notMine)}`,
        ko: `사건 ${caseName}\n  내 것: ${list(mine)}\n  내 것이 아님: ${list(notMine)}`,
      })}\n`,
    );
    return EXIT.done;
  });
}
