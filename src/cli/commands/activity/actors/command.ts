import type { Command } from 'commander';
import type { Cli } from '../../../cli.ts';
import { addLogOptions } from '../log-options.ts';
import { addFilterOptions, addShowOptions, type ViewOptions } from '../view-options.ts';

export function addActors(activity: Command, cli: Cli): void {
  const { say } = cli;
  const words = { en: 'who did something, most changes first', ko: '변경을 많이 한 행위자부터' };
  const command = activity.command('actors').summary(say(words)).description(say(words));
  addLogOptions(command, cli);
  addFilterOptions(command, cli);
  addShowOptions(command, cli);
  command.action(async (sources: string[], options: ViewOptions) => {
    const { runActors } = await import('./run.ts');
    cli.exitCode = await runActors(sources, options, cli);
  });
}
