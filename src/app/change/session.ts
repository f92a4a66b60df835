/** A sign-in for changing something, without reading the account first. */
import type { AwsSession } from '../../aws/session.ts';
import type { CheckupRequest, Surroundings } from '../checkup.ts';
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
