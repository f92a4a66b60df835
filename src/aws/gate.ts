/**
 * The one way to AWS, per account: nobody else constructs an SDK client. Every attempt, retries included, is paced per
 * service and region, counted, told to the listener, and refused once the token has expired or the caller has given up.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import type {
  DeserializeMiddleware,
  FinalizeRequestMiddleware,
  MiddlewareStack,
  Provider,
} from '@smithy/types';
import pLimit from 'p-limit';
import type { AwsFault } from '../kernel/fault.ts';
import { type ApiCalls, type AwsCall, CallMeter } from './call-meter.ts';
import type { Connection } from './connection.ts';
import { type Credentials, SILENT } from './credentials.ts';
import { EmptyAnswer, isEmptyAnswer } from './empty-answer.ts';
import { atOneAddress, type EndpointOverride } from './endpoint-override.ts';
import { metadataOf } from './error-code.ts';
import { faultFrom, markElsewhere } from './fault.ts';
import { Latch } from './latch.ts';
import { paceOf, paceOfOperation } from './paces.ts';
import { type Pace, TokenBucket } from './token-bucket.ts';

/** Hands out SDK clients whose every attempt passes the gate: limited, retried, counted, traced, stoppable. */
export interface AwsClients {
  client<C>(constructor: new (config: never) => C, region: string): C;
}

export interface GateOptions {
  readonly credentials: Provider<Credentials>;
  readonly connection: Connection;
  /** For the user agent. */
  readonly version: string;
  /** Whose FIPS and dual-stack settings hold. */
  readonly profileName: string;
  readonly endpointOverride?: EndpointOverride | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly onCall?: ((call: AwsCall) => void) | undefined;
  readonly pace?: (service: string) => Pace;
  readonly maxInFlight?: number;
  readonly maxAttempts?: number;
  /** Milliseconds of a clock that never goes back. */
  readonly now?: () => number;
}

/**
 * 40 calls of 250 ms (from Seoul to the far regions) are 160 a second: an empty account of 17 regions in a few seconds,
 * with sockets to spare under the 256 files a process may open on macOS.
 */
const MAX_IN_FLIGHT = 40;
const MAX_ATTEMPTS = 5;

interface SdkClient {
  readonly config: { readonly serviceId?: string; endpointProvider: Parameters<typeof atOneAddress>[0] };
  readonly middlewareStack: MiddlewareStack<object, object>;
  send(command: object, options?: object): Promise<unknown>;
}

type Constructor = new (config: object) => SdkClient;

/** One service in one region, or an operation of it that goes at a pace of its own. */
interface Lane {
  readonly service: string;
  readonly region: string;
  readonly bucket: TokenBucket;
}

const BODY = 'gateBody';

/** Remembers the body as it came from the wire; some clients replace it while they read. */
const keepBody: DeserializeMiddleware<object, object> = (next, context) => async (request) => {
  const answer = await next(request);
  context[BODY] = (answer.response as { body?: unknown }).body;
  return answer;
};

export class Gate implements AwsClients {
  readonly #options: GateOptions;
  readonly #now: () => number;
  readonly #latch: Latch;
  readonly #slots: ReturnType<typeof pLimit>;
  readonly #clients = new Map<unknown, Map<string, SdkClient>>();
  readonly #meter: CallMeter;
  /** Regions that have taken these credentials. */
  readonly #worksIn = new Set<string>();

  constructor(options: GateOptions) {
    this.#options = options;
    this.#now = options.now ?? (() => performance.now());
    this.#latch = new Latch(options.signal);
    this.#meter = new CallMeter(this.#now, options.onCall);
    this.#slots = pLimit(options.maxInFlight ?? MAX_IN_FLIGHT);
  }

  client<C>(constructor: new (config: never) => C, region: string): C {
    const ofService = this.#clients.get(constructor) ?? new Map<string, SdkClient>();
    this.#clients.set(constructor, ofService);
    const client = ofService.get(region) ?? this.#build(constructor as unknown as Constructor, region);
    ofService.set(region, client);
    return client as C;
  }

  stopped(): AwsFault | undefined {
    return this.#latch.fault;
  }

  apiCalls(): ApiCalls {
    return this.#meter.soFar();
  }

  #build(constructor: Constructor, region: string): SdkClient {
    const options = this.#options;
    const endpoint = this.#endpointOf(constructor, region);
    const client = new constructor({
      region,
      credentials: () => this.#credentials(),
      profile: options.profileName,
      requestHandler: options.connection.requestHandler,
      logger: SILENT,
      customUserAgent: [['jikimi', options.version]],
      retryMode: 'adaptive',
      maxAttempts: options.maxAttempts ?? MAX_ATTEMPTS,
      followRegionRedirects: true,
      // Read already, and better: see endpoint-override.ts.
      ignoreConfiguredEndpointUrls: true,
      // A stand-in has one address: no bucket or account before its name.
      ...(endpoint !== undefined && { endpoint, forcePathStyle: true, disableHostPrefix: true }),
    });
    if (endpoint !== undefined)
      client.config.endpointProvider = atOneAddress(client.config.endpointProvider, endpoint);
    const service = (client.config.serviceId ?? 'unknown').toLowerCase().replaceAll(' ', '');
    const bucket = new TokenBucket((options.pace ?? paceOf)(service), this.#now);
    client.middlewareStack.addRelativeTo(this.#attempts({ service, region, bucket }), {
      relation: 'after',
      toMiddleware: 'retryMiddleware',
      name: 'gate',
    });
    client.middlewareStack.addRelativeTo(keepBody, {
      relation: 'after',
      toMiddleware: 'deserializerMiddleware',
      name: 'gateBody',
    });
    const send = client.send.bind(client);
    client.send = (command, more) =>
      this.#sent(region, () => send(command, { abortSignal: this.#latch.signal, ...more }));
    return client;
  }

  /** They could be had when the session began; where they no longer can, they have ended, and no call can be signed. */
  async #credentials(): Promise<Credentials> {
    try {
      return await this.#options.credentials();
    } catch (error) {
      throw this.#latch.fall({ ...faultFrom(error), kind: 'expired-token' });
    }
  }

  /** Which service a constructor is for is known only to its instances. */
  #endpointOf(constructor: Constructor, region: string): string | undefined {
    const { endpointOverride } = this.#options;
    return endpointOverride?.(new constructor({ region }).config.serviceId ?? '');
  }

  /** Around each attempt, inside the SDK's retries and before it signs, so that no signature grows old in the queue. */
  #attempts(lane: Lane): FinalizeRequestMiddleware<object, object> {
    const slow = new Map<string, TokenBucket>();
    return (next, context) => {
      const operation = String(context['commandName']).replace(/Command$/, '');
      const bucket = slow.get(operation) ?? this.#slowBucket(lane, operation, slow) ?? lane.bucket;
      let attempt = 0;
      return async (request) => {
        const waitMs = bucket.take();
        if (waitMs > 0)
          await sleep(waitMs, undefined, { signal: this.#latch.signal }).catch(() => this.#latch.check());
        return this.#slots(async () => {
          this.#latch.check();
          attempt += 1;
          const ended = this.#meter.begin({ service: lane.service, operation, region: lane.region, attempt });
          try {
            const answer = await next(request);
            if (isEmptyAnswer(operation, context[BODY], answer.output)) throw new EmptyAnswer();
            this.#worksIn.add(lane.region);
            ended({ result: 'ok', requestId: metadataOf(answer.output).requestId });
            return answer;
          } catch (error) {
            const fault = faultFrom(error);
            if (fault.kind === 'denied') this.#worksIn.add(lane.region);
            // The SDK sets a wrong clock right and asks again.
            if (fault.kind === 'expired-token' && !metadataOf(error).clockSkewCorrected)
              this.#latch.fall(fault);
            ended({ result: fault.code, requestId: metadataOf(error).requestId });
            throw error;
          }
        });
      };
    };
  }

  #slowBucket({ service }: Lane, operation: string, slow: Map<string, TokenBucket>): TokenBucket | undefined {
    const pace = paceOfOperation(service, operation);
    if (!pace) return undefined;
    const bucket = new TokenBucket(pace, this.#now);
    slow.set(operation, bucket);
    return bucket;
  }

  /** Around each call, retries and the fetching of credentials included. */
  async #sent(region: string, send: () => Promise<unknown>): Promise<unknown> {
    this.#latch.check();
    try {
      return await send();
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      if (error.name === 'AbortError') this.#latch.check();
      if (this.#worksIn.size > 0 && !this.#worksIn.has(region)) markElsewhere(error);
      throw error;
    }
  }
}
