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

/** Attempts so far. */
export interface ApiCalls {
  readonly total: number;
  /** By service as in `AwsCall`. */
  readonly byService: Readonly<Record<string, number>>;
}

/** Counts attempts as they begin, and tells of each as it ends. */
export class CallMeter {
  readonly #byService = new Map<string, number>();
  readonly #now: () => number;
  readonly #onCall: ((call: AwsCall) => void) | undefined;

  /** `now` gives milliseconds and never goes back. */
  constructor(now: () => number, onCall: ((call: AwsCall) => void) | undefined) {
    this.#now = now;
    this.#onCall = onCall;
  }

  /** Call what it returns when the attempt has ended. */
  begin(
    call: Pick<AwsCall, 'service' | 'operation' | 'region' | 'attempt'>,
  ): (end: Pick<AwsCall, 'result' | 'requestId'>) => void {
    this.#byService.set(call.service, (this.#byService.get(call.service) ?? 0) + 1);
    const startedAt = this.#now();
    return ({ result, requestId }) => {
      this.#onCall?.({ ...call, ms: Math.round(this.#now() - startedAt), result, requestId });
    };
  }

  soFar(): ApiCalls {
    const byService = Object.fromEntries([...this.#byService].sort(([a], [b]) => (a < b ? -1 : 1)));
    return { total: Object.values(byService).reduce((sum, calls) => sum + calls, 0), byService };
  }
}
