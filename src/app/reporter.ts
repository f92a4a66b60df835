/** How use cases speak to whoever runs them: nothing below the command line prints or prompts. */
import type { Account, Caller } from '../inventory/inventory.ts';
import type { Text } from '../kernel/text.ts';
import type { Finding } from '../posture/finding.ts';
import type { Notice } from './notices.ts';

type Message =
  /** First of all: who asks, about which account, in how many regions. */
  | {
      readonly code: 'AccountKnown';
      readonly account: Account;
      readonly caller: Caller;
      readonly regions: number;
    }
  /** Units of work; `total` may grow. */
  | {
      readonly code: 'Progress';
      readonly done: number;
      readonly total: number;
      /** What is under way, unless it is the reading. */
      readonly doing?: Text;
    }
  /** A critical or high failure, before the rest is read. */
  | { readonly code: 'FailureSeen'; readonly finding: Finding }
  | Notice;

/** The code that the person's MFA device shows. */
export interface MfaQuestion {
  readonly code: 'MfaCode';
  readonly serial: string;
}

export interface Reporter {
  emit(message: Message): void;
  /** Absent where nobody is there to answer. */
  readonly ask?: (question: MfaQuestion) => Promise<string>;
}
