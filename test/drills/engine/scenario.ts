/** A scenario as its file says it; `docs/drills.md` tells what each part means. */
import type { Text } from '../../../src/kernel/text.ts';

export interface Scenario {
  readonly id: string;
  readonly title: Text;
  readonly story: Text;
  readonly start: string;
  readonly end: string;
  readonly seed?: number;
  readonly account: {
    readonly alias: string;
    readonly id?: string;
    readonly regionsUsed: readonly [string, ...string[]];
    /** Whether the phone number of the primary contact was proved. */
    readonly phone?: 'PENDING' | 'VERIFIED' | 'UNVERIFIED';
    readonly root?: {
      readonly virtualMfa?: boolean;
      readonly report?: Readonly<Record<string, string>>;
      readonly summary?: Readonly<Record<string, number>>;
    };
  };
  readonly cast: Readonly<Record<string, Member>>;
  readonly steps: readonly Step[];
  readonly noise?: readonly Noise[];
  readonly owns?: readonly Owned[];
}

export interface Member {
  readonly kind: 'root' | 'user' | 'console' | 'session' | 'oidc' | 'instance';
  /** IAM user of a `console` member. */
  readonly user?: string;
  /** `${name}` of a saved access key, session or instance id. */
  readonly uses?: string;
  /** Role of an `oidc` or `instance` member: its name. */
  readonly role?: string;
  /** Session name of an `oidc` member. */
  readonly session?: string;
  /** Host of the identity provider of an `oidc` member. */
  readonly provider?: string;
  readonly claims?: Readonly<Record<string, string>>;
  readonly imds?: '1.0' | '2.0';
  readonly hostile?: boolean;
  readonly mfa?: boolean;
  readonly from: readonly [string, ...string[]];
  readonly agent: string;
}

export interface Call {
  /** `service:Operation`. */
  readonly do: string;
  readonly with?: Readonly<Record<string, unknown>>;
  readonly in?: readonly string[];
  readonly fails?: string;
}

export interface Step extends Partial<Call> {
  readonly at: string;
  readonly as: string;
  readonly times?: number;
  readonly save?: Readonly<Record<string, string>>;
  readonly plants?: string;
  readonly signIn?: { readonly mfa?: boolean; readonly fails?: string };
}

export interface Noise {
  readonly as: string;
  readonly from: string;
  readonly to: string;
  readonly perDay: number;
  readonly hours?: readonly [number, number];
  readonly do: readonly Call[];
}

interface Owned {
  readonly type: string;
  readonly id: string;
  readonly region?: string;
}

/** Milliseconds since 1970 of a time, or of `+2d3h10m` after the start. */
export function momentMs(moment: string, start: string): number {
  const after = /^\+(?:(\d+)d)?(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s)?$/.exec(moment);
  if (!after) return Date.parse(moment);
  const [days = 0, hours = 0, minutes = 0, seconds = 0] = after.slice(1).map((part) => Number(part ?? 0));
  return Date.parse(start) + (((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000;
}
