/** SDK clients that reach a server on this machine, also where the SDK puts an account before its host name. */
import { Agent } from 'node:http';
import type { LookupFunction } from 'node:net';
import { STSClient } from '@aws-sdk/client-sts';
import type { Credentials } from './principal.ts';

/** RFC 6761: every name under `localhost` is this machine. Not every resolver knows. */
const lookup: LookupFunction = (_host, options, found) => {
  if (options.all) found(null, [{ address: '127.0.0.1', family: 4 }]);
  else found(null, '127.0.0.1', 4);
};

const httpAgent = new Agent({ keepAlive: true, lookup });

/** HTTP/1 for every client: some would speak HTTP/2, and older ones take no options of a handler. */
const { requestHandler } = new STSClient({ requestHandler: { httpAgent } }).config;

type WithMiddleware = {
  readonly middlewareStack: {
    add: (middleware: unknown, options: { readonly step: 'build'; readonly name: string }) => void;
  };
};

export function sdkClient<C>(
  constructor: new (config: never) => C,
  at: {
    readonly port: number;
    readonly region: string;
    readonly credentials: Credentials;
    readonly headers?: Readonly<Record<string, string>>;
    readonly maxAttempts?: number;
  },
): C {
  const client = new constructor({
    endpoint: `http://localhost:${at.port}`,
    forcePathStyle: true,
    region: at.region,
    credentials: at.credentials,
    maxAttempts: at.maxAttempts ?? 1,
    requestHandler,
  } as never);
  const { headers } = at;
  if (headers) {
    const addHeaders =
      (next: (step: unknown) => unknown) => (step: { request: { headers: Record<string, string> } }) => {
        Object.assign(step.request.headers, headers);
        return next(step);
      };
    (client as WithMiddleware).middlewareStack.add(addHeaders, { step: 'build', name: 'addHeaders' });
  }
  return client;
}
