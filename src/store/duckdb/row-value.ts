import type { DuckDBValueConverter, JS } from '@duckdb/node-api';

/** Integers of every width as numbers where a number holds them: a count is no bigint to those who print it. */
export function withNumbers(convert: DuckDBValueConverter<JS>): DuckDBValueConverter<JS> {
  return (value, type, nested) => {
    const converted = convert(value, type, nested);
    return typeof converted === 'bigint' && Number.isSafeInteger(Number(converted))
      ? Number(converted)
      : converted;
  };
}
