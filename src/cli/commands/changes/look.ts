import { changeNamed, knownChanges } from '../../../app/change/change-store.ts';
import { EXIT, type ExitCode } from '../../../kernel/person-error.ts';
import type { Cli } from '../../cli.ts';
import { renderChange, renderChanges } from '../../terminal/change/changes.ts';
import { showing } from './at-work.ts';
import type { ShowChangeOptions } from './options.ts';

export async function listChanges(options: ShowChangeOptions, cli: Cli): Promise<ExitCode> {
  cli.stdout.write(renderChanges(await knownChanges(cli.env), showing(options, cli)));
  return EXIT.done;
}

export async function showChange(id: string, options: ShowChangeOptions, cli: Cli): Promise<ExitCode> {
  cli.stdout.write(renderChange(await changeNamed(cli.env, id), showing(options, cli)));
  return EXIT.done;
}

export async function exportChange(id: string, cli: Cli): Promise<ExitCode> {
  const { progress, entries, brokenAt, ...change } = await changeNamed(cli.env, id);
  const { opened, at, items } = progress;
  const document = {
    schema: 'jikimi.change/1',
    id: change.id,
    at: at ?? null,
    purpose: opened?.purpose ?? null,
    account: opened?.account ?? null,
    caller: opened?.caller ?? null,
    brokenAt: brokenAt ?? null,
    items,
    journal: entries,
  };
  cli.stdout.write(`${JSON.stringify(document, null, 2)}\n`);
  return EXIT.done;
}
