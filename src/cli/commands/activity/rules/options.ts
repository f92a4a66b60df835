export interface LintOptions {
  readonly json?: true;
}

export const DIALECT_NAMES = ['trino', 'duckdb'] as const;

export interface RuleSqlOptions {
  readonly dialect?: (typeof DIALECT_NAMES)[number];
}
