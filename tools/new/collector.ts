import type { EntryFiles } from './entry-files.ts';

export function collectorFiles(id: string): EntryFiles {
  const model = id
    .split('-')
    .map((word) => word[0]?.toUpperCase() + word.slice(1))
    .join('');
  return {
    [`src/inventory/resources/${id}.ts`]: resource(model),
    [`src/inventory/collectors/${id}/collector.ts`]: collector(id, model),
  };
}

const resource = (model: string) => `import { defineResource, field } from '../resource-type.ts';

export const ${model} = defineResource({
  // The CloudFormation type name where AWS has one.
  type: 'AWS::',
  name: { en: '', ko: '' },
  scope: 'listed',
  // The IAM actions that listing takes.
  listing: [],
  fields: {
    /** Say what the name cannot: unit, and what null means. */
    example: field<string | null>('service:GetExample'),
  },
});
`;

const collector = (
  id: string,
  model: string,
) => `// Import the SDK client and its paginator here; collectors are the only inventory code that may.
import { listCollector } from '../../list-collector.ts';
import { ${model} } from '../../resources/${id}.ts';

export const collector = listCollector({
  id: '${id}',
  scope: 'region',
  resource: ${model},
  client: ExampleClient,
  // onePage(...) where AWS does not page.
  list: paginateListExamples,
  items: (page) => page.Examples,
  describe: (one, { partition, region, account }) => ({
    id: one.Name,
    arn: \`arn:\${partition}:example:\${region}:\${account}:\${one.Name}\`,
    fields: { example: one.Example ?? null },
  }),
});
`;
