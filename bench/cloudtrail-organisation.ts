/** The made-up accounts, and what happens in each at a time: who is there, and what of theirs is called. */
import type { Place } from './cloudtrail-call.ts';
import { type Caller, callersOf, companyOf } from './cloudtrail-callers.ts';
import { callOf } from './cloudtrail-calls.ts';
import { birthRecord, type MadeRecord, recordOf } from './cloudtrail-record.ts';
import type { Session } from './cloudtrail-session.ts';
import type { Random } from './random.ts';

export interface Site {
  readonly account: string;
  readonly region: string;
  readonly callers: readonly Caller[];
}

/** Their records are in this region only. */
const GLOBAL = new Set(['iam', 'sts', 'signin', 'route53', 'organizations', 'ce']);
const GLOBAL_REGION = 'us-east-1';
const REGIONS = [GLOBAL_REGION, 'ap-northeast-2', 'us-west-2', 'eu-west-1'] as const;
const SIZES = [1, 0.7, 0.45, 0.3, 0.2];
const HOUR = 3_600_000;

export class Organisation {
  readonly sites: readonly Site[];
  readonly #made: Random;
  readonly #present = new Map<string, readonly Caller[]>();
  readonly #born = new Set<Session>();

  constructor(made: Random, begin: number, days: number) {
    this.#made = made;
    const company = companyOf(made, begin, days);
    this.sites = SIZES.flatMap((size) => {
      const account = String(100_000_000_000 + made.below(899_999_999_999));
      const callers = callersOf({ made, company, account }, REGIONS, size);
      return REGIONS.map((region) => ({ account, region, callers }));
    });
  }

  /** One record, and before it the one of how its session began, if that was not told yet. */
  recordsAt(site: Site, at: number): readonly MadeRecord[] {
    const made = this.#made;
    for (;;) {
      const caller = made.pick(this.#presentAt(site, at));
      const session = sessionAt(caller.sessions, at);
      if (!session) continue;
      const id = made.pick(caller.calls);
      const call = callOf(id);
      if (GLOBAL.has(call.source) && site.region !== GLOBAL_REGION) continue;
      const { account, region } = site;
      const place: Place = { account, region, application: caller.application };
      const record = recordOf(made, call, session, place, at, this.#errorOf(caller, id, call.write === true));
      if (!session.birth || this.#born.has(session)) return [record];
      this.#born.add(session);
      return [birthRecord(made, session.birth, place, session.from), record];
    }
  }

  /** Each as often as it weighs. */
  #presentAt(site: Site, at: number): readonly Caller[] {
    const hour = Math.floor(at / HOUR);
    const key = `${site.account} ${site.region} ${hour}`;
    const known = this.#present.get(key);
    if (known) return known;
    const callers = site.callers.filter(
      ({ region, sessions }) =>
        (region === undefined || region === site.region) &&
        sessions.some(({ from, until }) => from < (hour + 1) * HOUR && until > hour * HOUR),
    );
    const present = callers.flatMap((caller) => Array.from({ length: caller.weight }, () => caller));
    this.#present.set(key, present);
    return present;
  }

  /** Refusals are rare, and come of a few who lack a right; what is asked for is sometimes not there. */
  #errorOf({ refused }: Caller, id: string, write: boolean): string | undefined {
    if (id === refused) return 'AccessDenied';
    const chance = this.#made.next();
    if (id.startsWith('s3:GetBucket') && chance < 0.2) return 'NoSuchBucketPolicy';
    if (chance < 0.001) return 'AccessDenied';
    if (chance < 0.004) return 'ThrottlingException';
    return write && chance < 0.01 ? 'ValidationException' : undefined;
  }
}

function sessionAt(sessions: readonly Session[], at: number): Session | undefined {
  let [low, high] = [0, sessions.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sessions[middle]?.until ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  const found = sessions[low];
  return found && found.from <= at ? found : undefined;
}
