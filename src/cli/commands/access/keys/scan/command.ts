import { type Command, Option } from 'commander';
import { LEAK_FORMATS } from '../../../../../reports/leaks/report.ts';
import type { Cli } from '../../../../cli.ts';
import { accounts, listOf, wholeNumber } from '../../../../option-values.ts';
import { SCAN_ABOUT, SCAN_AFTER } from './help-text.ts';
import type { ScanOptions } from './options.ts';

const FORMATS = ['terminal', ...LEAK_FORMATS];

export function addScan(keys: Command, cli: Cli): void {
  const { say } = cli;
  keys
    .command('scan')
    .summary(
      say({
        en: 'find leaked AWS keys in files and git history',
        ko: '파일과 git 기록에서 유출된 AWS 키 찾기',
      }),
    )
    .description(say(SCAN_ABOUT))
    .usage(say({ en: '[options] <path>', ko: '[옵션] <path>' }))
    .argument(
      '<path>',
      say({
        en: 'folder, file or git repository on this computer',
        ko: '이 컴퓨터의 폴더, 파일, git 저장소',
      }),
    )
    .addOption(
      new Option(
        '--account <ids>',
        say({
          en: 'your account numbers: says which keys are yours',
          ko: '내 계정 번호(어느 키가 내 것인지 알려 줌)',
        }),
      ).argParser(accounts('--account')),
    )
    .option(
      '--allow <file>',
      say({
        en: 'known finds to leave out (.jikimi-leaks.yaml)',
        ko: '제외할 항목을 적은 파일(.jikimi-leaks.yaml)',
      }),
    )
    .option('--no-history', say({ en: 'only files, not the git history', ko: 'git 기록 없이 파일만 검사' }))
    .option('--gitignore', say({ en: 'leave out what git ignores', ko: 'git이 무시하는 파일은 제외' }))
    .addOption(
      new Option(
        '--max-size <mb>',
        say({ en: 'leave out larger files (default: none)', ko: '이보다 큰 파일은 제외(기본: 제한 없음)' }),
      ).argParser(wholeNumber('--max-size')),
    )
    .addOption(
      new Option(
        '--max-minutes <n>',
        say({
          en: 'stop after this many minutes (default: never)',
          ko: '이 시간(분)이 지나면 중지(기본: 제한 없음)',
        }),
      ).argParser(wholeNumber('--max-minutes')),
    )
    .addOption(new Option('--format <names>', FORMATS.join(', ')).argParser(listOf('--format', FORMATS)))
    .option('--out <path>', say({ en: 'file for the report', ko: '보고서 파일' }))
    .option(
      '--all',
      say({ en: 'list every place, not only the first few', ko: '위치를 줄이지 않고 모두 표시' }),
    )
    .option('--timezone <name>', say({ en: 'time zone, such as Asia/Seoul', ko: '시간대(예: Asia/Seoul)' }))
    .option('--quiet', say({ en: 'print only the result and warnings', ko: '결과와 경고만 출력' }))
    .addHelpText('after', say(SCAN_AFTER))
    .action(async (path: string, options: ScanOptions) => {
      const { runScanCommand } = await import('./run.ts');
      cli.exitCode = await runScanCommand(path, options, cli);
    });
}
