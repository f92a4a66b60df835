/** The cast: with which credentials, from where and with which program a member calls at a given time. */
import type { Login, TestAccount } from '../../servers/aws-server.ts';
import { mulberry32, randomUUID } from '../../servers/chance.ts';
import { sdkClient } from '../../servers/sdk-client.ts';
import { AGENTS } from './agents.ts';
import { filled, type Saved } from './saved.ts';
import type { Member, Scenario } from './scenario.ts';
import { type SdkPackage, sdkPackage } from './sdk-packages.ts';

/** Sessions are renewed before they end. */
const CONSOLE_MS = 11 * 3_600_000;
const ROLE_MS = 50 * 60_000;

type Credentials = Login['credentials'];

interface Live {
  readonly credentials: Credentials;
  readonly untilMs: number;
}

export class Cast {
  readonly #account: TestAccount;
  readonly #scenario: Scenario;
  readonly #saved: Saved;
  readonly #chance: () => number;
  readonly #live = new Map<string, Live>();
  readonly #port: number;
  readonly #clients = new Map<string, InstanceType<SdkPackage['Client']>>();
  readonly #hostile = new Map<string, Credentials>();

  constructor(account: TestAccount, scenario: Scenario, saved: Saved) {
    this.#account = account;
    this.#scenario = scenario;
    this.#saved = saved;
    this.#chance = mulberry32((scenario.seed ?? 1) + 1);
    this.#port = Number(new URL(account.env['AWS_ENDPOINT_URL'] ?? '').port);
  }

  /** @throws {Error} AWS's refusal, or for a package that is not there */
  async call(
    name: string,
    service: string,
    operation: string,
    region: string,
    input: object,
  ): Promise<object> {
    const sdk = await sdkPackage(service);
    if (!sdk) throw new Error(`no service ${service}`);
    const credentials = await this.#credentials(name);
    if (this.#member(name).hostile) this.#hostile.set(credentials.accessKeyId, credentials);
    return this.#client(sdk, name, region, credentials).send(sdk.command(operation, input));
  }

  /** Signs a `root` or `console` member in. @returns what the sign-in page says where it refuses */
  async signIn(
    name: string,
    { mfa, fails }: { readonly mfa?: boolean; readonly fails?: string },
  ): Promise<string | undefined> {
    const member = this.#member(name);
    const login = await this.#account.signIn({
      as: member.kind === 'root' ? 'root' : (member.user ?? name),
      mfa: mfa ?? member.mfa ?? false,
      ...(fails !== undefined && { fails: fails === 'Failed authentication' ? 'password' : 'unknown-user' }),
      sourceIp: this.#address(member),
      userAgent: agentOf(member),
    });
    if (!login) return fails ?? 'refused';
    this.#live.set(name, {
      credentials: login.credentials,
      untilMs: this.#account.clock.nowMs() + CONSOLE_MS,
    });
    return undefined;
  }

  /** With which hostile members ever called. */
  get hostileCredentials(): readonly Credentials[] {
    return [...this.#hostile.values()];
  }

  /** What its identity provider or its instance hands out to an `oidc` or `instance` member now. @throws where it is refused */
  async issue(name: string): Promise<Credentials> {
    const member = this.#member(name);
    return member.kind === 'oidc' ? await this.#webIdentity(member) : await this.#instance(member);
  }

  async #credentials(name: string): Promise<Credentials> {
    const live = this.#live.get(name);
    if (live && live.untilMs > this.#account.clock.nowMs()) return live.credentials;
    const member = this.#member(name);
    const { kind } = member;
    if (kind === 'root' || kind === 'console') {
      await this.signIn(name, {});
      return this.#live.get(name)?.credentials ?? this.#account.root.credentials;
    }
    if (kind === 'user' || kind === 'session') return keyOf(this.#used(member));
    const credentials = await this.issue(name);
    this.#live.set(name, { credentials, untilMs: this.#account.clock.nowMs() + ROLE_MS });
    return credentials;
  }

  #used(member: Member): unknown {
    return filled(member.uses, this.#saved);
  }

  async #instance(member: Member): Promise<Credentials> {
    const id = String(this.#used(member));
    return (await this.#account.instanceSession(member.role ?? '', id, member.imds)).credentials;
  }

  /** The token is not signed: the test server takes every provider's word. */
  async #webIdentity(member: Member): Promise<Credentials> {
    const now = Math.floor(this.#account.clock.nowMs() / 1000);
    const claims = { iss: `https://${member.provider}`, iat: now, exp: now + 600, ...member.claims };
    const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
    const sts = await sdkPackage('sts');
    if (!sts) throw new Error('no service sts');
    const client = this.#client(
      sts,
      '',
      this.#scenario.account.regionsUsed[0],
      this.#account.credentials,
      member,
    );
    const answer = await client.send(
      sts.command('AssumeRoleWithWebIdentity', {
        RoleArn: `arn:aws:iam::${this.#account.id}:role/${member.role}`,
        RoleSessionName: member.session ?? 'workflow',
        WebIdentityToken: `${part({ alg: 'RS256', typ: 'JWT' })}.${part(claims)}.c2lnbmF0dXJl`,
      }),
    );
    return keyOf((answer as { readonly Credentials: unknown }).Credentials);
  }

  #client(
    sdk: SdkPackage,
    name: string,
    region: string,
    credentials: Credentials,
    member = this.#member(name),
  ): InstanceType<SdkPackage['Client']> {
    const address = this.#address(member);
    const key = [sdk.Client.name, region, address, member.agent, credentials.accessKeyId].join(' ');
    const known = this.#clients.get(key);
    if (known) return known;
    const client = sdkClient(sdk.Client, {
      port: this.#port,
      region,
      credentials,
      headers: { 'x-forwarded-for': address },
    });
    sayAgent(client, agentOf(member));
    this.#clients.set(key, client);
    return client;
  }

  #member(name: string): Member {
    const member = this.#scenario.cast[name];
    if (!member) throw new Error(`nobody in the cast is ${name}`);
    return member;
  }

  #address({ from }: Member): string {
    return from[Math.floor(this.#chance() * from.length)] ?? from[0];
  }
}

function agentOf({ agent }: Member): string {
  return AGENTS[agent] ?? agent;
}

/** Of an access key as IAM hands it out, or a session as STS does. */
function keyOf(saved: unknown): Credentials {
  const { AccessKeyId, SecretAccessKey, SessionToken } = saved as Readonly<Record<string, string>>;
  return {
    accessKeyId: AccessKeyId ?? '',
    secretAccessKey: SecretAccessKey ?? '',
    ...(SessionToken && { sessionToken: SessionToken }),
  };
}

type Middleware = (
  next: (step: unknown) => unknown,
) => (step: { request: { headers: Record<string, string>; body?: unknown } }) => unknown;

interface WithStack {
  readonly middlewareStack: {
    readonly add: (
      middleware: Middleware,
      options: { readonly step: 'finalizeRequest'; readonly name: string },
    ) => void;
  };
}

/** What the SDK makes up for an operation that must happen once: another one every time, where a drill is the same every time. */
const TOKEN = /(ClientToken"?[=:]"?)[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/i;

/** After the SDK has said what it is. */
function sayAgent(client: unknown, agent: string): void {
  (client as WithStack).middlewareStack.add(
    (next) => (step) => {
      const { body } = step.request;
      if (typeof body === 'string')
        step.request.body = body.replace(TOKEN, (_, name) => `${name}${randomUUID()}`);
      step.request.headers['user-agent'] = agent;
      delete step.request.headers['x-amz-user-agent'];
      return next(step);
    },
    { step: 'finalizeRequest', name: 'sayAgent' },
  );
}
