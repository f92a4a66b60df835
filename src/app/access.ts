/** Who can get in, and who has been in: read the account (or what was read before), and put the answer together. */
import { type Access } from '../access/access.ts';
import { assembleAccess } from '../access/assemble.ts';
import type { EscalationPaths } from '../access/escalation/path.ts';
import { type AccessSettings } from '../access/principal.ts';
import { ACCESS_READS, LAST_ACCESSED_READ } from '../access/reads.ts';
import type { AwsSession } from '../aws/session.ts';
import type { Closely } from '../inventory/collector.ts';
import type { Inventory } from '../inventory/inventory.ts';
import type { AwsFault } from '../kernel/fault.ts';
import type { PersonError } from '../kernel/person-error.ts';
import { confirmed, type PathsRequest, pathsAsked, refuseToConfirm } from './access-paths.ts';
import type { CheckupRequest, Surroundings } from './checkup.ts';
import { loadInventory } from './load-inventory.ts';
import { notice } from './notices.ts';
import { problemsOf } from './problems.ts';
import { collectors, loadTechniques } from './registry.generated.ts';
import { sampleInventoryPath } from './sample.ts';
import { saveInventory } from './save-inventory.ts';
import type { whatToRead } from './selection.ts';
import { type Taken, takeInventory } from './take-inventory.ts';
import { VERSION } from './version.ts';

export interface AccessRequest {
  readonly source: CheckupRequest['source'];
  readonly settings: AccessSettings;
  readonly closely?: Closely;
  /** Instead of every path to everything. */
  readonly paths?: PathsRequest;
  /** Keep everything that was read in this file. */
  readonly savePath?: string | undefined;
}

export interface AccessOutcome {
  readonly access: Access;
  readonly isSample: boolean;
  readonly stopped: AwsFault | undefined;
  readonly problems: readonly PersonError[];
}

/** @throws PersonError when nothing could be read. */
export async function runAccess(request: AccessRequest, at: Surroundings): Promise<AccessOutcome> {
  const { paths, savePath, source } = request;
  if (paths?.confirm && source.kind !== 'aws') refuseToConfirm();
  const techniques = await loadTechniques();
  let asked: EscalationPaths | undefined;
  const { inventory, stopped, problems } = await findInventory(request, at, async (session, whole) => {
    if (paths?.confirm) asked = await confirmed(pathsAsked(whole, paths, techniques), session);
  });
  if (paths) asked ??= pathsAsked(inventory, paths, techniques);
  const save = async (path: string): Promise<void> => {
    await saveInventory(path, inventory);
    at.reporter.emit(notice('InventorySaved', { path }));
  };
  const unsaved = savePath === undefined ? [] : await problemsOf(save(savePath));
  const access = assembleAccess(inventory, request.settings, techniques);
  return {
    access: asked ? { ...access, escalation: asked } : access,
    isSample: request.source.kind === 'sample',
    stopped,
    problems: [...problems, ...unsaved],
  };
}

async function findInventory(
  { source, closely = {} }: AccessRequest,
  at: Surroundings,
  afterwards: (session: AwsSession, whole: Inventory) => Promise<void>,
): Promise<Taken> {
  const { reporter, clock, loadAws } = at;
  if (source.kind === 'aws') {
    const { ask } = reporter;
    return takeInventory({
      openAws: await loadAws(),
      signIn: {
        ...source.signIn,
        version: VERSION,
        askMfaCode: ask && ((serial) => ask({ code: 'MfaCode', serial })),
        clock,
      },
      regions: source.regions,
      homeRegions: [],
      toRead: accessReads(closely),
      collectors,
      closely,
      afterwards,
      reporter,
      clock,
      onFinished: () => undefined,
    });
  }
  const path = source.kind === 'file' ? source.path : sampleInventoryPath();
  const inventory = await loadInventory(path);
  const { account, caller, regions, startedAt } = inventory;
  const checked = regions.filter(({ state }) => state === 'checked').length;
  reporter.emit({ code: 'AccountKnown', account, caller, regions: checked });
  reporter.emit(
    source.kind === 'file' ? notice('SavedInventory', { path, startedAt }) : notice('SampleAccount'),
  );
  return { inventory, stopped: undefined, problems: [] };
}

/** Everything that may be asked, for the policy; else without what was not asked for. */
export function accessReads(
  { lastAccessed }: Closely = { lastAccessed: 'services' },
): ReturnType<typeof whatToRead> {
  const reads = lastAccessed ? [...ACCESS_READS, LAST_ACCESSED_READ] : ACCESS_READS;
  return {
    types: reads.map(({ type }) => type),
    wanted: new Map(reads.map(({ type, fields }) => [type.type, new Set(fields)])),
    derivations: [],
  };
}
