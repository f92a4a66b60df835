/** What was not seen, for the line that stands beside every verdict. */
import type { Inventory } from '../inventory/inventory.ts';
import type { Coverage } from './checkup.ts';
import type { Finding, Missing } from './finding.ts';

export function coverageOf(inventory: Inventory, findings: readonly Finding[]): Coverage {
  const missing = deduplicated([...regionsUnread(inventory), ...findings.flatMap((one) => one.missing)]);
  const answered = regionsThatAnswered(inventory);
  const silent = new Set(missing.map(({ region }) => region));
  return {
    regions: inventory.regions.map(({ name, state }) => {
      if (state !== 'checked' || !silent.has(name)) return { name, state };
      return { name, state: answered.has(name) ? 'partial' : 'denied' };
    }),
    denied: missing
      .filter(({ reason }) => reason !== 'failed')
      .map(({ action, region, reason }) => ({
        action,
        region,
        byOrganization: reason === 'denied-by-organization',
      })),
    failed: missing
      .filter(({ reason }) => reason === 'failed')
      .map(({ action, region, fault = 'Unknown' }) => ({ action, region, fault })),
  };
}

function regionsUnread({ regionsFrom }: Inventory): readonly Missing[] {
  if (regionsFrom.state === 'known') return [];
  const { action } = regionsFrom;
  if (regionsFrom.state === 'failed') {
    return [{ action, region: 'global', reason: 'failed', fault: regionsFrom.fault.code }];
  }
  const reason = regionsFrom.byOrganization ? 'denied-by-organization' : 'denied';
  return [{ action, region: 'global', reason }];
}

/** Once per action, region and reason; a fact derived from a regional call repeats that call as `global`. */
function deduplicated(missing: readonly Missing[]): readonly Missing[] {
  const regional = new Set(missing.filter((one) => one.region !== 'global').map(({ action }) => action));
  const once = new Map<string, Missing>();
  for (const one of missing) {
    if (one.region === 'global' && regional.has(one.action)) continue;
    once.set(JSON.stringify([one.action, one.region, one.reason]), one);
  }
  return [...once].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one);
}

function regionsThatAnswered({ listings, resources }: Inventory): ReadonlySet<string> {
  const answered = new Set<string>();
  for (const { region, result } of listings) if (result.state === 'known') answered.add(region);
  for (const { region, fields } of resources) {
    if (!answered.has(region) && Object.values(fields).some(({ state }) => state === 'known')) {
      answered.add(region);
    }
  }
  return answered;
}
