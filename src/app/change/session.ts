/** A sign-in for changing something: at once, or when what must be known has been read. */
import type { AwsSession } from '../../aws/session.ts';
import type { Inventory } from '../../inventory/inventory.ts';
import type { AwsFault } from '../../kernel/fault.ts';
import type { CheckupRequest, Surroundings } from '../checkup.ts';
import { collectors } from '../registry.generated.ts';
import { takeInventory } from '../take-inventory.ts';
import { VERSION } from '../version.ts';

export type SignIn = Extract<CheckupRequest['source'], { kind: 'aws' }>['signIn'];

/** @throws PersonError where no sign-in is possible */
export async function withSession<T>(
  signIn: SignIn,
  { reporter, clock, loadAws }: Surroundings,
  work: (session: AwsSession) => Promise<T>,
): Promise<T> {
  const { ask } = reporter;
  const session = await (await loadAws())({
    ...signIn,
    version: VERSION,
    askMfaCode: ask && ((serial) => ask({ code: 'MfaCode', serial })),
    clock,
  });
  try {
    return await work(session);
  } finally {
    await session.close();
  }
}

export interface Hardened<T> {
  /** `undefined`: the reading was stopped before anything could be planned. */
  readonly result: T | undefined;
  readonly stopped: AwsFault | undefined;
}

/** @throws PersonError where no sign-in is possible */
export async function afterReading<T>(
  what: Pick<Parameters<typeof takeInventory>[0], 'homeRegions' | 'toRead' | 'regions'> & {
    readonly signIn: SignIn;
  },
  { reporter, clock, loadAws }: Surroundings,
  then: (session: AwsSession, inventory: Inventory) => Promise<T>,
): Promise<Hardened<T>> {
  const { ask } = reporter;
  let result: T | undefined;
  const { stopped, problems } = await takeInventory({
    ...what,
    openAws: await loadAws(),
    signIn: {
      ...what.signIn,
      version: VERSION,
      askMfaCode: ask && ((serial) => ask({ code: 'MfaCode', serial })),
      clock,
    },
    collectors,
    reporter,
    clock,
    onFinished: () => undefined,
    afterwards: async (session, inventory) => {
      if (!session.stopped()) result = await then(session, inventory);
    },
  });
  const [problem] = problems;
  if (problem) throw problem;
  return { result, stopped };
}
