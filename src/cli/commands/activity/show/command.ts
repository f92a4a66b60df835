import { type Command, Option } from 'commander';
import type { Cli } from '../../../cli.ts';
import { list, listOf, oneOf } from '../../../option-values.ts';
import { addAccountOptions, addRegionsOption } from '../account-options.ts';
import { addAddressDatabaseOption } from '../address-db-option.ts';
import { addLogOptions, addSpeakingOptions } from '../log-options.ts';
import { FAIL_LEVELS, SHOW_FORMATS, type ShowOptions } from './options.ts';

/** What `jikimi activity` does by itself. */
export function addShow(activity: Command, cli: Cli): void {
  const { say } = cli;
  const show = activity
    .command('show', { isDefault: true })
    .alias('report')
    .summary(say({ en: 'what an intruder did, as a story', ko: '침입자가 한 일을 차례대로' }))
    .description(
      say({
        en: 'Reads the log and shows the few incidents in it: who, from where, with which credential, what was made, what is left, what to do.',
        ko: '로그를 읽어 그 안의 사건을 보여 줍니다. 누가 어디서 어떤 자격 증명으로 무엇을 만들었고, 무엇이 남았고, 무엇을 해야 하는지 알려 줍니다.',
      }),
    );
  addLogOptions(show, cli);
  addAccountOptions(show, cli);
  addRegionsOption(show, cli);
  show.optionsGroup(say({ en: 'What to look for:', ko: '찾을 내용:' }));
  show.addOption(
    new Option(
      '--rules <folders>',
      say({ en: 'also these folders of Sigma rules', ko: '이 폴더의 Sigma 규칙도 사용' }),
    ).argParser(list('--rules')),
  );
  addAddressDatabaseOption(show, cli);
  show.addOption(
    new Option(
      '--fail-on <level>',
      say({
        en: `exit code 1 from this severity on: ${FAIL_LEVELS.join(', ')}`,
        ko: `이 심각도 이상이 있으면 종료 코드 1: ${FAIL_LEVELS.join(', ')}`,
      }),
    ).argParser(oneOf('--fail-on', FAIL_LEVELS)),
  );
  show.optionsGroup(say({ en: 'Output:', ko: '출력:' }));
  show.addOption(
    new Option(
      '--format <names>',
      say({
        en: `${SHOW_FORMATS.join(', ')}; separate several with commas`,
        ko: `${SHOW_FORMATS.join(', ')}(쉼표로 여러 개)`,
      }),
    ).argParser(listOf('--format', SHOW_FORMATS)),
  );
  show.option(
    '--out <path>',
    say({ en: 'file for one report, or folder for several', ko: '보고서 파일, 여러 개면 폴더' }),
  );
  show.option('--all', say({ en: 'everything on the screen', ko: '모두 화면에 표시' }));
  addSpeakingOptions(show, cli);
  show.action(async (sources: string[], options: ShowOptions) => {
    const { runShow } = await import('./run.ts');
    cli.exitCode = await runShow(sources, options, cli);
  });
}
