import type { Database } from '../../store/duckdb/database.ts';
import type { Signal } from '../signal.ts';
import { unusualUses } from './unusual-use.ts';

/** Everything that the habits of principals tell without a rule. Needs the tables of `makeUsage` and `makeCreated`. */
export async function habitSignals(database: Database): Promise<readonly Signal[]> {
  return [...(await unusualUses(database))];
}
