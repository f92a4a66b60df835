/**
 * What AWS refuses, rule by rule: `refuses/<service>.ts` holds them, a test beside it proves each,
 * and `docs/test-server-refusals.md` lists them.
 */
import type { CallContext } from './call-context.ts';
import type { Structure } from './model/service-model.ts';
import { AwsRefusal } from './service-answers.ts';

export interface RefusalRule {
  /** As in the model; `*` for every operation of the service. */
  readonly operation: string;
  /** Completes "refused when". */
  readonly when: string;
  readonly code: string;
  readonly status: number;
  /** The message of the refusal, if this call is to be refused. Absent: moto refuses by itself. */
  readonly message?: Check;
}

type Check = (input: Structure, at: CallContext) => Said | Promise<Said>;
type Said = string | undefined | false;

interface Wording<Input> {
  readonly operation: string;
  readonly when: string;
  readonly code: string;
  /** 400 unless told. */
  readonly status?: number;
  readonly message: (input: Input, at: CallContext) => Said | Promise<Said>;
}

/** A rule that moto lacks, typed by the SDK's interface of the operation's input. */
export function refuse<Input extends object>({
  message,
  status = 400,
  ...rule
}: Wording<Input>): RefusalRule {
  return { ...rule, status, message: message as unknown as Check };
}

/** A rule that moto knows. */
export function motoRefuses(operation: string, when: string, code: string, status = 400): RefusalRule {
  return { operation, when, code, status };
}

/** The rules of one operation as one check, or nothing where there are none. */
export function checkOf(rules: readonly RefusalRule[], operation: string): Refuser | undefined {
  const ours = rules.filter(
    (rule) => rule.message && (rule.operation === operation || rule.operation === '*'),
  );
  if (ours.length === 0) return undefined;
  return async (input, at) => {
    for (const { message, code, status } of ours) {
      const said = await unlessAbsent(async () => await message?.(input, at));
      if (said) throw new AwsRefusal(code, said, status);
    }
  };
}

type Refuser = (input: Structure, at: CallContext) => Promise<void>;

/** What a call names and is not there cannot be in use: moto says so itself when it is asked. */
async function unlessAbsent(check: () => Promise<Said>): Promise<Said> {
  try {
    return await check();
  } catch (error) {
    if (error instanceof Error && '$fault' in error && error.$fault === 'client') return undefined;
    throw error;
  }
}
