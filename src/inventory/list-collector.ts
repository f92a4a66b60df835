import pLimit from 'p-limit';
import { errorCode } from '../aws/attempt.ts';
import { unreadFrom } from '../aws/fault.ts';
import type { AwsClients } from '../aws/gate.ts';
import { known, type Reading } from '../kernel/reading.ts';
import { type Collector, defineCollector, type Identity, type Place, type Shelf } from './collector.ts';
import { isGone } from './gone.ts';
import type { Pages } from './lister.ts';
import type { FieldName, FieldValues, Readings, ResourceType } from './resource-type.ts';

/** One further question per resource, giving one or more of its fields. */
interface ItemRead<R extends ResourceType, C, Item> {
  readonly fields: readonly FieldName<R>[];
  readonly ask: (client: C, item: Item, place: Place) => Promise<Partial<FieldValues<R>>>;
  /** Error codes that are an answer: `{ NoSuchBucketPolicy: { policy: null } }`. Any other "not found": the item is gone. */
  readonly absent?: Readonly<Record<string, Partial<FieldValues<R>>>>;
}

/** How one type is listed, and what of it is asked further per item. */
export interface ListSpec<R extends ResourceType, C, Input extends object, Page, Item> {
  readonly resource: R;
  /** The SDK's paginator, or `onePage(...)` where AWS does not page. */
  readonly list: Pages<C, Input, Page>;
  readonly input?: NoInfer<Input>;
  readonly items: (page: Page) => readonly Item[] | undefined;
  readonly describe: (item: Item, place: Place) => Identity & { readonly fields?: Partial<FieldValues<R>> };
  readonly reads?: readonly ItemRead<R, C, Item>[];
}

interface Where<C> {
  readonly scope: Collector['scope'];
  readonly client: new (config: never) => C;
}

/** The usual collector: list a type, take what the list says, ask further per item where a control wants it. */
export function listCollector<R extends ResourceType, C, Input extends object, Page, Item>(
  spec: { readonly id: string } & Where<C> & ListSpec<R, C, Input, Page, Item>,
): Collector {
  const { id, scope, resource } = spec;
  return defineCollector({
    id,
    scope,
    provides: [resource],
    run: (aws, place, shelf) => runList(spec, spec, aws, place, shelf),
  });
}

/** One type of a collector of many. */
export interface ListOf<C> {
  readonly resource: ResourceType;
  readonly run: (where: Where<C>, aws: AwsClients, place: Place, shelf: Shelf) => Promise<void>;
}

export function listOf<R extends ResourceType, C, Input extends object, Page, Item>(
  spec: ListSpec<R, C, Input, Page, Item>,
): ListOf<C> {
  return {
    resource: spec.resource,
    run: (where, aws, place, shelf) => runList(spec, where, aws, place, shelf),
  };
}

/** Several types of one service, each by its own list: what fails of one says nothing of the others. */
export function listsCollector<C>(
  spec: { readonly id: string; readonly lists: readonly ListOf<C>[] } & Where<C>,
): Collector {
  return defineCollector({
    id: spec.id,
    scope: spec.scope,
    provides: spec.lists.map(({ resource }) => resource),
    run: async (aws, place, shelf) => {
      const wanted = spec.lists.filter(({ resource }) => shelf.wants(resource));
      await Promise.all(
        wanted.map(async ({ resource, run }) => {
          try {
            await run(spec, aws, place, shelf);
          } catch (error) {
            shelf.listed(resource, unreadFrom(error, resource.listing[0] ?? 'unknown:Unknown'));
          }
        }),
      );
    },
  });
}

async function runList<R extends ResourceType, C, Input extends object, Page, Item>(
  spec: ListSpec<R, C, Input, Page, Item>,
  where: Where<C>,
  aws: AwsClients,
  place: Place,
  shelf: Shelf,
): Promise<void> {
  const client = aws.client(where.client, place.region);
  const items: Item[] = [];
  // The SDK keeps its place in the input: each region needs one of its own.
  for await (const page of spec.list({ client }, { ...spec.input } as Input)) {
    for (const item of spec.items(page) ?? []) items.push(item);
  }
  shelf.listed(spec.resource, known({ count: items.length }));
  // Bounded so that 50,000 items do not queue 50,000 promises at the gate.
  const limit = pLimit(32);
  await limit.map(items, async (item) => {
    const { fields = {}, ...identity } = spec.describe(item, place);
    const region = identity.region ?? (where.scope === 'global' ? 'global' : place.region);
    const asked = await Promise.all(
      (spec.reads ?? [])
        .filter((read) => shelf.wants(spec.resource, ...read.fields))
        .map((read) =>
          readItem(spec.resource, read, item, {
            client: region === 'global' ? client : aws.client(where.client, region),
            place,
          }),
        ),
    );
    if (isGone(asked.flatMap((readings) => Object.values(readings)))) return;
    const all = Object.assign({}, knownFields(fields), ...asked) as Partial<Readings<R>>;
    shelf.put(spec.resource, { ...identity, region }, all);
  });
}

async function readItem<R extends ResourceType, C, Item>(
  type: R,
  read: ItemRead<R, C, Item>,
  item: Item,
  at: { client: C; place: Place },
): Promise<Record<string, Reading<unknown>>> {
  try {
    return knownFields(await read.ask(at.client, item, at.place));
  } catch (error) {
    const answer = read.absent?.[errorCode(error)];
    if (answer) return knownFields(answer);
    return Object.fromEntries(
      read.fields.map((name) => [name, unreadFrom(error, type.fields[name]?.needs[0] ?? 'unknown:Unknown')]),
    );
  }
}

function knownFields(values: object): Record<string, Reading<unknown>> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, known(value)]));
}
