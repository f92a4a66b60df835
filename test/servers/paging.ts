/** Cuts a whole answer into pages the way AWS pages that operation, whatever the service. */
import { randomUUID } from './chance.ts';
import type { Pagination, Structure, Value } from './model/service-model.ts';

/** What is left of answers already begun, by token. */
export class Pages {
  readonly #rest = new Map<string, Structure>();

  /** The rest that the token in a request asks for, if it is one of ours. */
  resume(pagination: Pagination, input: Structure): Structure | undefined {
    const token = input[firstOf(pagination.input_token)];
    return typeof token === 'string' ? this.#rest.get(token) : undefined;
  }

  /** The first `size` items of an answer, with a token for the others where there are any. */
  cut(pagination: Pagination, answer: Structure, size: number): Structure {
    const keys = [pagination.result_key ?? []].flat().filter((key) => !key.includes('.'));
    const page: Record<string, Value | undefined> = { ...answer };
    const rest: Record<string, Value | undefined> = { ...answer };
    let room = size;
    let left = 0;
    for (const key of keys) {
      const items = answer[key];
      if (!Array.isArray(items)) continue;
      page[key] = items.slice(0, room);
      rest[key] = items.slice(room);
      left += Math.max(0, items.length - room);
      room = Math.max(0, room - items.length);
    }
    if (left === 0) return answer;
    const token = randomUUID();
    this.#rest.set(token, rest);
    page[firstOf(pagination.output_token)] = token;
    if (pagination.more_results) page[pagination.more_results] = true;
    return page;
  }
}

function firstOf(keys: string | readonly string[]): string {
  const [first = ''] = [keys].flat();
  // `NextMarker || Contents[-1].Key`: the plain member comes first.
  return first.split(' ')[0] ?? first;
}
