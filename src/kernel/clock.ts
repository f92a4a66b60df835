/** The only place that reads the machine's time; everything else is handed a `Clock`. */
export type Clock = () => Date;

export const systemClock: Clock = () => new Date();

const DAY_MS = 86_400_000;

/** Whole days from `from` to `to`, rounded down; negative when `from` is later. Both are ISO 8601. */
export function daysBetween(from: string, to: string): number {
  return Math.floor((Date.parse(to) - Date.parse(from)) / DAY_MS);
}
