/** Who can get in, and who has been in: read the account (or what was read before), and put the answer together. */
import { type Access } from '../access/access.ts';
import { assembleAccess } from '../access/assemble.ts';
import type { EscalationPaths } from '../access/escalation/path.ts';
import { type AccessSettings } from '../access/principal.ts';
import { ACCESS_READS, LAST_ACCESSED_READ } from '../access/reads.ts';
import type { Closely } from '../inventory/collector.ts';
import type { AwsFault } from '../kernel/fault.ts';
import type { PersonError } from '../kernel/person-error.ts';
import { confirmed, type PathsRequest, pathsAsked, refuseToConfirm } from './access-paths.ts';
import { findInventory } from './find-inventory.ts';
import { notice } from './notices.ts';
import { problemsOf } from './problems.ts';
import { loadTechniques } from './registry.generated.ts';
import { saveInventory } from './save-inventory.ts';
import type { whatToRead } from './selection.ts';
import type { AccountSource, Surroundings } from './surroundings.ts';

export interface AccessRequest {
  readonly source: AccountSource;
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
  const { paths, savePath, source, closely = {} } = request;
  if (paths?.confirm && source.kind !== 'aws') refuseToConfirm();
  const techniques = await loadTechniques();
  let asked: EscalationPaths | undefined;
  const { inventory, stopped, problems } = await findInventory(
    source,
    {
      toRead: accessReads(closely),
      closely,
      afterwards: async (session, whole) => {
        if (paths?.confirm) asked = await confirmed(pathsAsked(whole, paths, techniques), session);
      },
    },
    at,
  );
  if (paths) asked ??= pathsAsked(inventory, paths, techniques);
  const save = async (path: string): Promise<void> => {
    await saveInventory(path, inventory);
    at.reporter.emit(notice('InventorySaved', { path }));
  };
  const unsaved = savePath === undefined ? [] : await problemsOf(save(savePath));
  const access = assembleAccess(inventory, request.settings, techniques);
  return {
    access: asked ? { ...access, escalation: asked } : access,
    isSample: source.kind === 'sample',
    stopped,
    problems: [...problems, ...unsaved],
  };
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
