import { errorCode } from '../aws/attempt.ts';
import type { AwsClients } from '../aws/gate.ts';
import type { Call } from './action.ts';

interface Client {
  send(command: object): Promise<{ readonly $metadata?: { readonly requestId?: string } }>;
}

export interface CallMade {
  /** As AWS's support and CloudTrail name it. */
  readonly requestId: string | null;
  /** AWS said that it was done already. */
  readonly already: boolean;
}

/** @throws SDK exceptions */
export async function runCall(aws: AwsClients, call: Call): Promise<CallMade> {
  const module = (await call.load()) as Readonly<Record<string, new (input: object) => object>>;
  const Command = module[`${call.operation}Command`];
  const ClientClass = module[`${call.client}Client`] as unknown as
    | (new (
        config: never,
      ) => Client)
    | undefined;
  if (!Command || !ClientClass) throw new TypeError(`${call.client} has no ${call.operation}`);
  try {
    const { $metadata } = await aws.client(ClientClass, call.region).send(new Command(call.input));
    return { requestId: $metadata?.requestId ?? null, already: false };
  } catch (error) {
    if (!call.doneWhen?.includes(errorCode(error))) throw error;
    const { $metadata } = error as { $metadata?: { requestId?: string } };
    return { requestId: $metadata?.requestId ?? null, already: true };
  }
}
