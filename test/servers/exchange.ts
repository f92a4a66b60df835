/** One call from request to answer: refused, answered here, or asked of moto and mended. */
import { setTimeout as wait } from 'node:timers/promises';
import type { AccountState } from './account-state.ts';
import type { CallContext } from './call-context.ts';
import { actionsFor } from './iam-actions.ts';
import { authorize } from './identity/authorize.ts';
import { afterCall, beforeCall } from './identity/settling.ts';
import { knownOf, refusalsOf } from './known-services.ts';
import { checkValue } from './model/check-value.ts';
import type { Structure } from './model/service-model.ts';
import { OldCopies } from './old-copies.ts';
import type { AwsAnswer, AwsError, AwsRequest } from './protocols/protocol.ts';
import { checkOf } from './refusal-rule.ts';
import { deniedAnswer, orderedDenial, refusal } from './refusals.ts';
import type { Harm } from './rules.ts';
import { AwsRefusal, type Said } from './service-answers.ts';

export interface Answered {
  readonly answer: AwsAnswer;
  readonly error?: AwsError;
  /** What the answer says, before it goes on its way; read on first use. */
  readonly output: () => Structure;
  /** What happens to the answer on its way. */
  readonly onTheWay?: OnTheWay;
  /** The account whose resource it reached, where that is another than the caller's. */
  readonly reached?: string;
}

type OnTheWay = 'truncate' | 'cut' | 'lost-response';

/** Asks moto; its answers are AWS's wire format. */
export type AskMoto = (request: AwsRequest, account: AccountState) => Promise<AwsAnswer>;

export async function exchange(
  request: AwsRequest,
  at: CallContext,
  harms: readonly Harm[],
  askMoto: AskMoto,
  id: string,
): Promise<Answered> {
  const ask = () => asked(request, at, harms, askMoto, id);
  const lag = find(harms, 'old-copy');
  return lag ? await copiesOf(at.account).ask(request, at, lag.ms, ask) : await ask();
}

const oldCopies = new WeakMap<AccountState, OldCopies<Answered>>();

function copiesOf(account: AccountState): OldCopies<Answered> {
  const copies = oldCopies.get(account) ?? new OldCopies<Answered>();
  oldCopies.set(account, copies);
  return copies;
}

async function asked(
  request: AwsRequest,
  at: CallContext,
  harms: readonly Harm[],
  askMoto: AskMoto,
  id: string,
): Promise<Answered> {
  const delay = harms.reduce(
    (sum, harm) => sum + (harm.kind === 'delay' ? harm.ms : 0),
    at.account.latencyMs,
  );
  if (delay > 0) await wait(delay);
  const refused = refusedBy(harms, at);
  const right = refused ? { error: refused } : await authorize(at);
  const where = 'account' in right && right.account !== at.account.id ? at.inAccount(right.account) : at;
  const said =
    'error' in right ? right : await effectOf(where, () => answerTo(request, where, harms, askMoto));
  const onTheWay = harms.map(({ kind }) => kind).find(isOnTheWay);
  return {
    answer: 'asMotoSaid' in said ? said.asMotoSaid : write(said, at, id),
    ...('error' in said && { error: said.error }),
    output: () => outputOf(said, at),
    ...(onTheWay && { onTheWay }),
    ...(where !== at && { reached: where.account.id }),
  };
}

function isOnTheWay(kind: Harm['kind']): kind is OnTheWay {
  return kind === 'truncate' || kind === 'cut' || kind === 'lost-response';
}

async function effectOf(
  at: CallContext,
  act: () => ReturnType<typeof answerTo>,
): ReturnType<typeof answerTo> {
  await beforeCall(at);
  const said = await act();
  if (!('error' in said)) await afterCall(at);
  return said;
}

function outputOf(said: Awaited<ReturnType<typeof answerTo>>, at: CallContext): Structure {
  if ('error' in said) return {};
  return 'output' in said ? said.output : at.protocol.readOutput(at.service, at.operation, said.asMotoSaid);
}

function write(said: Said, at: CallContext, id: string): AwsAnswer {
  return 'output' in said
    ? at.protocol.writeOutput(at.service, at.operation, said.output, id)
    : at.protocol.writeError(at.service, said.error, id);
}

function refusedBy(harms: readonly Harm[], at: CallContext): AwsError | undefined {
  if (!at.account.isEnabled(at.region)) return refusal(at.service, 'region-disabled');
  for (const harm of harms) {
    if (harm.kind === 'expired-token') return refusal(at.service, 'expired');
    if (harm.kind === 'region-disabled') return refusal(at.service, 'region-disabled');
    if (harm.kind === 'internal-error') return refusal(at.service, 'internal');
    if (harm.kind === 'throttle') return refusal(at.service, 'throttled');
    if (harm.kind === 'error') return harm;
    if (harm.kind === 'deny') {
      const [action = `${at.service.id}:${at.operation.name}` as const] = actionsFor(
        at.service,
        at.operation.name,
      );
      return deniedAnswer(at.service, action, at, orderedDenial(harm.by ?? 'identity', at.principal.account));
    }
  }
  return undefined;
}

/** An answer that keeps moto's bytes is passed on as it is, with the error code it holds, if any. */
async function answerTo(
  request: AwsRequest,
  at: CallContext,
  harms: readonly Harm[],
  askMoto: AskMoto,
): Promise<
  Said | { readonly asMotoSaid: AwsAnswer } | { readonly asMotoSaid: AwsAnswer; readonly error: AwsError }
> {
  const { service, operation, protocol } = at;
  const known = await knownOf(service.id);
  const [answer, mend] = [known?.answers?.[operation.name], known?.mends?.[operation.name]];
  const ordered = find(harms, 'answer');
  if (ordered) return { output: checked(ordered.output, at, false) };

  const pagination = service.pagination[operation.name];
  const page = pagination && find(harms, 'page');
  const refuses = checkOf(await refusalsOf(service.id), operation.name);
  const input = answer || mend || page || refuses ? at.input() : {};
  if (refuses) {
    const refused = await refusing(() => refuses(input, at));
    if (refused) return { error: refused };
  }
  const limit = pagination?.limit_key === undefined ? undefined : input[pagination.limit_key];
  const size = page?.size ?? (answer && typeof limit === 'number' ? limit : undefined);
  const inPages = (output: Structure): Said => ({
    output: pagination && size !== undefined ? at.account.pages.cut(pagination, output, size) : output,
  });
  const rest = pagination && at.account.pages.resume(pagination, input);
  if (rest) return inPages(rest);

  if (answer) {
    let output: Structure | undefined;
    const refused = await refusing(async () => {
      output = await answer(input, at);
    });
    if (refused) return { error: refused };
    if (output) return inPages(checked(output, at, true));
  }
  const asMotoSaid = await askMoto(request, at.account);
  const error =
    asMotoSaid.status >= 300 ? { ...protocol.readError(asMotoSaid), status: asMotoSaid.status } : undefined;
  if (!mend && !page) return { asMotoSaid, ...(error && { error }) };
  const said: Said = error ? { error } : { output: protocol.readOutput(service, operation, asMotoSaid) };
  let mended = said;
  const refused = await refusing(async () => {
    if (mend) mended = await mend(said, at, input);
  });
  if (refused) return { error: refused };
  if ('error' in mended) return mended;
  return inPages(checked(mended.output, at, false));
}

interface MotosRefusal extends Error {
  readonly $metadata: { readonly httpStatusCode: number };
}

/** What an SDK client throws that asked moto on an answer's behalf. */
function isMotosRefusal(error: unknown): error is MotosRefusal {
  if (!(error instanceof Error) || !('$metadata' in error)) return false;
  const { httpStatusCode } = error.$metadata as { httpStatusCode?: number };
  return httpStatusCode !== undefined && httpStatusCode >= 300 && httpStatusCode < 500;
}

/** The refusal that an answer, a mend or a refuser threw, if it did. */
async function refusing(act: () => void | Promise<void>): Promise<AwsError | undefined> {
  try {
    await act();
  } catch (error) {
    if (error instanceof AwsRefusal) return error.error;
    if (isMotosRefusal(error)) {
      return { code: error.name, message: error.message, status: error.$metadata.httpStatusCode };
    }
    throw error;
  }
  return undefined;
}

function checked(output: Structure, at: CallContext, complete: boolean): Structure {
  const { service, operation } = at;
  if (operation.output) {
    checkValue(service, operation.output, output, { at: `${service.id}:${operation.name}`, complete });
  }
  return output;
}

function find<K extends Harm['kind']>(
  harms: readonly Harm[],
  kind: K,
): Extract<Harm, { kind: K }> | undefined {
  return harms.find((harm): harm is Extract<Harm, { kind: K }> => harm.kind === kind);
}
