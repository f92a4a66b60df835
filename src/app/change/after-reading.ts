/** To change something once what must be known has been read, by the same sign-in. */
import type { AwsSession } from '../../aws/session.ts';
import type { Inventory } from '../../inventory/inventory.ts';
import type { AwsFault } from '../../kernel/fault.ts';
import { findInventory } from '../find-inventory.ts';
import type { SignIn, Surroundings } from '../surroundings.ts';
import type { takeInventory } from '../take-inventory.ts';

export interface Hardened<T> {
  /** `undefined`: the reading was stopped before anything could be planned. */
  readonly result: T | undefined;
  readonly stopped: AwsFault | undefined;
}

/** @throws PersonError where no sign-in is possible */
export async function afterReading<T>(
  {
    signIn,
    regions,
    ...what
  }: Pick<Parameters<typeof takeInventory>[0], 'homeRegions' | 'toRead' | 'regions'> & {
    readonly signIn: SignIn;
  },
  at: Surroundings,
  then: (session: AwsSession, inventory: Inventory) => Promise<T>,
): Promise<Hardened<T>> {
  let result: T | undefined;
  const { stopped, problems } = await findInventory(
    { kind: 'aws', signIn, regions },
    {
      ...what,
      afterwards: async (session, inventory) => {
        if (!session.stopped()) result = await then(session, inventory);
      },
    },
    at,
  );
  const [problem] = problems;
  if (problem) throw problem;
  return { result, stopped };
}
