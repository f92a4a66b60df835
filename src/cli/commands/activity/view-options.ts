/** The options of every view of a log: which events, and how to show them. */

import { type Command, Option } from 'commander';
import type { EventFilter } from '../../../activity/views/filter.ts';
import type { Text } from '../../../kernel/text.ts';
import type { Table } from '../../../reports/activity/table.ts';
import { TABLE_FORMATS, type TableFormat } from '../../../reports/activity/table-formats.ts';
import type { Cli } from '../../cli.ts';
import { list, moment, oneOf, wholeNumber } from '../../option-values.ts';
import { shownTimeZone } from '../../shown-time-zone.ts';
import type { TerminalOptions } from '../../terminal/options.ts';
import { printAll, screenOf } from '../../terminal/stream.ts';
import { addSpeakingOptions, type LogOptions } from './log-options.ts';

export interface FilterOptions {
  readonly since?: Date;
  readonly until?: Date;
  readonly actor?: string;
  readonly address?: string;
  readonly regions?: readonly string[];
  readonly services?: readonly string[];
  readonly calls?: readonly string[];
  readonly writes?: true;
  readonly reads?: true;
  readonly failed?: true;
  readonly denied?: true;
}

export interface ViewOptions extends LogOptions, FilterOptions {
  readonly limit?: number;
  readonly format?: 'terminal' | TableFormat | TimelineFormat;
}

/** Of a timeline only. */
export const TIMELINE_FORMATS = ['ocsf', 'timesketch'] as const;
type TimelineFormat = (typeof TIMELINE_FORMATS)[number];

export function addFilterOptions(command: Command, { say, clock }: Cli): void {
  const option = (flags: string, words: Text): Option => new Option(flags, say(words));
  command.optionsGroup(say({ en: 'Which events:', ko: '이벤트 선택:' }));
  command.addOption(
    option('--since <time>', {
      en: 'from this day or time (UTC): 2026-11-01, 2026-11-01T09:30, 7d, 12h',
      ko: '이 날짜나 시각(UTC)부터: 2026-11-01, 2026-11-01T09:30, 7d, 12h',
    }).argParser(moment('--since', clock)),
  );
  command.addOption(
    option('--until <time>', {
      en: 'before this day or time (UTC)',
      ko: '이 날짜나 시각(UTC) 전까지',
    }).argParser(moment('--until', clock)),
  );
  command.option(
    '--actor <name>',
    say({ en: 'ARN, access key, or a part of the name', ko: 'ARN, 액세스 키, 이름의 일부' }),
  );
  command.option(
    '--address <ip>',
    say({ en: 'address, or its beginning: 203.0.113.', ko: '주소나 그 앞부분: 203.0.113.' }),
  );
  command.addOption(
    option('--regions <names>', { en: 'only these regions', ko: '이 리전만' }).argParser(list('--regions')),
  );
  command.addOption(
    option('--services <names>', { en: 'only these: iam,s3', ko: '이 서비스만: iam,s3' }).argParser(
      list('--services'),
    ),
  );
  command.addOption(
    option('--calls <names>', {
      en: 'only these: CreateUser,RunInstances',
      ko: '이 호출만: CreateUser,RunInstances',
    }).argParser(list('--calls')),
  );
  command.addOption(
    option('--writes', { en: 'only what changes something', ko: '변경하는 호출만' }).conflicts('reads'),
  );
  command.addOption(option('--reads', { en: 'only what reads', ko: '읽는 호출만' }));
  command.option('--failed', say({ en: 'only what failed', ko: '실패한 호출만' }));
  command.option('--denied', say({ en: 'only what was denied', ko: '거부된 호출만' }));
}

export function addShowOptions(command: Command, cli: Cli, others: readonly TimelineFormat[] = []): void {
  const { say } = cli;
  const option = (flags: string, words: Text): Option => new Option(flags, say(words));
  command.optionsGroup(say({ en: 'Output:', ko: '출력:' }));
  const formats = ['terminal', ...TABLE_FORMATS, ...others] as const;
  command.addOption(
    option('--format <name>', {
      en: `one of: ${formats.join(', ')}`,
      ko: `다음 중 하나: ${formats.join(', ')}`,
    }).argParser(oneOf('--format', formats)),
  );
  command.addOption(
    option('--limit <rows>', {
      en: 'at most so many rows (200; in files all)',
      ko: '최대 행 수(200, 파일은 모두)',
    }).argParser(wholeNumber('--limit')),
  );
  addSpeakingOptions(command, cli);
}

export function filterOf(options: FilterOptions): EventFilter {
  const { since, until, actor, address, regions, services, calls } = options;
  return {
    since,
    until,
    actor,
    address,
    regions,
    services,
    calls,
    only: options.writes ? 'writes' : options.reads ? 'reads' : undefined,
    outcome: options.denied ? 'denied' : options.failed ? 'failed' : undefined,
  };
}

/** A screenful of screenfuls; whoever wants a file wants all. */
const ON_SCREEN = 200;
const IN_A_FILE = 1_000_000;

export function limitOf({ limit, format = 'terminal' }: ViewOptions): number {
  return limit ?? (format === 'terminal' ? ON_SCREEN : IN_A_FILE);
}

export async function showRows<Row>(
  options: ViewOptions,
  cli: Cli,
  table: Table<Row>,
  found: { readonly rows: readonly Row[]; readonly total: number },
  render: (options: TerminalOptions) => Iterable<string>,
): Promise<void> {
  const { format = 'terminal' } = options;
  if (format === 'terminal') await printAll(render(terminalOptions(options, cli)), cli.stdout);
  else if (format !== 'ocsf' && format !== 'timesketch') {
    // Only whoever asks for a table loads what writes it.
    const { writeTable } = await import('../../../reports/activity/table.ts');
    await printAll([writeTable(table, found.rows, found.total, format)], cli.stdout);
  }
}

export function terminalOptions(options: Pick<LogOptions, 'timezone'>, cli: Cli): TerminalOptions {
  const { language, stdout } = cli;
  const timeZone = shownTimeZone(options, cli);
  return { language, timeZone, ...screenOf(stdout) };
}
