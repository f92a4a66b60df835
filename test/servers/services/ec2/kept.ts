/** What EC2's kinds of resources have in common: ids, tags, filters, dry runs. */
import type { Filter, Tag, TagSpecification } from '@aws-sdk/client-ec2';
import { randomBytes } from '../../chance.ts';
import { type Collection, collection } from '../../collection.ts';
import { AwsRefusal, answer } from '../../service-answers.ts';

/** @param code `InvalidIpamId.NotFound` */
export function kept<T>(code: string, what: string): Collection<T> {
  return collection<T>('region', (id) => new AwsRefusal(code, `The ${what} '${id}' does not exist`));
}

export function ec2Id(prefix: string): string {
  return `${prefix}-0${randomBytes(8).toString('hex')}`;
}

export function tagsOf(specifications: readonly TagSpecification[] | undefined): Tag[] {
  return (specifications ?? []).flatMap((one) => one.Tags ?? []);
}

/** An answer that a dry run does not reach. */
export function ec2Answer<Input extends object, Output extends object>(
  give: Parameters<typeof answer<Input, Output>>[0],
): ReturnType<typeof answer> {
  return answer<Input, Output>((input, at) => {
    if ('DryRun' in input && input.DryRun) {
      throw new AwsRefusal('DryRunOperation', 'Request would have succeeded, but DryRun flag is set.', 412);
    }
    return give(input, at);
  });
}

/** Filters by `tag:`, and by members at the top of a resource: `instance-type` is `InstanceType`. */
export function filtered<T extends object>(items: readonly T[], filters: readonly Filter[] | undefined): T[] {
  return items.filter((item) =>
    (filters ?? []).every(({ Name = '', Values = [] }) => {
      const value = valueOf(item, Name);
      return typeof value === 'string' && Values.some((pattern) => matches(pattern, value));
    }),
  );
}

function valueOf(item: object, filter: string): unknown {
  const members = new Map<string, unknown>(Object.entries(item));
  if (filter.startsWith('tag:')) {
    const tags = members.get('Tags') as readonly Tag[] | undefined;
    return tags?.find((tag) => tag.Key === filter.slice(4))?.Value;
  }
  const member = filter.replaceAll(/(?:^|-)(.)/g, (_match, letter: string) => letter.toUpperCase());
  if (!members.has(member)) {
    throw new AwsRefusal('InvalidParameterValue', `The filter '${filter}' is invalid`);
  }
  return members.get(member);
}

function matches(pattern: string, value: string): boolean {
  const source = pattern.replaceAll(/[.+^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*');
  return new RegExp(`^${source.replaceAll('?', '.')}$`).test(value);
}
