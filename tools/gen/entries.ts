/** Every entry folder, loaded: what the generators and the registry tests walk over. Needs nothing generated. */
import { globSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Technique } from '../../src/access/escalation/technique.ts';
import type { AnyAction } from '../../src/change/action.ts';
import type { Detection } from '../../src/detections/detection.ts';
import type { SweepRow } from '../../src/incident/sweep-row.ts';
import type { Collector } from '../../src/inventory/collector.ts';
import type { AnyDerivation } from '../../src/inventory/derivation.ts';
import type { ResourceType } from '../../src/inventory/resource-type.ts';
import type { AnyControl } from '../../src/posture/control.ts';
import type { Framework } from '../../src/posture/framework.ts';

export const ROOT = resolve(import.meta.dirname, '../..');

export interface Entry<T> {
  /** The folder's name, or the file's without its extension. */
  readonly name: string;
  /** Relative to the repository. */
  readonly path: string;
  readonly value: T;
}

export const loadControls = (): Promise<readonly Entry<AnyControl>[]> =>
  load('src/posture/controls/*/control.ts', 'control', folderOf);

export const loadCollectors = (): Promise<readonly Entry<Collector>[]> =>
  load('src/inventory/collectors/*/collector.ts', 'collector', folderOf);

export const loadDerivations = (): Promise<readonly Entry<AnyDerivation>[]> =>
  load('src/inventory/derived/*/derivation.ts', 'derivation', folderOf);

export const loadTechniques = (): Promise<readonly Entry<Technique>[]> =>
  load('src/access/techniques/*/technique.ts', 'technique', folderOf);

export const loadDetections = (): Promise<readonly Entry<Detection>[]> =>
  load('src/detections/rules/*/detection.ts', 'detection', folderOf);

export const loadActions = (): Promise<readonly Entry<AnyAction>[]> =>
  load('src/actions/catalog/*/action.ts', 'action', folderOf);

export const loadSweepRows = (): Promise<readonly Entry<SweepRow>[]> =>
  load('src/incident/sweep/*/row.ts', 'row', folderOf);

export const loadFrameworks = (): Promise<readonly Entry<Framework>[]> =>
  load('src/posture/frameworks/*.ts', 'framework', fileOf);

/** Each exported resource type, with the file it stands in. */
export async function loadResourceTypes(): Promise<readonly Entry<ResourceType>[]> {
  const entries = find('src/inventory/resources/*.ts').map(async (path) =>
    Object.values(await importModule(path))
      .filter(isResourceType)
      .map((value) => ({ name: fileOf(path), path, value })),
  );
  return (await Promise.all(entries)).flat();
}

function load<T>(
  pattern: string,
  word: string,
  nameOf: (path: string) => string,
): Promise<readonly Entry<T>[]> {
  return Promise.all(
    find(pattern).map(async (path) => {
      const module = await importModule(path);
      if (!(word in module)) throw new Error(`${path} does not export "${word}"`);
      return { name: nameOf(path), path, value: module[word] as T };
    }),
  );
}

function find(pattern: string): readonly string[] {
  return globSync(pattern, { cwd: ROOT })
    .filter((path) => !path.endsWith('.test.ts'))
    .map((path) => path.replaceAll('\\', '/'))
    .toSorted();
}

async function importModule(path: string): Promise<Record<string, unknown>> {
  return (await import(pathToFileURL(join(ROOT, path)).href)) as Record<string, unknown>;
}

function folderOf(path: string): string {
  return path.split('/').at(-2) ?? '';
}

function fileOf(path: string): string {
  return (path.split('/').at(-1) ?? '').replace(/\.ts$/, '');
}

function isResourceType(value: unknown): value is ResourceType {
  return (
    typeof value === 'object' && value !== null && 'type' in value && 'scope' in value && 'fields' in value
  );
}
