import type { Text } from '../../kernel/text.ts';

/** Why a rule cannot be taken, and where in its document: caught by `parseRules`, which knows the lines. */
export class Refusal extends Error {
  readonly reason: Text;
  readonly path: readonly (string | number)[];

  constructor(reason: Text, path: readonly (string | number)[]) {
    super(reason.en);
    this.name = 'Refusal';
    this.reason = reason;
    this.path = path;
  }
}
