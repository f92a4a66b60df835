import type { Command } from 'commander';
import type { Cli } from '../../../cli.ts';
import { addLogOptions } from '../log-options.ts';
import { addFilterOptions, addShowOptions, TIMELINE_FORMATS } from '../view-options.ts';
import type { TimelineOptions } from './options.ts';

export function addTimeline(activity: Command, cli: Cli): void {
  const { say } = cli;
  const words = { en: 'what happened, event by event', ko: '이벤트를 시간순으로' };
  const command = activity.command('timeline').summary(say(words)).description(say(words));
  addLogOptions(command, cli);
  addFilterOptions(command, cli);
  addShowOptions(command, cli, TIMELINE_FORMATS);
  command.option(
    '--explain',
    say({ en: 'what intruders are known to use a call for', ko: '침입자가 그 호출을 어디에 쓰는지' }),
  );
  command.action(async (sources: string[], options: TimelineOptions) => {
    const { runTimeline } = await import('./run.ts');
    cli.exitCode = await runTimeline(sources, options, cli);
  });
}
