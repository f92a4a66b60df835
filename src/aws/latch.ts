import { setMaxListeners } from 'node:events';
import type { AwsFault } from '../kernel/fault.ts';
import { GateStopped } from './fault.ts';

/** Falls once and stays: from then on nobody asks AWS anything. */
export class Latch {
  readonly #controller = new AbortController();
  #fault: AwsFault | undefined;

  /** Falls with the caller's signal, too. */
  constructor(outer?: AbortSignal) {
    // Every call under way listens.
    setMaxListeners(0, this.#controller.signal);
    const abort = () => this.fall({ kind: 'aborted', code: 'Aborted', message: 'Stopped on request' });
    if (outer?.aborted) abort();
    else outer?.addEventListener('abort', abort, { once: true, signal: this.#controller.signal });
  }

  get fault(): AwsFault | undefined {
    return this.#fault;
  }

  /** For sleeping and for sockets. */
  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  /** Gives what to throw; the first reason stays. */
  fall(fault: AwsFault): GateStopped {
    this.#fault ??= fault;
    this.#controller.abort();
    return new GateStopped(this.#fault);
  }

  /** Throws if it has fallen. */
  check(): void {
    if (this.#fault) throw new GateStopped(this.#fault);
  }
}
