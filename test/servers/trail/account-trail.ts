/** The trail as a test holds it. */
import { GetUserCommand, IAMClient } from '@aws-sdk/client-iam';
import type { AccountState } from '../account-state.ts';
import { motoHeaders } from '../moto-caller.ts';
import { type Credentials, newId, type Principal } from '../principal.ts';
import { sdkClient } from '../sdk-client.ts';
import { carrierTo } from './carrier.ts';
import { deliver } from './delivery.ts';
import { type ServiceEvent, serviceEventRecord } from './service-event.ts';
import { type SignIn, signIn } from './sign-in.ts';
import type { TrailRecord } from './trail-record.ts';

export interface AccountTrail {
  /** Records of everything up to now, oldest first; data events only where a trail asks for them. */
  readonly records: () => readonly TrailRecord[];
  /** Something AWS did by itself. */
  readonly add: (event: ServiceEvent) => void;
  /** Brings everything gathered so far to the buckets of the trails that log, without waiting for the clock. */
  readonly deliver: () => Promise<void>;
  /** AWS answers `LookupEvents` twice a second per region; `false` lifts that. */
  readonly limitLookups: (on: boolean) => void;
}

export function accountTrail(account: AccountState, motoPort: number): AccountTrail {
  const { trail } = account;
  return {
    records: () => trail.entries.map(({ record }) => record),
    add: (event) => {
      const at = account.clock.now();
      const record = serviceEventRecord(event, account.id, at);
      trail.add({ record, atMs: at.getTime(), userName: '', accessKeyId: '' });
    },
    deliver: () => deliverNow(account, motoPort, true),
    limitLookups: (on) => {
      trail.limitsLookups = on;
    },
  };
}

/** @param rest also what belongs to the five minutes under way */
export function deliverNow(account: AccountState, motoPort: number, rest: boolean): Promise<void> {
  return account.trail.inTurn(() => deliver(account, carrierTo(motoPort, account), rest));
}

/** @returns what the caller got in with, if at all */
export async function signInToConsole(
  account: AccountState,
  motoPort: number,
  who: SignIn,
): Promise<{ readonly credentials: Credentials; readonly principal: Principal } | undefined> {
  return signIn(account.trail, who, await whoIs(account, motoPort, who), account.clock.now());
}

/** The root user, a user in IAM, one who is only a login, or nobody. */
async function whoIs(account: AccountState, port: number, { as, fails }: SignIn): Promise<Principal> {
  const user = `arn:aws:iam::${account.id}:user/${as}`;
  const nobody: Principal = { account: account.id, arn: user, userId: '' };
  if (as === 'root') {
    return { account: account.id, arn: `arn:aws:iam::${account.id}:root`, userId: account.id, type: 'Root' };
  }
  if (fails === 'unknown-user') return nobody;
  const login = account.keys.principals().find(({ arn, session }) => arn === user && !session);
  if (login) return login;
  const iam = sdkClient(IAMClient, {
    port,
    region: 'us-east-1',
    credentials: { accessKeyId: newId('AKIA'), secretAccessKey: 'none' },
    headers: motoHeaders(account),
  });
  const { User } = await iam.send(new GetUserCommand({ UserName: as }));
  return { ...nobody, arn: User?.Arn ?? user, userId: User?.UserId ?? '', inIam: true };
}
