/** Copies that lag behind: what was read before a change is read again for a while after it. */
import type { CallContext } from './call-context.ts';
import type { AwsRequest } from './protocols/protocol.ts';

const READS = /^(Get|List|Describe|Head|Batch(Get|Describe)|Lookup|Simulate)/;

interface Copy<A> {
  readonly answered: A;
  readonly atMs: number;
}

/** Of one account. `A` is what a call comes to. */
export class OldCopies<A> {
  readonly #copies = new Map<string, Copy<A>>();
  /** Service to when it was last changed. */
  readonly #changes = new Map<string, number>();

  /** Asks, unless the copy that answers has not heard of the last change, which is younger than `lagMs`. */
  async ask(request: AwsRequest, at: CallContext, lagMs: number, ask: () => Promise<A>): Promise<A> {
    const { service, operation, region } = at;
    if (!READS.test(operation.name)) {
      const answered = await ask();
      this.#changes.set(service.id, performance.now());
      return answered;
    }
    const said = `${request.method} ${request.path}?${request.query.toString()} ${request.body.toString()}`;
    const key = `${service.id} ${region} ${operation.name} ${said}`;
    const known = this.#copies.get(key);
    const changedMs = this.#changes.get(service.id) ?? Number.NEGATIVE_INFINITY;
    const nowMs = performance.now();
    if (known && known.atMs < changedMs && nowMs < changedMs + lagMs) return known.answered;
    const answered = await ask();
    this.#copies.set(key, { answered, atMs: nowMs });
    return answered;
  }
}
