/** How every use case signs in to AWS: as this program, asking for an MFA code where somebody is there to answer. */
import type { AwsOptions, AwsSession } from '../aws/session.ts';
import type { SignIn, Surroundings } from './surroundings.ts';
import { VERSION } from './version.ts';

export function signInWith(
  signIn: SignIn,
  { reporter: { ask }, clock }: Pick<Surroundings, 'reporter' | 'clock'>,
): AwsOptions {
  return {
    ...signIn,
    version: VERSION,
    askMfaCode: ask && ((serial) => ask({ code: 'MfaCode', serial })),
    clock,
  };
}

/** Closed when the work is done. @throws PersonError where no sign-in is possible */
export async function withSession<T>(
  signIn: SignIn,
  at: Surroundings,
  work: (session: AwsSession) => Promise<T>,
): Promise<T> {
  const openAws = await at.loadAws();
  const session = await openAws(signInWith(signIn, at));
  try {
    return await work(session);
  } finally {
    await session.close();
  }
}
