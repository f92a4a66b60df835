import type { Json } from '../../../../kernel/json.ts';
import type { ExitCode } from '../../../../kernel/person-error.ts';
import { writeTable } from '../../../../reports/activity/table.ts';
import type { TableFormat } from '../../../../reports/activity/table-formats.ts';
import type { Cli } from '../../../cli.ts';
import { printAll } from '../../../terminal/stream.ts';
import type { LogOptions } from '../log-options.ts';
import { questionOf } from '../question.ts';
import { withLog } from '../with-log.ts';

export interface SqlOptions extends LogOptions {
  readonly format?: TableFormat;
}

type Row = Readonly<Record<string, Json | Date>>;

export function runSql(
  select: string,
  sources: readonly string[],
  options: SqlOptions,
  cli: Cli,
): Promise<ExitCode> {
  return withLog(sources, options, cli, (log) =>
    questionOf(log, async (store) => {
      const rows = await store.rows<Row>(select);
      const names = Object.keys(rows[0] ?? {});
      const columns = names.map((name) => ({ name, value: (row: Row) => row[name] ?? null }));
      const table = { schema: 'jikimi.sql/1', columns };
      await printAll([writeTable(table, rows, rows.length, options.format ?? 'csv')], cli.stdout);
    }),
  );
}
