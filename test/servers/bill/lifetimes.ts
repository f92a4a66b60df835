/** From the calls that happened to the lives of billable things. Reads each call once, and only when someone asks for the bill. */
import type { AccountState } from '../account-state.ts';
import type { Happened } from '../happened.ts';
import type { Principal } from '../principal.ts';
import type { BilledCall, Facts, Find, Kind, Known, Use } from './kind.ts';
import { KINDS } from './kinds/kinds.ts';
import type { Tags } from './reading.ts';

/** A time in which nothing about a thing changed. */
interface Stretch {
  readonly fromMs: number;
  /** Absent while it lasts. */
  toMs?: number;
  readonly facts: Facts;
  readonly tags: Tags;
}

export interface Life extends Known {
  readonly kind: Kind;
  readonly region: string;
  /** As the tag `aws:createdBy` says it. */
  readonly createdBy?: string;
  /** ARN of who made it. */
  readonly by: string;
  readonly stretches: Stretch[];
  readonly untilMs: number;
  ended: boolean;
}

export interface UseAt {
  readonly use: Use;
  readonly atMs: number;
  readonly region: string;
  /** ARN of who called. */
  readonly caller: string;
  readonly thing?: { readonly tags: Tags; readonly createdBy?: string };
}

type Handler = readonly [kind: Kind, operation: string];

/** Kinds that an operation concerns. */
const CONCERNED = new Map<string, Kind[]>();
for (const kind of KINDS) {
  for (const on of [kind.begins, kind.changes, kind.ends, kind.uses]) {
    for (const operation of Object.keys(on ?? {})) {
      const kinds = CONCERNED.get(operation) ?? [];
      CONCERNED.set(operation, kinds.includes(kind) ? kinds : [...kinds, kind]);
    }
  }
}

export class Lifetimes {
  readonly #account: AccountState;
  readonly #newest = new Map<string, Life>();
  readonly #lives: Life[] = [];
  readonly #uses: UseAt[] = [];
  #read = 0;

  constructor(account: AccountState) {
    this.#account = account;
  }

  /** Everything up to now, in the order of its beginning. */
  read(): { readonly lives: readonly Life[]; readonly uses: readonly UseAt[] } {
    const { happened } = this.#account;
    for (; this.#read < happened.length; this.#read++) {
      const call = happened[this.#read];
      if (call && !call.error) this.#take(call);
    }
    return { lives: this.#lives, uses: this.#uses };
  }

  #take(happened: Happened): void {
    const operation = `${happened.service.id}:${happened.operation.name}`;
    const kinds = CONCERNED.get(operation);
    if (!kinds) return;
    const { region, at } = happened;
    const call = {
      input: happened.input(),
      output: happened.output(),
      region,
      at,
      account: this.#account.id,
      ...(happened.machines && { machines: happened.machines }),
    };
    const handlers = kinds.map((kind): Handler => [kind, operation]);
    this.#change(handlers, call);
    this.#end(handlers, call);
    this.#begin(handlers, call, happened.principal);
    this.#use(handlers, call, happened.principal);
  }

  readonly #find: Find = (id) => this.#newest.get(id);

  #change(handlers: readonly Handler[], call: BilledCall): void {
    // All are read before any takes effect: kinds may look at each other's things.
    const changes = handlers.flatMap(([kind, operation]) =>
      (kind.changes?.[operation]?.(call, this.#find) ?? []).map((change) => ({ kind, change })),
    );
    for (const { kind, change } of changes) {
      const life = this.#living(kind, change.id);
      const last = life?.stretches.at(-1);
      if (!life || !last) continue;
      const tags = Object.entries({ ...last.tags, ...change.tags }).filter(
        ([key]) => !change.untag?.includes(key),
      );
      turn(life, call.at, { ...last.facts, ...change.facts }, Object.fromEntries(tags));
    }
  }

  #end(handlers: readonly Handler[], call: BilledCall): void {
    for (const [kind, operation] of handlers) {
      for (const id of kind.ends?.[operation]?.(call, this.#find) ?? []) {
        const life = this.#living(kind, id);
        const last = life?.stretches.at(-1);
        if (!life || !last) continue;
        last.toMs = second(call.at);
        life.ended = true;
      }
    }
  }

  #begin(handlers: readonly Handler[], call: BilledCall, by: Principal): void {
    for (const [kind, operation] of handlers) {
      for (const begun of kind.begins?.[operation]?.(call, this.#find) ?? []) {
        const { id, facts, tags = {}, until, madeFor } = begun;
        const old = this.#living(kind, id);
        if (old) {
          turn(old, call.at, facts, tags);
          continue;
        }
        const life = newLife(kind, id, call.region, until, this.#makerOf(madeFor, by));
        turn(life, call.at, facts, tags);
        this.#newest.set(id, life);
        this.#lives.push(life);
      }
    }
  }

  #use(handlers: readonly Handler[], call: BilledCall, by: Principal): void {
    for (const [kind, operation] of handlers) {
      for (const use of kind.uses?.[operation]?.(call, this.#find) ?? []) {
        const thing = this.#newest.get(use.resourceId ?? '');
        this.#uses.push({
          use,
          atMs: call.at.getTime(),
          region: call.region,
          caller: by.arn,
          ...(thing && {
            thing: {
              ...(thing.createdBy && { createdBy: thing.createdBy }),
              tags: thing.stretches.at(-1)?.tags ?? {},
            },
          }),
        });
      }
    }
  }

  /** Which name AWS gives what it starts itself in the tag is not known here: none. */
  #makerOf(madeFor: string | undefined, caller: Principal): Maker {
    if (madeFor === undefined) return { by: caller.arn, createdBy: createdBy(caller) };
    return { by: this.#newest.get(madeFor)?.by ?? caller.arn };
  }

  #living(kind: Kind, id: string): Life | undefined {
    const life = this.#newest.get(id);
    return life?.kind === kind && !life.ended ? life : undefined;
  }
}

type Maker = Pick<Life, 'by' | 'createdBy'>;

function newLife(kind: Kind, id: string, region: string, until: Date | undefined, maker: Maker): Life {
  const stretches: Stretch[] = [];
  return {
    kind,
    id,
    region,
    stretches,
    ...maker,
    untilMs: until?.getTime() ?? Number.POSITIVE_INFINITY,
    ended: false,
    get facts() {
      return stretches.at(-1)?.facts ?? {};
    },
  };
}

function turn(life: Life, at: Date, facts: Facts, tags: Tags): void {
  const fromMs = second(at);
  const last = life.stretches.at(-1);
  if (last) last.toMs = fromMs;
  life.stretches.push({ fromMs, facts, tags });
}

/** The bill knows no smaller time. */
function second(at: Date): number {
  return Math.floor(at.getTime() / 1000) * 1000;
}

/** `IAMUser:AIDA..:name`, `AssumedRole:AROA..:session`, `Root:account`. */
function createdBy({ arn, userId, account }: Principal): string {
  const [kind, ...names] = (arn.split(':')[5] ?? '').split('/');
  if (kind === 'root') return `Root:${account}`;
  if (kind === 'assumed-role') return `AssumedRole:${userId}`;
  return `${kind === 'federated-user' ? 'FederatedUser' : 'IAMUser'}:${userId}:${names.at(-1)}`;
}
