/**
 * One change that Jikimi can make to an account, declared so that the engine can preview, apply, verify and undo it
 * without knowing it. Only `capture` asks AWS, and only the calls that `apply` and `undo` name are ever made: what the
 * preview shows is what happens.
 */
import type { AwsClients } from '../aws/gate.ts';
import type { Json } from '../kernel/json.ts';
import type { IamAction, Reading } from '../kernel/reading.ts';
import type { Text } from '../kernel/text.ts';

/** One call to AWS, exactly as it will be made. */
export interface Call {
  /** Loads the SDK client's module: `() => import('@aws-sdk/client-iam')`. */
  readonly load: () => Promise<object>;
  /** `IAM` of IAMClient. */
  readonly client: string;
  /** `UpdateAccessKey` of UpdateAccessKeyCommand. */
  readonly operation: string;
  readonly region: string;
  readonly input: Readonly<Record<string, Json>>;
  /**
   * Members that only AWS can tell when the call is made, such as the ARN of what the call before made. `input` names
   * them in angle brackets, for the preview; the journal has the values.
   */
  readonly late?: (aws: AwsClients) => Promise<Readonly<Record<string, Json>>>;
  /** What the caller must be allowed to do for it. */
  readonly needs: readonly IamAction[];
  /** Error codes that mean it was done already, such as NoSuchEntity of a deletion. */
  readonly doneWhen?: readonly string[];
}

/** What an action changes: written to plans and journals, so it holds no secret. */
export interface Target {
  /** Where it is asked; for global services the home region. */
  readonly region: string;
  /** As people know it: a name, an id. */
  readonly name: string;
  readonly [key: string]: Json;
}

/** A failed check, as far as an action may look at it. The engine knows neither controls nor services. */
export interface Found {
  readonly account: { readonly id: string; readonly partition: string };
  /** Where global services are asked: the region of a target whose resource says `global`. */
  readonly homeRegion: string;
  /** Those that were looked at. */
  readonly regions: readonly string[];
  readonly resource: {
    /** `AWS::IAM::User`. */
    readonly type: string;
    /** As its collector names it; `*` where the check is about all of the type. */
    readonly id: string;
    readonly arn: string | null;
    /** `global` where the thing has none. */
    readonly region: string;
  };
  /** What was read of the resource: the fields that controls read, and those that the action names in `facts`. */
  readonly facts: Readonly<Record<string, Reading<unknown>>>;
  /** Of these the fields that the failed check judged. */
  readonly judged: readonly string[];
  /** When it was read, ISO 8601: ages are counted to here. */
  readonly now: string;
  /** Unused for this many days is idle. */
  readonly idleDays: number;
  /** The owner's address, where they gave one. */
  readonly email: string | undefined;
  /** Where the owner connects from, as they said: `203.0.113.7/32`. */
  readonly ownAddress?: string | undefined;
}

/** Fields of a resource type that `fromFinding` looks at beyond what controls read. */
export interface Facts {
  readonly type: string;
  readonly fields: readonly string[];
}

/** What a refusal may turn on. */
export interface Circumstances {
  readonly account: string;
  readonly callerArn: string;
  /** ARNs of users and roles that can do everything; `undefined` where that could not be read. */
  readonly administrators: readonly string[] | undefined;
}

/** What shows that it works, where that takes AWS minutes. */
export interface Proof<T extends Target> {
  /** What is waited for: "the first log file". */
  readonly awaits: Text;
  /** As long as AWS usually takes, with some to spare. */
  readonly withinMinutes: number;
  /** `null`: not yet. @throws SDK exceptions */
  readonly look: (
    aws: AwsClients,
    target: T,
  ) => Promise<{ readonly kind: 'seen' | 'failed'; readonly what: Text } | null>;
}

interface Common<T extends Target, State extends Json> {
  /** The folder's name, and what people type. */
  readonly id: string;
  /** What it does, as a command: "Turn on Block Public Access for the account". */
  readonly title: (target: T) => Text;
  /** What reading takes. */
  readonly reads: readonly IamAction[];
  /** What the calls of `apply` and `undo` can ever need, whatever the state: `policy harden` prints it. */
  readonly writes: readonly IamAction[];
  /** Reads the live state that this action changes, whole, and nothing else. @throws SDK exceptions */
  readonly capture: (aws: AwsClients, target: T) => Promise<State>;
  /** Whether the state is as it should be; nothing is left to do then. */
  readonly holds: (state: State, target: T) => boolean;
  /** The calls that lead from this state to the wanted one, in order; begun half-way they are only those still missing. */
  readonly apply: (target: T, state: State) => readonly Call[];
  readonly effect: (target: T, before: State) => Text;
  /** Who or what may be hurt: empty when nobody. */
  readonly hurts: (target: T, before: State) => readonly Text[];
  /** Per month; a text where it depends on use. Nothing that costs is done unasked. */
  readonly monthlyUsd: number | Text;
  readonly minutes: number;
  /** Why it may not be done here, such as to the caller's own access. */
  readonly refuses?: (target: T, before: State, circumstances: Circumstances) => Text | undefined;
  /**
   * What to change where a control that names this action among its remedies failed. Pure. None where it cannot be told
   * from what was read, or where the owner must choose: the steps by hand are shown then.
   */
  readonly fromFinding?: (found: Found) => readonly T[];
  readonly facts?: readonly Facts[];
  /** What it makes better use of than of nothing, and only the owner knows. */
  readonly asksFor?: 'own-address';
  /** Asked for once it was applied; what it reads is among `reads`. */
  readonly proof?: Proof<T>;
  /** Why this state cannot be brought back, though others can; asks for a typed confirmation. */
  readonly noWayBack?: (target: T, before: State) => Text | undefined;
  /** Actions that must come before this one where both are in a plan, and without which it is not begun. */
  readonly after?: readonly string[];
  /** Actions that would be in its way, or in the way of its undo, if they came first. */
  readonly before?: readonly string[];
}

export type Action<T extends Target = Target, State extends Json = Json> = Common<T, State> &
  (
    | {
        /** The calls that lead from the state now back to the one before. */
        readonly undo: (target: T, before: State, now: State) => readonly Call[];
        readonly irreversible?: never;
      }
    | {
        readonly undo?: never;
        /** What cannot be brought back, and why; asks for a typed confirmation. */
        readonly irreversible: Text;
      }
  );

/** As the engine holds them: it hands each only its own targets and states. */
// oxlint-disable-next-line typescript/no-explicit-any -- the state's type is known to the action alone
export type AnyAction = Action<any, any>;

/** `defineAction<Target>()({...})`: the state's type comes from `capture`. */
export function defineAction<T extends Target>(): <State extends Json>(
  action: Action<T, State>,
) => Action<T, State> {
  return (action) => action;
}
