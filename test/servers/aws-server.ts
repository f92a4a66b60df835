/**
 * An AWS account to test against: moto behind a proxy that knows what moto lacks, refuses on demand and counts the calls.
 * Loopback only. It ends with the process that started it.
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { AccountState } from './account-state.ts';
import type { CallContext } from './call-context.ts';
import { randomUUID, seedChance } from './chance.ts';
import { type Answered, exchange } from './exchange.ts';
import type { Happened } from './happened.ts';
import { actionsFor } from './iam-actions.ts';
import { type Called, identify } from './identify.ts';
import { openCatalogue } from './model/catalogue.ts';
import { serviceModelFolder, useMoto } from './moto.ts';
import { motoCaller, motoHeaders } from './moto-caller.ts';
import { newAccountId, type Principal } from './principal.ts';
import type { AwsError, AwsRequest } from './protocols/protocol.ts';
import { refusal } from './refusals.ts';
import { readRequest } from './request.ts';
import { sdkClient } from './sdk-client.ts';
import { type TestAccount, testAccount } from './test-account.ts';

export type { Login, TestAccount } from './test-account.ts';

export interface AwsServer {
  readonly endpoint: string;
  /** A new, empty account, with an id of its own unless one is named. Accounts know nothing of each other. */
  readonly openAccount: (id?: string) => TestAccount;
  /** Rejects with what the server could not answer truly, if there was such a thing: the test has then proved nothing. */
  readonly close: () => Promise<void>;
}

interface Start {
  readonly port?: number;
  /** Ids come in the same order every time; for a process that runs one scenario, with a moto of its own. */
  readonly seed?: number;
}

/** @throws {Error} in one line where the port is taken, or Python or moto is missing */
export async function startAwsServer({ port: wanted = 0, seed }: Start = {}): Promise<AwsServer> {
  const moto = await useMoto(seed);
  if (seed !== undefined) seedChance(seed);
  const catalogue = openCatalogue(serviceModelFolder());
  const askMoto = motoCaller(moto.port);
  const accounts: AccountState[] = [];
  const defects: string[] = [];

  /** Remembers what cannot be answered truly. Its status is one that no client tries again. */
  const defect = (error: unknown): AwsError => {
    const message = error instanceof Error ? error.message : String(error);
    defects.push(message);
    return { code: 'TestServerCannotAnswer', message, status: 400 };
  };

  const answer = async (request: AwsRequest, id: string): Promise<Answered> => {
    const called = identify(catalogue, request);
    const { service, operation, region, accessKeyId } = called;
    const account = accounts.find((one) => one.principals.has(accessKeyId));
    const principal = account?.principals.get(accessKeyId);
    if (!account || !principal) {
      const error = refusal(service, 'unknown-key');
      return { answer: called.protocol.writeError(service, error, id), error, output: () => ({}) };
    }
    const at = context(called, account, principal, moto.port);
    const call = { service: service.id, operation: operation.name, region };
    const harms = account.rules.harms({ ...call, accessKeyId });
    const answered = await exchange(request, at, harms, askMoto, id).catch((error: unknown): Answered => {
      const cannot = defect(error);
      return { answer: called.protocol.writeError(service, cannot, id), error: cannot, output: () => ({}) };
    });
    account.calls.push({
      ...call,
      principal: principal.arn,
      status: answered.onTheWay === 'cut' ? 0 : answered.answer.status,
      ...(answered.error && { error: answered.error.code }),
      actions: actionsFor(service, operation.name),
    });
    const happened: Happened = {
      ...called,
      id,
      at: account.clock.now(),
      principal,
      sourceIp: request.headers['x-forwarded-for'] ?? LOOPBACK,
      userAgent: request.headers['user-agent'] ?? '',
      host: request.headers['host'] ?? '',
      input: once(() => called.protocol.readInput(service, operation, request)),
      output: once(answered.output),
      ...(answered.error && { error: answered.error }),
    };
    account.happened.push(happened);
    account.trail.record(happened, account.id, (id) => accounts.find((one) => one.id === id)?.trail);
    return answered;
  };

  const server = createServer(async (incoming, outgoing) => {
    const id = randomUUID();
    try {
      const answered = await answer(await readRequest(incoming), id);
      send(incoming, outgoing, answered, id);
    } catch (error) {
      // Whoever asked has gone: nobody was answered wrongly.
      if (incoming.readableAborted) return;
      const { message, status } = defect(error);
      outgoing.writeHead(status, { 'content-type': 'text/plain' }).end(message);
    }
  });
  // A client that waits out a throttle must not meet a socket just being closed.
  server.keepAliveTimeout = 0;
  await listen(server, wanted).catch(async (error: unknown) => {
    await moto.close();
    throw error;
  });
  server.unref();
  const { port } = server.address() as AddressInfo;

  return {
    endpoint: `http://127.0.0.1:${port}`,
    openAccount: (id = newAccountId()) => {
      const account = new AccountState(id);
      accounts.push(account);
      return testAccount(account, port);
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await moto.close();
      if (defects.length > 0)
        throw new Error(`The test server could not answer:\n${[...new Set(defects)].join('\n')}`);
    },
  };
}

async function listen(server: Server, port: number): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'EADDRINUSE' ? new Error(`Port ${port} is taken: name another one.`) : error),
    );
    server.listen(port, LOOPBACK, resolve);
  });
}

const LOOPBACK = '127.0.0.1';

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

function context(called: Called, account: AccountState, principal: Principal, port: number): CallContext {
  return {
    ...called,
    account,
    principal,
    moto: (constructor, region = called.region) =>
      sdkClient(constructor, {
        port,
        region,
        credentials: { accessKeyId: called.accessKeyId, secretAccessKey: 'none' },
        headers: motoHeaders(account),
      }),
  };
}

function send(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  { answer, onTheWay }: Answered,
  id: string,
): void {
  const { status, headers, body } = answer;
  const half = body.subarray(0, Math.floor(body.length / 2));
  const sent = onTheWay === 'truncate' ? half : body;
  outgoing.writeHead(status, { 'x-amzn-requestid': id, ...headers, 'content-length': sent.length });
  if (onTheWay === 'cut') outgoing.write(half, () => incoming.socket.destroy());
  else outgoing.end(sent);
}
