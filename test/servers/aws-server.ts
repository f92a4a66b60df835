/**
 * An AWS account to test against: moto behind a proxy that knows what moto lacks, refuses on demand and counts the calls.
 * Loopback only. It ends with the process that started it.
 */
import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { AccountState, type Call, type RootFacts } from './account-state.ts';
import type { CallContext } from './call-context.ts';
import { type Answered, exchange } from './exchange.ts';
import { actionsFor } from './iam-actions.ts';
import { type Called, identify } from './identify.ts';
import { openCatalogue } from './model/catalogue.ts';
import { serviceModelFolder, useMoto } from './moto.ts';
import { motoCaller } from './moto-caller.ts';
import { type Credentials, newAccountId, newCredentials, newId, type Principal } from './principal.ts';
import type { AwsError, AwsRequest } from './protocols/protocol.ts';
import { refusal } from './refusals.ts';
import { readRequest } from './request.ts';
import type { Rule } from './rules.ts';
import { sdkClient } from './sdk-client.ts';

export interface AwsServer {
  readonly endpoint: string;
  /** A new, empty account. Accounts know nothing of each other. */
  readonly openAccount: () => TestAccount;
  /** Rejects with what the server could not answer truly, if there was such a thing: the test has then proved nothing. */
  readonly close: () => Promise<void>;
}

/** A key of the account and how to use it. */
export interface Login {
  readonly arn: string;
  readonly credentials: Credentials;
  /** For a child process: endpoint, credentials and region, and nothing of this machine's own AWS configuration. */
  readonly env: Readonly<Record<string, string>>;
}

export interface TestAccount extends Login {
  readonly id: string;
  /** An SDK client of the owner's, who may do everything; for seeding. Its calls are counted like any other. */
  readonly client: <C>(constructor: new (config: never) => C, region?: string, login?: Login) => C;
  /** A user with a key of its own; with `allow`, everything else is denied to it. */
  readonly login: (name: string, allow?: readonly string[]) => Login;
  /** @returns lifts the rule */
  readonly hurt: (rule: Rule) => () => void;
  readonly calls: () => readonly Call[];
  /** Lifts all rules and latency, and forgets the calls. What is in the account stays. */
  readonly reset: () => void;
  /** Added to every call. */
  readonly setLatency: (ms: number) => void;
  readonly optIn: (region: string) => void;
  readonly setRoot: (facts: RootFacts) => void;
  /** Columns of a user's row in the credential report: passwords and keys used. */
  readonly setReportColumns: (user: string, columns: Readonly<Record<string, string>>) => void;
}

/** The region of a login's environment. */
const HOME_REGION = 'ap-northeast-2';

export async function startAwsServer(): Promise<AwsServer> {
  const moto = await useMoto();
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
      return { answer: called.protocol.writeError(service, error, id), error: error.code };
    }
    const at = context(called, account, principal, moto.port);
    const call = { service: service.id, operation: operation.name, region };
    const harms = account.rules.harms({ ...call, accessKeyId });
    const answered = await exchange(request, at, harms, askMoto, id).catch((error: unknown): Answered => {
      const cannot = defect(error);
      return { answer: called.protocol.writeError(service, cannot, id), error: cannot.code };
    });
    account.calls.push({
      ...call,
      principal: principal.arn,
      status: answered.onTheWay === 'cut' ? 0 : answered.answer.status,
      ...(answered.error !== undefined && { error: answered.error }),
      actions: actionsFor(service, operation.name),
    });
    return answered;
  };

  const server = createServer(async (incoming, outgoing) => {
    const id = randomUUID();
    try {
      const answered = await answer(await readRequest(incoming), id);
      send(incoming, outgoing, answered, id);
    } catch (error) {
      const { message, status } = defect(error);
      outgoing.writeHead(status, { 'content-type': 'text/plain' }).end(message);
    }
  });
  // A client that waits out a throttle must not meet a socket just being closed.
  server.keepAliveTimeout = 0;
  server.listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  server.unref();
  const { port } = server.address() as AddressInfo;

  return {
    endpoint: `http://127.0.0.1:${port}`,
    openAccount: () => {
      const account = new AccountState(newAccountId());
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

function context(called: Called, account: AccountState, principal: Principal, port: number): CallContext {
  return {
    ...called,
    account,
    principal,
    moto: (constructor) =>
      sdkClient(constructor, {
        port,
        region: called.region,
        credentials: { accessKeyId: called.accessKeyId, secretAccessKey: 'none' },
        headers: { 'x-moto-account-id': account.id },
      }),
  };
}

function testAccount(account: AccountState, port: number): TestAccount {
  const register = (credentials: Credentials, principal: Principal): Login => {
    account.principals.set(credentials.accessKeyId, principal);
    return { arn: principal.arn, credentials, env: environment(credentials, port) };
  };
  const owner = register(newCredentials('session'), {
    account: account.id,
    arn: `arn:aws:sts::${account.id}:assumed-role/AWSReservedSSO_AdministratorAccess_0a1b2c3d4e5f6071/owner`,
    userId: `${newId('AROA')}:owner`,
  });
  return {
    ...owner,
    id: account.id,
    client: (constructor, region = HOME_REGION, login = owner) =>
      sdkClient(constructor, { port, region, credentials: login.credentials }),
    login: (name, allow) =>
      register(newCredentials('user'), {
        account: account.id,
        arn: `arn:aws:iam::${account.id}:user/${name}`,
        userId: newId('AIDA'),
        ...(allow && { allow }),
      }),
    hurt: (rule) => account.rules.add(rule),
    calls: () => [...account.calls],
    reset: () => {
      account.rules.clear();
      account.calls.length = 0;
      account.latencyMs = 0;
    },
    setLatency: (ms) => {
      account.latencyMs = ms;
    },
    optIn: (region) => account.optedIn.add(region),
    setRoot: (facts) => {
      account.root = facts;
    },
    setReportColumns: (user, columns) => account.reportColumns.set(user, columns),
  };
}

function environment(credentials: Credentials, port: number): Record<string, string> {
  return {
    AWS_ENDPOINT_URL: `http://127.0.0.1:${port}`,
    AWS_ACCESS_KEY_ID: credentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
    ...(credentials.sessionToken && { AWS_SESSION_TOKEN: credentials.sessionToken }),
    AWS_REGION: HOME_REGION,
    AWS_CONFIG_FILE: '/nonexistent/config',
    AWS_SHARED_CREDENTIALS_FILE: '/nonexistent/credentials',
    AWS_EC2_METADATA_DISABLED: 'true',
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
