import type { Command } from 'commander';
import type { Cli } from '../../../cli.ts';
import { addAccountOptions } from '../account-options.ts';
import { addLogOptions } from '../log-options.ts';
import { addFilterOptions, addShowOptions } from '../view-options.ts';
import type { CreatedOptions } from './options.ts';

export function addCreated(activity: Command, cli: Cli): void {
  const { say } = cli;
  const words = { en: 'what was made, and what of it is left', ko: '만든 것과 남아 있는 것' };
  const created = activity.command('created').summary(say(words)).description(say(words));
  addLogOptions(created, cli);
  addFilterOptions(created, cli);
  created.option('--left', say({ en: 'only what was not seen removed', ko: '삭제 기록이 없는 것만' }));
  addAccountOptions(created, cli);
  addShowOptions(created, cli);
  created.action(async (sources: string[], options: CreatedOptions) => {
    const { runCreated } = await import('./run.ts');
    cli.exitCode = await runCreated(sources, options, cli);
  });
}
