import { collect } from '../src/inventory/collect.ts';
import type { Collector } from '../src/inventory/collector.ts';
import type { Collected } from '../src/inventory/inventory.ts';
import type { FieldName, Readings, ResourceType } from '../src/inventory/resource-type.ts';
import type { Login, TestAccount } from './servers/aws-server.ts';

interface Circumstances {
  readonly login?: Login;
  readonly regions?: readonly string[];
  readonly without?: readonly string[];
}

/** Runs collectors against a test account, wanting every field that they provide, but for those named. */
export function collectFrom(
  account: TestAccount,
  collectors: readonly Collector[],
  { login, regions = ['ap-northeast-2'], without = [] }: Circumstances = {},
): Promise<Collected> {
  return collect({
    aws: { client: (constructor, region) => account.client(constructor, region, login) },
    collectors,
    derivations: [],
    wanted: new Map(
      collectors.flatMap(({ provides }) =>
        provides.map(({ type, fields }) => [
          type,
          new Set(Object.keys(fields).filter((name) => !without.includes(name))),
        ]),
      ),
    ),
    place: { account: account.id, partition: 'aws', regions },
    homeRegion: 'us-east-1',
    onProgress: () => undefined,
  });
}

/** The fields of the one resource with this id. */
export function fieldsOf<R extends ResourceType>(seen: Collected, { type }: R, id: string): Readings<R> {
  const [found, second] = seen.resources.filter((one) => one.type === type && one.id === id);
  if (!found || second) throw new Error(`Not exactly one ${type} ${id}`);
  return found.fields as Readings<R>;
}

export function idsOf(seen: Collected, { type }: ResourceType): readonly string[] {
  return seen.resources.filter((one) => one.type === type).map(({ id }) => id);
}

/** The value of a field that must have been read; gaps are allowed. */
export function valueOf<R extends ResourceType, F extends FieldName<R>>(fields: Readings<R>, name: F) {
  const reading = fields[name];
  if (reading.state !== 'known') throw new Error(`${name} is ${reading.state}`);
  return reading.value;
}
