/** Where credentials come from: everything the AWS CLI understands, and on top of it, if asked for, one more role. */
import type { AwsCredentialIdentity } from '@smithy/types';
import type { Clock } from '../kernel/clock.ts';
import type { ProfileInUse } from './profile.ts';
import { problem } from './sign-in-problem.ts';
import { mfaCodeNeeded } from './sign-in-words.ts';

export type Credentials = AwsCredentialIdentity;

export interface CredentialOptions {
  readonly profile: ProfileInUse;
  readonly roleArn?: string | undefined;
  readonly externalId?: string | undefined;
  /** Where to ask for roles and tokens if the profile names no region. */
  readonly region: string;
  readonly askMfaCode?: ((serial: string) => Promise<string>) | undefined;
  /** The SDK's `requestHandler` option, for the calls that fetch credentials. */
  readonly requestHandler: object;
}

const RENEW_BEFORE_END_MS = 5 * 60_000;

/** The SDK writes warnings to the console unless given something else to write to. */
export const SILENT = { debug() {}, info() {}, warn() {}, error() {}, trace() {} };

/**
 * One provider for a whole session: asks once, renews shortly before the end. Renewal that fails matters only once the
 * old credentials have ended. Its exceptions become words in `sign-in-problem.ts`.
 */
export function credentialProvider(options: CredentialOptions, clock: Clock): () => Promise<Credentials> {
  let current: Credentials | undefined;
  let pending: Promise<Credentials> | undefined;
  const endsWithin = (ms: number) =>
    current === undefined ||
    (current.expiration?.getTime() ?? Number.POSITIVE_INFINITY) - clock().getTime() < ms;
  return async () => {
    if (current && !endsWithin(RENEW_BEFORE_END_MS)) return current;
    pending ??= load(options).finally(() => {
      pending = undefined;
    });
    try {
      current = await pending;
    } catch (error) {
      if (!current || endsWithin(0)) throw error;
    }
    return current;
  };
}

async function load(options: CredentialOptions): Promise<Credentials> {
  const sdk = await import('@aws-sdk/credential-providers');
  const { profile } = options;
  const clientConfig = { requestHandler: options.requestHandler, logger: SILENT };
  const fromProfile = {
    profile: profile.name,
    clientConfig,
    logger: SILENT,
    mfaCodeProvider: (serial: string) => {
      if (!options.askMfaCode) throw problem(mfaCodeNeeded(serial));
      return options.askMfaCode(serial);
    },
  };
  const provider = () => {
    if (profile.source === 'environment') return sdk.fromEnv({ logger: SILENT });
    if (profile.source === 'none') {
      return sdk.fromNodeProviderChain(profile.chosen ? fromProfile : { clientConfig, logger: SILENT });
    }
    // Never the whole chain: it would fall through to the machine's credentials, and those may be another account's.
    return sdk.fromIni(fromProfile);
  };
  const asked = await provider()({
    callerClientConfig: { region: async () => options.region, logger: SILENT },
  });
  if (options.roleArn === undefined) return asked;
  const role = sdk.fromTemporaryCredentials({
    masterCredentials: asked,
    params: {
      RoleArn: options.roleArn,
      RoleSessionName: 'jikimi',
      ...(options.externalId !== undefined && { ExternalId: options.externalId }),
    },
    clientConfig: { ...clientConfig, region: options.region },
    logger: SILENT,
  });
  return role();
}
