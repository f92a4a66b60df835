import { type Command, Option } from 'commander';
import { FRAMEWORKS } from '../../../posture/control.ts';
import type { Cli } from '../../cli.ts';
import { day, oneOf, text } from '../../option-values.ts';
import type { AnswerOptions } from './options.ts';

export function addAnswer(checkup: Command, cli: Cli): void {
  const { say } = cli;
  checkup
    .command('answer')
    .summary(say({ en: 'answer what AWS does not tell', ko: 'AWS가 알려 주지 않는 항목에 답하기' }))
    .description(
      say({
        en: 'Records the answer to a section of a framework that a person has to decide. It is shown with your name and the day, counts until its last day, and does not hide what AWS itself tells. The steps to look are in: jikimi checkup --framework cis-aws-7.0',
        ko: '프레임워크에서 사람이 판단해야 하는 항목의 답을 기록합니다. 답한 사람과 날짜를 함께 표시하고, 마지막 날까지만 인정하며, AWS의 응답으로 확인된 문제를 가리지 않습니다. 확인하는 방법: jikimi checkup --framework cis-aws-7.0',
      }),
    )
    .usage(
      say({
        en: '<framework> <section> --yes --note <words>',
        ko: '<프레임워크> <항목> --yes --note <근거>',
      }),
    )
    .argument('<framework>', FRAMEWORKS.join(', '), oneOf('<framework>', FRAMEWORKS))
    .argument(
      '<section>',
      say({ en: 'ID of the section, such as 2.1.2', ko: '항목의 ID(예: 2.1.2)' }),
      text('<section>'),
    )
    .addOption(
      new Option('--yes', say({ en: 'the account does it', ko: '그렇게 하고 있음' })).conflicts([
        'no',
        'notApplicable',
      ]),
    )
    .addOption(
      new Option('--no', say({ en: 'it does not', ko: '그렇게 하지 않음' })).conflicts([
        'yes',
        'notApplicable',
      ]),
    )
    .addOption(
      new Option(
        '--not-applicable',
        say({ en: 'it cannot apply here', ko: '이 계정에는 해당하지 않음' }),
      ).conflicts(['yes', 'no']),
    )
    .requiredOption('--note <words>', say({ en: 'what the answer rests on', ko: '답의 근거' }))
    .addOption(
      new Option(
        '--until <day>',
        say({ en: 'last day it holds (in a year)', ko: '유효한 마지막 날(1년 뒤)' }),
      ).argParser(day('--until')),
    )
    .option(
      '--by <name>',
      say({ en: 'who answers (the user of this computer)', ko: '답한 사람(이 컴퓨터의 사용자)' }),
    )
    .option(
      '--into <file>',
      say({ en: 'file to use instead of jikimi-answers.yaml', ko: 'jikimi-answers.yaml 대신 쓸 파일' }),
    )
    .action(async (framework: (typeof FRAMEWORKS)[number], section: string, options: AnswerOptions) => {
      const { answerSection } = await import('./answer.ts');
      cli.exitCode = await answerSection({ framework, section }, options, cli);
    });
}
