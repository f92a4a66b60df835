import { addToBaseline, BASELINE_FILE } from '../../../app/baseline-file.ts';
import { notice } from '../../../app/notices.ts';
import { loadControls } from '../../../app/registry.generated.ts';
import { noSuchControl } from '../../../app/selection.ts';
import { EXIT, type ExitCode } from '../../../kernel/person-error.ts';
import type { Cli } from '../../cli.ts';
import { terminalReporter } from '../../terminal-reporter.ts';
import type { AcceptOptions } from './options.ts';

export async function acceptRisk(
  { control, resource }: { control: string; resource: string | undefined },
  { reason, until, in: region, into: path = BASELINE_FILE }: AcceptOptions,
  cli: Cli,
): Promise<ExitCode> {
  const controls = await loadControls();
  if (!controls.some(({ id }) => id === control)) throw noSuchControl(control, controls);
  const entry = { control, ...(resource && { resource }), ...(region && { region }), reason, until };
  await addToBaseline(path, entry);
  terminalReporter(cli, { quiet: false, accountTo: 'stderr' }).emit(notice('RiskAccepted', { path, entry }));
  return EXIT.done;
}
