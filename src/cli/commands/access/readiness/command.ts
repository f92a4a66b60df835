import type { Command } from 'commander';
import type { Cli } from '../../../cli.ts';
import { addSourceOptions } from '../../sign-in-options.ts';
import type { ReadinessOptions } from './options.ts';

export function addReadiness(access: Command, cli: Cli): void {
  const { say } = cli;
  const readiness = access
    .command('readiness')
    .summary(say({ en: 'how sure you can get back in', ko: '다시 들어올 수 있는지' }))
    .description(
      say({
        en: 'Tells how sure you can get back in when a password, a phone or a person is lost, and what to do before that.',
        ko: '암호, 휴대폰, 담당자를 잃었을 때 다시 들어올 수 있는지, 미리 무엇을 해야 하는지 알려 줍니다.',
      }),
    );
  addSourceOptions(readiness, cli);
  readiness.optionsGroup(say({ en: 'Output:', ko: '출력:' }));
  readiness.option(
    '--card <file>',
    say({
      en: 'write a recovery card to print (HTML, no secrets)',
      ko: '인쇄할 복구 카드를 파일로 쓰기(HTML, 비밀 값 없음)',
    }),
  );
  readiness.option('--quiet', say({ en: 'no progress, no remarks', ko: '진행 상황과 안내를 표시하지 않음' }));
  readiness.action(async (options: ReadinessOptions) => {
    const { runReadiness } = await import('./run.ts');
    cli.exitCode = await runReadiness(options, cli);
  });
}
