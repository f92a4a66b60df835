import type { Database } from '../../store/duckdb/database.ts';
import type { Signal } from '../signal.ts';
import { firstRoles } from './first-role.ts';
import { foreignCopies } from './foreign-copies.ts';
import { parameterSignals } from './parameters.ts';
import { deniedThenAllowed, instanceKeysElsewhere, refusedOnMany } from './turns.ts';
import { unusualUses } from './unusual-use.ts';
import { bursts } from './volume.ts';

/** Everything that habits and parameters tell without a rule. Needs the tables of `makeLinks` and `makeUsage`. */
export async function habitSignals(database: Database): Promise<readonly Signal[]> {
  return [
    ...(await unusualUses(database)),
    ...(await instanceKeysElsewhere(database)),
    ...(await deniedThenAllowed(database)),
    ...(await refusedOnMany(database)),
    ...(await parameterSignals(database)),
    ...(await foreignCopies(database)),
    ...(await firstRoles(database)),
    ...(await bursts(database)),
  ];
}
