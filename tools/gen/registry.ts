/** Scans the entry folders and writes the registry, so that adding an entry edits no list. */
import { type Dirent, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Collector } from '../../src/inventory/collector.ts';

const HEADER = '/** Written by `npm run gen` from the entry folders; do not edit. */\n';

export interface Generated {
  /** Relative to the repository. */
  readonly path: string;
  readonly text: string;
}

export async function registryFiles(root: string): Promise<readonly Generated[]> {
  const controls = entries(root, 'src/posture/controls', 'control');
  const derivations = entries(root, 'src/inventory/derived', 'derivation');
  const techniques = entries(root, 'src/access/techniques', 'technique');
  const detections = entries(root, 'src/detections/rules', 'detection');
  const formats = entries(root, 'src/activity/formats', 'format');
  const rows = entries(root, 'src/incident/sweep', 'row');
  return [
    { path: 'src/app/registry.generated.ts', text: await registry(root) },
    {
      path: 'src/app/controls.generated.ts',
      text: oneList('AnyControl', '../posture/control.ts', 'control', controls),
    },
    {
      path: 'src/app/derivations.generated.ts',
      text: oneList('AnyDerivation', '../inventory/derivation.ts', 'derivation', derivations),
    },
    {
      path: 'src/app/techniques.generated.ts',
      text: oneList('Technique', '../access/escalation/technique.ts', 'technique', techniques),
    },
    {
      path: 'src/app/detections.generated.ts',
      text: namedList('Detection', '../detections/detection.ts', 'detection', detections),
    },
    {
      path: 'src/app/sweep-rows.generated.ts',
      text: namedList('SweepRow', '../incident/sweep-row.ts', 'row', rows),
    },
    {
      path: 'src/app/actions.generated.ts',
      text: lazyActions(entries(root, 'src/actions/catalog', 'action')),
    },
    {
      path: 'src/activity/formats.generated.ts',
      text: oneList('Format', './format.ts', 'format', formats),
    },
  ];
}

interface Entry {
  readonly id: string;
  /** As imported from `src/app`. */
  readonly path: string;
}

/** Folders that hold `<file>.ts`. */
function entries(root: string, folder: string, file: string): readonly Entry[] {
  return inFolder(root, folder)
    .filter((one) => one.isDirectory() && existsSync(join(root, folder, one.name, `${file}.ts`)))
    .map(({ name }) => entry(name, `${folder}/${name}/${file}.ts`));
}

/** Modules directly in the folder that export `word`. */
function modules(root: string, folder: string, word: string): readonly Entry[] {
  return inFolder(root, folder).flatMap(({ name }) => {
    if (!/^[a-z0-9.-]+(?<!\.test)\.ts$/.test(name)) return [];
    const path = `${folder}/${name}`;
    const exportsWord = new RegExp(`^export const ${word}\\b`, 'm').test(
      readFileSync(join(root, path), 'utf8'),
    );
    return exportsWord ? [entry(name.replace(/\.ts$/, ''), path)] : [];
  });
}

function entry(id: string, path: string): Entry {
  return { id, path: path.replace(/^src/, '..') };
}

function inFolder(root: string, folder: string): readonly Dirent[] {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { withFileTypes: true }).toSorted((a, b) =>
    a.name < b.name ? -1 : 1,
  );
}

async function registry(root: string): Promise<string> {
  const collectors = entries(root, 'src/inventory/collectors', 'collector').map(async ({ path }) => {
    const { collector } = (await load(root, path.replace(/^\.\./, 'src'))) as { collector: Collector };
    const { scope, provides } = collector;
    const types = JSON.stringify(provides.map(({ type }) => type));
    return `  { id: '${collector.id}', scope: '${scope}', provides: ${types}, load: async () => (await import('${path}')).collector },\n`;
  });
  const reports = modules(root, 'src/reports', 'report').map(
    ({ id, path }) => `  { format: '${id}', load: async () => (await import('${path}')).report },\n`,
  );
  const frameworks = modules(root, 'src/posture/frameworks', 'framework').map(
    ({ id, path }) => `  { id: '${id}', load: async () => (await import('${path}')).framework },\n`,
  );
  return `${HEADER}import type { Collector } from '../inventory/collector.ts';
import type { Report } from '../reports/report.ts';

export interface CollectorEntry {
  readonly id: string;
  readonly scope: Collector['scope'];
  /** Resource types. */
  readonly provides: readonly string[];
  readonly load: () => Promise<Collector>;
}

export const collectors: readonly CollectorEntry[] = [
${(await Promise.all(collectors)).join('')}];

export const reports: readonly { readonly format: string; readonly load: () => Promise<Report> }[] = [
${reports.join('')}];

export const frameworks = [
${frameworks.join('')}] as const;

export const loadControls = async () => (await import('./controls.generated.ts')).controls;
export const loadDerivations = async () => (await import('./derivations.generated.ts')).derivations;
export const loadTechniques = async () => (await import('./techniques.generated.ts')).techniques;
export const loadDetections = async () => (await import('./detections.generated.ts')).detections;
export const loadSweepRows = async () => (await import('./sweep-rows.generated.ts')).rows;
`;
}

/** All entries of one kind in one module: loaded together, or not at all. */
function oneList(type: string, from: string, word: string, found: readonly Entry[]): string {
  const imports = found.map(({ path }, at) => `import { ${word} as ${word}${at} } from '${path}';\n`);
  const list = found.map((_, at) => `  ${word}${at},\n`);
  return `${HEADER}import type { ${type} } from '${from}';
${imports.join('')}
export const ${word}s: readonly ${type}[] = [
${list.join('')}];
`;
}

/** An entry's folder is its id, so the list says it. */
function namedList(type: string, from: string, word: string, found: readonly Entry[]): string {
  const imports = found.map(({ path }, at) => `import { ${word} as ${word}${at} } from '${path}';\n`);
  const list = found.map(({ id }, at) => `  ['${id}', ${word}${at}],\n`);
  return `${HEADER}import type { ${type} } from '${from}';
${imports.join('')}
export const ${word}s: readonly (readonly [id: string, ${word}: ${type}])[] = [
${list.join('')}];
`;
}

/** Loaded one by one: each brings an SDK client. */
function lazyActions(found: readonly Entry[]): string {
  const list = found.map(({ id, path }) => `  ['${id}', async () => (await import('${path}')).action],\n`);
  return `${HEADER}import type { AnyAction } from '../change/action.ts';

export const actions: ReadonlyMap<string, () => Promise<AnyAction>> = new Map<
  string,
  () => Promise<AnyAction>
>([
${list.join('')}]);
`;
}

async function load(root: string, path: string): Promise<Record<string, unknown>> {
  return (await import(pathToFileURL(join(root, path)).href)) as Record<string, unknown>;
}
