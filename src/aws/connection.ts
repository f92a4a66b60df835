/** Sockets to AWS, shared by all clients of a session, so that seventeen regions do not mean seventeen pools per service. */
import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import { STSClient } from '@aws-sdk/client-sts';

const CONNECT_MS = 10_000;
const ANSWER_MS = 60_000;

export interface Connection {
  /** The SDK's `requestHandler` option. */
  readonly requestHandler: object;
  close(): void;
}

export function openConnection(): Connection {
  const options = { keepAlive: true, maxSockets: Number.POSITIVE_INFINITY };
  // Only a stand-in speaks plain HTTP, and it is near.
  const httpAgent = new HttpAgent(options);
  // HTTPS_PROXY and NO_PROXY, where Node knows how (from 24.5 and 22.21).
  const httpsAgent = new HttpsAgent({ ...options, proxyEnv: process.env });
  const requestHandler = {
    httpAgent,
    httpsAgent,
    connectionTimeout: CONNECT_MS,
    requestTimeout: ANSWER_MS,
    throwOnRequestTimeout: true,
    socketTimeout: ANSWER_MS,
  };
  return {
    // Made by a client that has to be loaded anyway: clients of older SDKs take no options for a handler.
    requestHandler: new STSClient({ requestHandler }).config.requestHandler,
    close: () => {
      httpAgent.destroy();
      httpsAgent.destroy();
    },
  };
}
