/** What every use case is given, and what it may be asked to look at. */
import type { AwsOptions, openAws } from '../aws/session.ts';
import type { Clock } from '../kernel/clock.ts';
import type { Reporter } from './reporter.ts';

export interface Surroundings {
  readonly reporter: Reporter;
  readonly clock: Clock;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Loaded only when AWS is asked. */
  readonly loadAws: () => Promise<typeof openAws>;
}

export type SignIn = Pick<AwsOptions, 'profile' | 'roleArn' | 'externalId' | 'traceFile' | 'signal'>;

/** An account: asked, or what was read of it before. */
export type AccountSource =
  | { readonly kind: 'aws'; readonly signIn: SignIn; readonly regions?: readonly string[] | undefined }
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'sample' };
