import type { LastUse, Principal } from '../../access/principal.ts';
import { known, type Reading } from '../../kernel/reading.ts';

/** The latest use that is known of anything it has; unread only where nothing else is known. */
export function latestUse({ lastUsed, credentials }: Principal): Reading<LastUse | null> {
  const all = [lastUsed, ...credentials.map((one) => one.lastUsed)];
  const uses = all.flatMap((one) => (one.state === 'known' && one.value ? [one.value] : []));
  const [latest] = uses.toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at));
  if (latest) return known(latest);
  return all.find((one) => one.state !== 'known') ?? known(null);
}
