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
  /** A regular expression of a rule. */
  matches(value: string, source: string, flags: string): string;
  /** `expression` is SQL, in what all engines read alike. */
  matchesFully(value: string, expression: string): string;
  tryCast(value: string, type: 'double' | 'bigint'): string;
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
