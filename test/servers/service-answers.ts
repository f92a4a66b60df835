import type { CallContext } from './call-context.ts';
import type { Structure } from './model/service-model.ts';
import type { AwsError } from './protocols/protocol.ts';

/** What moto, or an answer of ours, said to a call. */
export type Said = { readonly output: Structure } | { readonly error: AwsError };

/** What we know of one service that moto does not, or knows wrongly. Operations are named as in the model. */
export interface ServiceAnswers {
  /** Operations answered here, without asking moto; it is asked where the answer is `undefined`. */
  readonly answers?: Readonly<Record<string, Answer>>;
  /** Operations that moto answers and we mend. */
  readonly mends?: Readonly<Record<string, Mend>>;
}

type Answer = (input: Structure, at: CallContext) => Structure | undefined | Promise<Structure | undefined>;
export type Mend = (said: Said, at: CallContext, input: Structure) => Said | Promise<Said>;

type Give<Input, Output> = (
  input: Input,
  at: CallContext,
) => Unsent<Output> | undefined | Promise<Unsent<Output> | undefined>;
type Unsent<Output> = Omit<Output, '$metadata'>;

/** Types an answer by the SDK's interfaces; the model checks at run time what they cannot. */
export function answer<Input extends object, Output extends object>(give: Give<Input, Output>): Answer {
  return give as unknown as Answer;
}

/** Changes moto's answer where there is one; its errors pass. */
export function mendOutput<Output extends object>(
  change: (output: Output, at: CallContext, input: Structure) => Output | Promise<Output>,
): Mend {
  return async (said, at, input) =>
    'output' in said
      ? { output: (await change(said.output as Output, at, input)) as unknown as Structure }
      : said;
}

/** Refuses a call from within an answer. */
export class AwsRefusal extends Error {
  readonly error: AwsError;

  constructor(code: string, message: string, status = 400) {
    super(message);
    this.error = { code, message, status };
  }
}
