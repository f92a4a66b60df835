import { addToBaseline, BASELINE_FILE } from '../../../app/baseline-file.ts';
import { notice } from '../../../app/notices.ts';
import { loadControls } from '../../../app/registry.generated.ts';
import { noSuchControl } from '../../../app/selection.ts';
import { EXIT, type ExitCode, PersonError } from '../../../kernel/person-error.ts';
import type { Cli } from '../../cli.ts';
import { terminalReporter } from '../../terminal-reporter.ts';
import type { AcceptOptions } from './options.ts';

export async function acceptRisk(
  { control, resource }: { control: string; resource: string | undefined },
  { reason, until, in: region, into: path = BASELINE_FILE }: AcceptOptions,
  cli: Cli,
): Promise<ExitCode> {
  if (until < cli.clock().toISOString().slice(0, 10)) throw alreadyOver(until);
  const controls = await loadControls();
  if (!controls.some(({ id }) => id === control)) throw noSuchControl(control, controls);
  const entry = { control, ...(resource && { resource }), ...(region && { region }), reason, until };
  await addToBaseline(path, entry);
  terminalReporter(cli, { quiet: false, accountTo: 'stderr' }).emit(notice('RiskAccepted', { path, entry }));
  return EXIT.done;
}

function alreadyOver(until: string): PersonError {
  return new PersonError({
    code: 'AlreadyOver',
    text: {
      en: `--until ${until} has passed: this would accept nothing.`,
      ko: `--until ${until}은 이미 지난 날짜라 아무것도 감수하지 않게 됩니다.`,
    },
    hint: { en: 'Choose today or a later day.', ko: '오늘이나 그 뒤의 날짜를 적으세요.' },
    exitCode: EXIT.usage,
  });
}
