/**
 * The sample account: Haneul Studio, two founders and a web shop in Seoul. On 9 November the key of its deploy user
 * stood in a public repository; a stranger took it, made a user and a role to come back by, stopped the trail, and
 * started twelve GPU instances in three regions nobody looks at. Nobody has noticed yet.
 */
import { collectors, loadDerivations } from '../src/app/registry.generated.ts';
import type { Inventory } from '../src/inventory/inventory.ts';
import { accountIdentity } from '../src/inventory/recorder.ts';
import { known } from '../src/kernel/reading.ts';
import { compute } from './account/compute.ts';
import { data } from './account/data.ts';
import { evidence } from './account/evidence.ts';
import { identities } from './account/identities.ts';
import { ACCOUNT, listings, OFF_REGIONS, REGIONS, TAKEN_AT } from './planted.ts';

/** The founders' read-only user may not list secrets in one region: how a gap looks. */
const DENIED = [
  { type: 'AWS::SecretsManager::Secret', region: 'eu-west-3', action: 'secretsmanager:ListSecrets' },
] as const;

export async function sampleInventory(): Promise<Inventory> {
  const resources = [...identities, ...compute, ...data, ...evidence];
  const provided = await Promise.all(
    collectors.map(async ({ load }) => {
      const { provides, scope } = await load();
      return provides.filter((type) => type.scope === 'listed').map((type) => ({ type, scope }));
    }),
  );
  const seen = { resources, listings: listings(provided.flat(), resources, DENIED) };
  const derivations = await loadDerivations();
  const derived = derivations.map(({ provides, derive }) => ({
    type: provides.type,
    ...accountIdentity({ account: ACCOUNT }),
    fields: derive(seen),
  }));
  return {
    account: { id: ACCOUNT, alias: 'haneul-studio', partition: 'aws' },
    caller: { arn: `arn:aws:iam::${ACCOUNT}:user/minji`, userId: 'AIDAEXAMPLEMINJI00001' },
    startedAt: TAKEN_AT,
    durationMs: 9_400,
    regions: [
      ...REGIONS.map((name) => ({ name, state: 'checked' as const })),
      ...OFF_REGIONS.map((name) => ({ name, state: 'disabled' as const })),
    ],
    regionsFrom: known('account:ListRegions'),
    listings: seen.listings,
    resources: [...resources, ...derived],
    // What such an account costs to read.
    apiCalls: { total: 0, byService: {} },
  };
}
