/** Finds and loads the service models of the botocore in `.venv`. Each model is read once per process, when first needed. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { constants, gunzipSync } from 'node:zlib';
import type { Metadata, Pagination, ServiceModel } from './service-model.ts';

export interface Catalogue {
  /** The services that sign with this name; one whose id is that name comes first. */
  readonly signingAs: (name: string) => readonly string[];
  readonly service: (id: string) => ServiceModel;
}

const catalogues = new Map<string, Catalogue>();

/** @param dataFolder botocore's `data` folder */
export function openCatalogue(dataFolder: string): Catalogue {
  const known = catalogues.get(dataFolder);
  if (known) return known;
  const bySigningName = indexBySigningName(dataFolder);
  const services = new Map<string, ServiceModel>();
  const catalogue: Catalogue = {
    signingAs: (name) => bySigningName.get(name) ?? [],
    service: (id) => {
      const loaded = services.get(id) ?? loadService(dataFolder, id);
      services.set(id, loaded);
      return loaded;
    },
  };
  catalogues.set(dataFolder, catalogue);
  return catalogue;
}

function loadService(dataFolder: string, id: string): ServiceModel {
  const folder = newestVersion(dataFolder, id);
  if (!folder) throw new Error(`botocore has no service ${id}`);
  const model = JSON.parse(readModel(folder).toString()) as Omit<ServiceModel, 'id' | 'pagination'>;
  const paging = path.join(folder, 'paginators-1.json');
  const pagination = existsSync(paging)
    ? (JSON.parse(readFileSync(paging, 'utf8')) as { pagination: Record<string, Pagination> }).pagination
    : {};
  // CloudFront's operations carry the version in their own names, which nobody calls them by.
  const operations = Object.fromEntries(
    Object.entries(model.operations).map(([name, operation]) => [name, { ...operation, name }]),
  );
  return { ...model, operations, id, pagination };
}

/** Reads only the head of each of the 400 models: the metadata stand before the operations. */
function indexBySigningName(dataFolder: string): ReadonlyMap<string, readonly string[]> {
  const index = new Map<string, string[]>();
  for (const id of readdirSync(dataFolder).sort()) {
    const folder = newestVersion(dataFolder, id);
    if (!folder) continue;
    const head = readModel(folder, 8192).toString();
    const [metadata = ''] = head.split(/"operations"\s*:/);
    const name = stringIn(metadata, 'signingName') ?? stringIn(metadata, 'endpointPrefix');
    if (name === undefined) throw new Error(`No endpoint prefix at the head of ${folder}`);
    const ids = index.get(name) ?? [];
    if (id === name) ids.unshift(id);
    else ids.push(id);
    index.set(name, ids);
  }
  return index;
}

function stringIn(json: string, key: keyof Metadata): string | undefined {
  return new RegExp(`"${key}"\\s*:\\s*"([^"]*)"`).exec(json)?.[1];
}

function newestVersion(dataFolder: string, id: string): string | undefined {
  const folder = path.join(dataFolder, id);
  if (id.includes('.') || !existsSync(folder)) return undefined;
  const versions = readdirSync(folder)
    .filter((version) => existsSync(path.join(folder, version, 'service-2.json.gz')))
    .sort();
  const newest = versions.at(-1);
  return newest && path.join(folder, newest);
}

function readModel(folder: string, headBytes?: number): Buffer {
  const packed = readFileSync(path.join(folder, 'service-2.json.gz'));
  return headBytes === undefined
    ? gunzipSync(packed)
    : gunzipSync(packed.subarray(0, headBytes), { finishFlush: constants.Z_SYNC_FLUSH });
}
