/** One sign-in to one AWS account: who we are, which regions there are, and the gate that every call passes. */
import type { AwsFault } from '../kernel/fault.ts';
import type { Reading } from '../kernel/reading.ts';
import type { AwsClients } from './gate.ts';

export interface AwsOptions {
  /** Profile of the AWS config files; `undefined` follows the SDK (`AWS_PROFILE`, environment, `default`, container, instance). */
  readonly profile?: string;
  /** A role to assume on top of whatever the above gives. */
  readonly roleArn?: string;
  /** Only with `roleArn`. */
  readonly externalId?: string;
  /** Asks the person for the code of this MFA device. Absent where there is no terminal: needing it is then a `PersonError`. */
  readonly askMfaCode?: (serial: string) => Promise<string>;
  /** Ends every call, running and queued, with a fault of kind `aborted`. */
  readonly signal?: AbortSignal;
  /** Where to append one JSON line per attempt; no parameters, no secrets. */
  readonly traceFile?: string;
  /** Told after each attempt, for progress. */
  readonly onCall?: (call: AwsCall) => void;
}

/** One HTTP attempt; a retried call has several. */
export interface AwsCall {
  /** SDK service id in lower case without spaces: `s3`, `sts`, `accessanalyzer`. */
  readonly service: string;
  /** `ListBuckets`. */
  readonly operation: string;
  readonly region: string;
  /** From 1. */
  readonly attempt: number;
  readonly ms: number;
  /** `ok`, or the error code. */
  readonly result: string;
  readonly requestId: string | undefined;
}

/** A region of the partition; `disabled` includes those never opted in to. */
export interface AccountRegion {
  readonly name: string;
  readonly state: 'enabled' | 'disabled';
}

export interface AwsSession {
  readonly clients: AwsClients;
  readonly account: { readonly id: string; readonly partition: string };
  /** `null`: the account has none. */
  readonly alias: Reading<string | null>;
  readonly caller: { readonly arn: string; readonly userId: string };
  /** Where global services of the partition are asked: `us-east-1`, `cn-north-1`, `us-gov-west-1`. */
  readonly homeRegion: string;
  /** Every region AWS told of, sorted by name; where `regionsFrom` is unread, those in use by default. */
  readonly regions: readonly AccountRegion[];
  readonly regionsFrom: Reading<'account:ListRegions' | 'ec2:DescribeRegions'>;
  /** Why the gate lets nothing through any more (`expired-token`, `aborted`), if so. */
  readonly stopped: () => AwsFault | undefined;
  /** Attempts so far, by SDK service id as in `AwsCall`. */
  readonly apiCalls: () => { readonly total: number; readonly byService: Readonly<Record<string, number>> };
  /** Closes sockets and the trace file. */
  readonly close: () => Promise<void>;
}

/** Throws a `PersonError` (exit code 4) when no sign-in is possible. */
export type OpenAws = (options: AwsOptions) => Promise<AwsSession>;
