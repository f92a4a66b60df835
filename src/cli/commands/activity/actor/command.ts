import { type Command, Option } from 'commander';
import type { Cli } from '../../../cli.ts';
import { oneOf } from '../../../option-values.ts';
import { addLogOptions, addSpeakingOptions } from '../log-options.ts';
import { ACTOR_FORMATS, type ActorOptions } from './options.ts';

export function addActor(activity: Command, cli: Cli): void {
  const { say } = cli;
  const actor = activity
    .command('actor')
    .summary(say({ en: 'one actor, up to the first credential and down', ko: '한 행위자의 처음부터 끝까지' }))
    .description(
      say({
        en: 'Tells where a credential came from, up to the first one that the log knows, and everything that came of it.',
        ko: '자격 증명이 어디서 왔는지 로그가 아는 첫 자격 증명까지 거슬러 올라가고, 그로부터 생긴 모든 것을 보여 줍니다.',
      }),
    )
    .argument('<who>', say({ en: 'access key, ARN, address or session', ko: '액세스 키, ARN, 주소, 세션' }));
  addLogOptions(actor, cli);
  actor.optionsGroup(say({ en: 'Output:', ko: '출력:' }));
  actor.addOption(
    new Option(
      '--format <name>',
      say({ en: `one of: ${ACTOR_FORMATS.join(', ')}`, ko: `다음 중 하나: ${ACTOR_FORMATS.join(', ')}` }),
    ).argParser(oneOf('--format', ACTOR_FORMATS)),
  );
  addSpeakingOptions(actor, cli);
  actor.action(async (who: string, sources: string[], options: ActorOptions) => {
    const { runActor } = await import('./run.ts');
    cli.exitCode = await runActor(who, sources, options, cli);
  });
}
