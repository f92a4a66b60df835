import {
  accessPolicy,
  activityPolicy,
  checkupPolicy,
  guardPolicy,
  hardenPolicy,
} from '../../../app/least-privilege.ts';
import { loadControls } from '../../../app/registry.generated.ts';
import { selectControls } from '../../../app/selection.ts';
import { EXIT, type ExitCode } from '../../../kernel/person-error.ts';
import type { Cli } from '../../cli.ts';
import type { PolicyOptions } from './options.ts';

export function printAccessPolicy(cli: Cli): ExitCode {
  cli.stdout.write(`${JSON.stringify(accessPolicy(), null, 2)}\n`);
  return EXIT.done;
}

export async function printHardenPolicy(cli: Cli): Promise<ExitCode> {
  cli.stdout.write(`${JSON.stringify(await hardenPolicy(), null, 2)}\n`);
  return EXIT.done;
}

export async function printGuardPolicy(cli: Cli): Promise<ExitCode> {
  cli.stdout.write(`${JSON.stringify(await guardPolicy(), null, 2)}\n`);
  return EXIT.done;
}

export async function printActivityPolicy(cli: Cli): Promise<ExitCode> {
  cli.stdout.write(`${JSON.stringify(await activityPolicy(), null, 2)}\n`);
  return EXIT.done;
}

export async function printCheckupPolicy({ control, framework }: PolicyOptions, cli: Cli): Promise<ExitCode> {
  const controls = selectControls(await loadControls(), {
    ...(control && { controls: control }),
    ...(framework && { frameworks: framework }),
  });
  cli.stdout.write(`${JSON.stringify(await checkupPolicy(controls), null, 2)}\n`);
  return EXIT.done;
}
