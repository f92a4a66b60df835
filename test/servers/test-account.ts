/** An account as a test holds it. */
import type { AccountState, Call, RootFacts } from './account-state.ts';
import { type AccountBill, billOf } from './bill/account-bill.ts';
import { deliverBills, writeBills } from './bill/deliver.ts';
import type { Delivery } from './bill/reports/deliveries.ts';
import type { Terms } from './bill/terms.ts';
import type { VirtualClock } from './clock.ts';
import { instanceSession } from './identity/instance-session.ts';
import type { OutsideFacts, SupportPlan } from './outside-facts.ts';
import { type Credentials, newCredentials, newId, type Principal } from './principal.ts';
import type { Rule } from './rules.ts';
import { sdkClient } from './sdk-client.ts';
import { type AccountTrail, accountTrail, signInToConsole } from './trail/account-trail.ts';
import type { SignIn } from './trail/sign-in.ts';

/** A key of the account and how to use it. */
export interface Login {
  readonly arn: string;
  readonly credentials: Credentials;
  /** For a child process: endpoint, credentials and region, and nothing of this machine's own AWS configuration. */
  readonly env: Readonly<Record<string, string>>;
}

export interface TestAccount extends Login {
  readonly id: string;
  readonly clock: VirtualClock;
  /** An SDK client of the owner's, who may do everything; for seeding. Its calls are counted like any other. */
  readonly client: <C>(constructor: new (config: never) => C, region?: string, login?: Login) => C;
  /** A user with a key of its own; with `allow`, everything else is denied to it. */
  readonly login: (name: string, allow?: readonly string[]) => Login;
  /** The root user with an access key: nobody's policies limit it. */
  readonly root: Login;
  /** What an instance's metadata service hands out for its role, for six hours. */
  readonly instanceSession: (roleName: string, instanceId: string, imds?: '1.0' | '2.0') => Promise<Login>;
  /** From now on changes in IAM are known only after this time; 0 ends it. */
  readonly settle: (ms?: number) => void;
  /** Calls made meanwhile are answered and leave no trace: neither in the trail nor on the bill. */
  readonly unseen: <T>(look: () => Promise<T>) => Promise<T>;
  /** @returns lifts the rule */
  readonly hurt: (rule: Rule) => () => void;
  readonly calls: () => readonly Call[];
  /** What CloudTrail knows and delivers. */
  readonly trail: AccountTrail;
  /** Signs in to the console. @returns its session, where it succeeds */
  readonly signIn: (who: SignIn) => Promise<Login | undefined>;
  /** Lifts all rules, latency and settling, and forgets the calls. What is in the account stays. */
  readonly reset: () => void;
  /** Added to every call. */
  readonly setLatency: (ms: number) => void;
  readonly optIn: (region: string) => void;
  readonly setRoot: (facts: RootFacts) => void;
  /** What the account has used and what that costs; with terms, billed on these from the beginning. */
  readonly bill: (terms?: Terms) => AccountBill;
  /** Reports of what is published by now, into buckets: for the exports created through the API, or as named. @returns keys written */
  readonly deliverBills: (deliveries?: readonly Delivery[]) => Promise<readonly string[]>;
  /** The same reports into a folder, as `aws s3 sync` would leave them. */
  readonly writeBills: (folder: string, deliveries: readonly Delivery[]) => readonly string[];
  readonly setSupportPlan: (plan: SupportPlan) => void;
  /** What AWS decides: anomalies, health events, the free plan, what budgets have spent. */
  readonly facts: OutsideFacts;
  /** Columns of a user's row in the credential report: passwords and keys used. */
  readonly setReportColumns: (user: string, columns: Readonly<Record<string, string>>) => void;
}

/** The region of a login's environment. */
const HOME_REGION = 'ap-northeast-2';

export function testAccount(account: AccountState, port: number, motoPort: number): TestAccount {
  const register = (credentials: Credentials, principal: Principal): Login => {
    account.keys.add(credentials, principal);
    return { arn: principal.arn, credentials, env: environment(credentials, port) };
  };
  const owner = register(newCredentials('session'), {
    account: account.id,
    arn: `arn:aws:sts::${account.id}:assumed-role/AWSReservedSSO_AdministratorAccess_0a1b2c3d4e5f6071/owner`,
    userId: `${newId('AROA')}:owner`,
  });
  const arnOfRoot = `arn:aws:iam::${account.id}:root`;
  const root = register(newCredentials('user'), {
    account: account.id,
    arn: arnOfRoot,
    userId: account.id,
    type: 'Root',
    inIam: true,
  });
  return {
    ...owner,
    root,
    instanceSession: async (roleName, instanceId, imds = '2.0') => {
      const { credentials, principal } = await instanceSession(account, port, { roleName, instanceId, imds });
      return register(credentials, principal);
    },
    settle: (ms = 4000) => {
      account.settleMs = ms;
    },
    id: account.id,
    clock: account.clock,
    client: (constructor, region = HOME_REGION, login = owner) =>
      sdkClient(constructor, { port, region, credentials: login.credentials }),
    login: (name, allow) =>
      register(newCredentials('user'), {
        account: account.id,
        arn: `arn:aws:iam::${account.id}:user/${name}`,
        userId: newId('AIDA'),
        ...(allow && { allow }),
      }),
    unseen: async (look) => {
      account.isUnseen = true;
      try {
        return await look();
      } finally {
        account.isUnseen = false;
      }
    },
    hurt: (rule) => account.rules.add(rule),
    calls: () => [...account.calls],
    trail: accountTrail(account, motoPort),
    signIn: async (who) => {
      const session = await signInToConsole(account, motoPort, who);
      return session && register(session.credentials, session.principal);
    },
    reset: () => {
      account.rules.clear();
      account.calls.length = 0;
      account.latencyMs = 0;
      account.settleMs = 0;
    },
    setLatency: (ms) => {
      account.latencyMs = ms;
    },
    optIn: (region) => account.optedIn.add(region),
    setRoot: (facts) => {
      account.root = facts;
    },
    setSupportPlan: (plan) => {
      account.facts.supportPlan = plan;
    },
    facts: account.facts,
    bill: (terms) => {
      const bill = billOf(account);
      if (terms) bill.terms = terms;
      return bill;
    },
    deliverBills: (deliveries) => deliverBills(account, motoPort, deliveries),
    writeBills: (folder, deliveries) => writeBills(account, folder, deliveries),
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
