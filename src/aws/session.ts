/** One sign-in to one AWS account: who we are, which regions there are, and the gate that every call passes. */
import { type Clock, systemClock } from '../kernel/clock.ts';
import type { AwsFault } from '../kernel/fault.ts';
import { signInRegions } from '../kernel/partitions.ts';
import type { Reading } from '../kernel/reading.ts';
import type { ApiCalls, AwsCall } from './call-meter.ts';
import { openConnection } from './connection.ts';
import { credentialProvider } from './credentials.ts';
import { readEndpointOverride } from './endpoint-override.ts';
import { faultFrom } from './fault.ts';
import { type AwsClients, Gate } from './gate.ts';
import { type Identity, readAlias, readIdentity } from './identity.ts';
import { readProfile } from './profile.ts';
import { type AccountRegion, type Regions, readRegions } from './regions.ts';
import { credentialProblem, identityProblem, problem } from './sign-in-problem.ts';
import { profileNotFound } from './sign-in-words.ts';
import { openTrace } from './trace.ts';

export type { AwsCall } from './call-meter.ts';
export type { AccountRegion } from './regions.ts';

/** The SDK reads the environment and the AWS config files of the process; these choices come on top. */
export interface AwsOptions {
  /** The program's version, for the user agent (`jikimi/0.1.0`) that CloudTrail shows the owner. */
  readonly version: string;
  /** Profile of the AWS config files; `undefined` follows the SDK (`AWS_PROFILE`, environment, `default`, container, instance). */
  readonly profile?: string | undefined;
  /** A role to assume on top of whatever the above gives. */
  readonly roleArn?: string | undefined;
  /** Only with `roleArn`. */
  readonly externalId?: string | undefined;
  /** Asks the person for the code of this MFA device. Absent where there is no terminal: needing it is then a `PersonError`. */
  readonly askMfaCode?: ((serial: string) => Promise<string>) | undefined;
  /** Ends every call, running and queued, with a fault of kind `aborted`. */
  readonly signal?: AbortSignal | undefined;
  /** Where to append one JSON line per attempt; no parameters, no secrets. */
  readonly traceFile?: string | undefined;
  /** Told after each attempt, for progress. */
  readonly onCall?: ((call: AwsCall) => void) | undefined;
  readonly clock?: Clock;
}

export interface AwsSession {
  readonly clients: AwsClients;
  readonly account: Identity['account'];
  /** `null`: the account has none. */
  readonly alias: Reading<string | null>;
  readonly caller: Identity['caller'];
  /** Where global services of the partition are asked: `us-east-1`, `cn-north-1`, `us-gov-west-1`. */
  readonly homeRegion: string;
  /** Every region AWS told of, sorted by name; where `regionsFrom` is unread, those in use by default. */
  readonly regions: readonly AccountRegion[];
  readonly regionsFrom: Regions['regionsFrom'];
  /** Why the gate lets nothing through any more (`expired-token`, `aborted`), if so. */
  readonly stopped: () => AwsFault | undefined;
  /** Attempts so far, those of the sign-in included. Assuming a role is not counted. */
  readonly apiCalls: () => ApiCalls;
  /** Closes sockets and the trace file. Throws a `PersonError` if the trace could not be written. */
  readonly close: () => Promise<void>;
}

/**
 * Throws a `PersonError` when no sign-in is possible (exit code 4), when the trace file cannot be written (2), or when
 * `signal` ends it (5).
 */
export async function openAws(options: AwsOptions): Promise<AwsSession> {
  const clock = options.clock ?? systemClock;
  const profile = await readProfile(options.profile);
  if (profile.chosen && !profile.exists) throw problem(profileNotFound(profile.name, profile.known));
  const places = signInRegions(profile.region);
  const connection = openConnection();
  const trace = options.traceFile === undefined ? undefined : await openTrace(options.traceFile, clock);
  const close = async () => {
    connection.close();
    await trace?.close();
  };
  try {
    const credentials = credentialProvider(
      { ...options, profile, region: places[0], requestHandler: connection.requestHandler },
      clock,
    );
    const gate = new Gate({
      credentials,
      connection,
      version: options.version,
      profileName: profile.name,
      endpointOverride: await readEndpointOverride(profile.name),
      signal: options.signal,
      onCall: (call) => {
        trace?.write(call);
        options.onCall?.(call);
      },
    });
    await credentials().catch((error: unknown) => {
      throw credentialProblem(error, profile, options.roleArn);
    });
    const { account, caller, partition } = await signIn(gate, places).catch((error: unknown) => {
      throw identityProblem(error, profile);
    });
    const { homeRegion } = partition;
    const [alias, regions] = await Promise.all([readAlias(gate, homeRegion), readRegions(gate, partition)]);
    return {
      clients: gate,
      account,
      alias,
      caller,
      homeRegion,
      ...regions,
      stopped: () => gate.stopped(),
      apiCalls: () => gate.apiCalls(),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/** In the first region that takes the credentials: the configured one may be off, or its endpoint out of reach. */
async function signIn(aws: AwsClients, [first, ...rest]: readonly [string, ...string[]]): Promise<Identity> {
  try {
    return await readIdentity(aws, first);
  } catch (error) {
    const [next, ...others] = rest;
    const { kind } = faultFrom(error);
    const isPlaceToBlame = kind === 'bad-credentials' || kind === 'region-disabled' || kind === 'network';
    if (next === undefined || !isPlaceToBlame) throw error;
    return signIn(aws, [next, ...others]);
  }
}
