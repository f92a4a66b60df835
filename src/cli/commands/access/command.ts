import type { Command } from 'commander';
import type { Cli } from '../../cli.ts';
import { addKeys } from './keys/command.ts';
import { addPaths } from './paths/command.ts';
import { addReadiness } from './readiness/command.ts';
import { addShow } from './show/command.ts';

/** Who can get in and with what. Each subcommand adds itself in a folder of its own. */
export function addAccess(program: Command, cli: Cli): void {
  const { say } = cli;
  const access = program
    .command('access')
    .helpCommand(false)
    .summary(
      say({ en: 'who can get into the account, and with what', ko: '누가 무엇으로 계정에 들어올 수 있는지' }),
    )
    .description(
      say({
        en: 'Shows who can get into the account, and with what.',
        ko: '누가 무엇으로 계정에 들어올 수 있는지 보여 줍니다.',
      }),
    );
  addShow(access, cli);
  addPaths(access, cli);
  addReadiness(access, cli);
  addKeys(access, cli);
}
