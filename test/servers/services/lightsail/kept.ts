/** What Lightsail's resources have in common: a name of their own in a region, and operations that tell of every change. */
import type {
  Operation,
  OperationType,
  ResourceLocation,
  ResourceType,
  Tag,
} from '@aws-sdk/client-lightsail';
import { type CallContext, memory } from '../../call-context.ts';
import { randomInt, randomUUID } from '../../chance.ts';
import { type Collection, collection } from '../../collection.ts';
import { AwsRefusal } from '../../service-answers.ts';

interface Named {
  name?: string | undefined;
  arn?: string | undefined;
  supportCode?: string | undefined;
  createdAt?: Date | undefined;
  location?: ResourceLocation | undefined;
  resourceType?: ResourceType | undefined;
}

const names = memory('region', () => new Set<string>());

export function kept<T extends Named>(type: ResourceType): Collection<T> {
  const items = collection<T>(
    'region',
    (name) => new AwsRefusal('NotFoundException', `The ${type} does not exist: ${name}`, 404),
  );
  return {
    ...items,
    remove: (name, at) => {
      const gone = items.remove(name, at);
      names(at).value.delete(name ?? '');
      return gone;
    },
  };
}

/** What every new resource is told with. @throws {AwsRefusal} where the region has the name already, for whatever */
export function born(
  name: string,
  resourceType: ResourceType,
  at: CallContext,
  availabilityZone = 'all',
): Required<Named> {
  const taken = names(at).value;
  if (taken.has(name)) {
    throw new AwsRefusal('InvalidInputException', `Some names are already in use: ${name}`);
  }
  taken.add(name);
  return {
    name,
    arn: `arn:aws:lightsail:${at.region}:${at.account.id}:${resourceType}/${randomUUID()}`,
    supportCode: `${at.account.id}/${name}`,
    createdAt: at.account.clock.now(),
    location: { availabilityZone, regionName: at.region as NonNullable<ResourceLocation['regionName']> },
    resourceType,
  };
}

export function tagged(tags: readonly Tag[] | undefined): { tags: Tag[] } {
  return { tags: [...(tags ?? [])] };
}

export function operation(
  operationType: OperationType,
  { name, location, resourceType }: Named,
  at: CallContext,
): Operation {
  const now = at.account.clock.now();
  return {
    id: randomUUID(),
    resourceName: name,
    resourceType,
    createdAt: now,
    location,
    isTerminal: true,
    operationType,
    status: 'Succeeded',
    statusChangedAt: now,
  };
}

export function publicAddress(): string {
  return `3.${randomInt(255)}.${randomInt(255)}.${1 + randomInt(253)}`;
}
