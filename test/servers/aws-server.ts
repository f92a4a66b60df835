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
import { identify } from './identify.ts';
import { authenticate, bearerOf } from './identity/authenticate.ts';
import { machinesAfter } from './machines-of-aws.ts';
import { openCatalogue } from './model/catalogue.ts';
import { operationNamed } from './model/service-model.ts';
import { serviceModelFolder, useMoto } from './moto.ts';
import { motoCaller, motoHeaders } from './moto-caller.ts';
import { newAccountId } from './principal.ts';
import type { AwsError, AwsRequest } from './protocols/protocol.ts';
import { readRequest } from './request.ts';
import { sdkClient } from './sdk-client.ts';
import { type TestAccount, testAccount } from './test-account.ts';
import { deliverNow } from './trail/account-trail.ts';
import { callsByServices } from './trail/by-services.ts';
import { isDeliveryDue } from './trail/delivery.ts';

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
    const input = once(() => called.protocol.readInput(service, operation, request));
    const who = accessKeyId ? authenticate(accounts, called, request) : bearerOf(accounts, input());
    if ('error' in who) {
      const { error } = who;
      return { answer: called.protocol.writeError(service, error, id), error, output: () => ({}) };
    }
    const { account, principal } = who;
    const at = context({ ...called, account, principal, ...from(request), input, accounts }, moto.port);
    if (isDeliveryDue(account)) await deliverNow(account, moto.port, false);
    const call = { service: service.id, operation: operation.name, region };
    const harms = account.rules.harms({ ...call, accessKeyId, principal: principal.arn });
    const answered = await exchange(request, at, harms, askMoto, id).catch((error: unknown): Answered => {
      const cannot = defect(error);
      return { answer: called.protocol.writeError(service, cannot, id), error: cannot, output: () => ({}) };
    });
    if (account.isUnseen) return answered;
    account.calls.push({
      ...call,
      principal: principal.arn,
      status: isCutOff(answered) ? 0 : answered.answer.status,
      ...(answered.error && { error: answered.error.code }),
      actions: actionsFor(service, operation.name),
    });
    const machines = answered.error ? undefined : await machinesAfter(at);
    const happened: Happened = {
      ...called,
      id,
      at: account.clock.now(),
      principal,
      ...from(request),
      host: request.headers['host'] ?? '',
      input,
      output: once(answered.output),
      ...(answered.error && { error: answered.error }),
      ...(machines && { machines }),
      ...(answered.reached !== undefined && { reached: answered.reached }),
    };
    account.happened.push(happened);
    const logOf = (id: string) => accounts.find((one) => one.id === id)?.trail;
    account.trail.record(happened, account.id, logOf);
    const byServices = answered.error ? [] : await callsByServices(at, machines);
    for (const { service: name, operation: task, principal: as, invokedBy, ...said } of byServices) {
      const model = catalogue.service(name);
      const made: Happened = {
        ...happened,
        id: randomUUID(),
        service: model,
        operation: operationNamed(model, task),
        accessKeyId: as === principal ? accessKeyId : '',
        principal: as,
        host: '',
        invokedBy,
        input: () => said.input,
        output: () => said.output,
      };
      account.trail.record(made, account.id, logOf);
    }
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
      account.trail.carriedBeside = () =>
        accounts
          .filter((one) => one !== account)
          .flatMap(({ trail }) => trail.trails.all.filter(({ members }) => members.has(id)));
      accounts.push(account);
      return testAccount(account, port, moto.port);
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

function from({ headers }: AwsRequest): Pick<CallContext, 'sourceIp' | 'userAgent'> {
  return { sourceIp: headers['x-forwarded-for'] ?? LOOPBACK, userAgent: headers['user-agent'] ?? '' };
}

function context(call: Omit<CallContext, 'moto' | 'inAccount'>, port: number): CallContext {
  const { account, accounts } = call;
  return {
    ...call,
    moto: (constructor, region = call.region) =>
      sdkClient(constructor, {
        port,
        region,
        credentials: { accessKeyId: call.accessKeyId || 'none', secretAccessKey: 'none' },
        headers: motoHeaders(account),
      }),
    inAccount: (id) => {
      const other = id === account.id ? account : accounts.find((one) => one.id === id);
      if (!other) throw new Error(`The server has no account ${id}`);
      return context({ ...call, account: other }, port);
    },
  };
}

function isCutOff({ onTheWay }: Answered): boolean {
  return onTheWay === 'cut' || onTheWay === 'lost-response';
}

function send(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  { answer, onTheWay }: Answered,
  id: string,
): void {
  if (onTheWay === 'lost-response') {
    incoming.socket.destroy();
    return;
  }
  const { status, headers, body } = answer;
  const half = body.subarray(0, Math.floor(body.length / 2));
  const sent = onTheWay === 'truncate' ? half : body;
  outgoing.writeHead(status, { 'x-amzn-requestid': id, ...headers, 'content-length': sent.length });
  if (onTheWay === 'cut') outgoing.write(half, () => incoming.socket.destroy());
  else outgoing.end(sent);
}
