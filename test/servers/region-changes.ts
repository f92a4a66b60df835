/** Regions on their way in or out of use: it takes AWS some minutes, on the account's clock. */
interface Change {
  readonly enable: boolean;
  readonly doneMs: number;
}

const TAKES_MS = 5 * 60_000;

export class RegionChanges {
  readonly #under = new Map<string, Change>();

  begin(region: string, enable: boolean, nowMs: number): void {
    this.#under.set(region, { enable, doneMs: nowMs + TAKES_MS });
  }

  /** Carries out what is due. */
  settle(optedIn: Set<string>, nowMs: number): void {
    for (const [region, { doneMs, enable }] of this.#under) {
      if (nowMs < doneMs) continue;
      this.#under.delete(region);
      if (enable) optedIn.add(region);
      else optedIn.delete(region);
    }
  }

  /** What is under way for a region. */
  of(region: string): 'ENABLING' | 'DISABLING' | undefined {
    const change = this.#under.get(region);
    return change && (change.enable ? 'ENABLING' : 'DISABLING');
  }
}
