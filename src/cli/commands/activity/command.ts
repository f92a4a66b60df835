import type { Command } from 'commander';
import type { Cli } from '../../cli.ts';
import { addActor } from './actor/command.ts';
import { addActors } from './actors/command.ts';
import { addAddresses } from './addresses/command.ts';
import { addCreated } from './created/command.ts';
import { addFetch } from './fetch/command.ts';
import { addIntegrity } from './integrity/command.ts';
import { addMark } from './mark/command.ts';
import { addRules } from './rules/command.ts';
import { addSearch } from './search/command.ts';
import { addShow } from './show/command.ts';
import { addSql } from './sql/command.ts';
import { addSweep } from './sweep/command.ts';
import { addTimeline } from './timeline/command.ts';

/** Who made what, and was it me. Each subcommand adds itself in a folder of its own. */
export function addActivity(program: Command, cli: Cli): void {
  const { say } = cli;
  const activity = program
    .command('activity')
    .helpCommand(false)
    .summary(say({ en: 'who made what, and was it you', ko: '누가 무엇을 했는지, 내가 한 일인지' }))
    .description(
      say({
        en: 'Reads CloudTrail, finds what an intruder did, and tells it as a story.',
        ko: 'CloudTrail을 읽어 침입자가 한 일을 찾아 차례대로 알려 줍니다.',
      }),
    );
  addShow(activity, cli);
  addFetch(activity, cli);
  addTimeline(activity, cli);
  addActor(activity, cli);
  addActors(activity, cli);
  addAddresses(activity, cli);
  addCreated(activity, cli);
  addSweep(activity, cli);
  addSearch(activity, cli);
  addSql(activity, cli);
  addMark(activity, cli);
  addIntegrity(activity, cli);
  addRules(activity, cli);
}
