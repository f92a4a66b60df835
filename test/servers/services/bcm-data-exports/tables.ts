/** The tables of Data Exports that the bill here can fill. */
import { CUR2_PROPERTIES, cur2Columns } from '../../bill/cur2-columns.ts';
import { FOCUS_COLUMNS } from '../../bill/reports/focus-columns.ts';

type Properties = Readonly<Record<string, string>>;

export interface Table {
  readonly description: string;
  /** The value that AWS takes where none is given comes first. */
  readonly properties: Readonly<Record<string, readonly string[]>>;
  readonly columns: (properties: Properties) => readonly { readonly name: string; readonly type: string }[];
}

const MAPS: Readonly<Record<string, string>> = { x_Discounts: 'map<string,double>' };

export const TABLES: ReadonlyMap<string, Table> = new Map<string, Table>([
  [
    'COST_AND_USAGE_REPORT',
    {
      description: 'Cost and usage of the account',
      properties: CUR2_PROPERTIES,
      columns: cur2Columns,
    },
  ],
  [
    'FOCUS_1_2_AWS',
    {
      description: 'FOCUS 1.2 with AWS columns',
      properties: { TIME_GRANULARITY: ['HOURLY', 'DAILY', 'MONTHLY'] },
      columns: () =>
        FOCUS_COLUMNS.map(({ name, type }) => ({
          name,
          type: type === 'map' ? (MAPS[name] ?? 'map<string,string>') : type,
        })),
    },
  ],
]);

/** What a query asks for; `undefined` where it is none that AWS takes. */
export function asked(
  query: string | undefined,
): { readonly table: string; readonly columns: readonly string[] } | undefined {
  const [, columns, table] = /^\s*SELECT\s+(.+?)\s+FROM\s+(\w+)\s*;?\s*$/is.exec(query ?? '') ?? [];
  if (columns === undefined || table === undefined) return undefined;
  return { table, columns: columns.split(',').map((column) => column.trim()) };
}
