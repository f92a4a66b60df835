import { type CallContext, memory } from './call-context.ts';
import type { AwsRefusal } from './service-answers.ts';

/** Resources of one kind in an account, by what names them. Answers give copies: a change is a `put`. */
export interface Collection<T> {
  readonly all: (at: CallContext) => T[];
  readonly ids: (at: CallContext) => string[];
  readonly has: (id: string, at: CallContext) => boolean;
  /** @throws {AwsRefusal} where there is none */
  readonly get: (id: string | undefined, at: CallContext) => T;
  readonly put: (id: string, item: T, at: CallContext) => T;
  /** @throws {AwsRefusal} where there is none */
  readonly remove: (id: string | undefined, at: CallContext) => T;
}

export function collection<T>(
  scope: 'account' | 'region',
  missing: (id: string, at: CallContext) => AwsRefusal,
): Collection<T> {
  const items = memory(scope, () => new Map<string, T>());
  const get = (id = '', at: CallContext): T => {
    const item = items(at).value.get(id);
    if (item === undefined) throw missing(id, at);
    return item;
  };
  return {
    all: (at) => [...items(at).value.values()],
    ids: (at) => [...items(at).value.keys()],
    has: (id, at) => items(at).value.has(id),
    get,
    put: (id, item, at) => {
      items(at).value.set(id, item);
      return item;
    },
    remove: (id = '', at) => {
      const item = get(id, at);
      items(at).value.delete(id);
      return item;
    },
  };
}
