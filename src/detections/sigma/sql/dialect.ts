/** What differs between the engines that run a rule. All arguments but `text` and `some` are SQL already. */
export interface Dialect {
  readonly name: 'duckdb' | 'trino';
  /**
   * Some value of what stands at the path in the record passes; values as in record-values.ts. Never null. `variable`
   * names the value within, so that one may stand in another.
   */
  some(path: readonly string[], passes: (value: string) => string, variable: 'x' | 'y'): string;
  /** The text at the path, through no array. */
  scalar(path: readonly string[]): string;
  /** Compact JSON of the record. */
  whole(): string;
  startsWith(value: string, text: string): string;
  endsWith(value: string, text: string): string;
  contains(value: string, text: string): string;
  matches(value: string, expression: string): string;
  matchesFully(value: string, expression: string): string;
  tryCast(value: string, type: 'double' | 'bigint'): string;
  epochMs(timestamp: string): string;
  /** A number from 0 to `parts` - 1 that the same value always gets. */
  part(value: string, parts: number): string;
  /** The same, for a statement whose rows come with `columns()`: what many conditions take out of the record is taken once. */
  hoisting(): Hoisting;
}

export interface Hoisting {
  readonly dialect: Dialect;
  /** What is printed next is asked of rows of this condition only. */
  within(condition: string): void;
  /** Select these beside the columns of `events`, once all conditions are printed. */
  columns(): readonly string[];
}

export function sqlText(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** What the escapes of a JSON path would need; keys like these are left to the matcher. */
export function isPlainStep(step: string): boolean {
  return step !== '' && !/["\\*?$]/.test(step);
}

export function pathOf(path: readonly string[], afterStep: (at: number) => string = () => ''): string {
  return path.map((step, at) => `."${step}"${afterStep(at)}`).join('');
}
