import type { Command } from 'commander';
import type { Cli } from '../../../cli.ts';
import { type AddressDatabaseOptions, addAddressDatabaseOption } from '../address-db-option.ts';
import { addLogOptions } from '../log-options.ts';
import { addFilterOptions, addShowOptions, type ViewOptions } from '../view-options.ts';

export function addAddresses(activity: Command, cli: Cli): void {
  const { say } = cli;
  const words = { en: 'from which addresses', ko: '호출이 온 주소' };
  const command = activity.command('addresses').summary(say(words)).description(say(words));
  addLogOptions(command, cli);
  addFilterOptions(command, cli);
  addAddressDatabaseOption(command, cli);
  addShowOptions(command, cli);
  command.action(async (sources: string[], options: ViewOptions & AddressDatabaseOptions) => {
    const { runAddresses } = await import('./run.ts');
    cli.exitCode = await runAddresses(sources, options, cli);
  });
}
