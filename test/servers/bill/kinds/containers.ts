import type { Value } from '../../model/service-model.ts';
import type { BilledCall, Find, Kind, Meter } from '../kind.ts';
import { PRODUCTS } from '../products.ts';
import { list, number, part, tagsOf, text } from '../reading.ts';

/** Task definitions cost nothing, but say how large a task is. By ARN, and by family for those who name the newest. */
export const taskDefinition: Kind = {
  begins: {
    'ecs:RegisterTaskDefinition': ({ input, output, region }) => {
      const facts = { cpu: number(input, 'cpu'), memory: number(input, 'memory') };
      const revision = number(output, 'taskDefinition', 'revision');
      const family = `${region} ${text(input, 'family')}`;
      return [text(output, 'taskDefinition', 'taskDefinitionArn') ?? '', family, `${family}:${revision}`].map(
        (id) => ({ id, facts }),
      );
    },
  },
};

function onFargate(input: Value): boolean {
  const strategy = list(input, 'capacityProviderStrategy').map((one) => text(one, 'capacityProvider'));
  return text(input, 'launchType') === 'FARGATE' || strategy.some((name) => name?.startsWith('FARGATE'));
}

function sizeOf(call: BilledCall, find: Find): { cpu: number; memory: number } {
  const named = text(call.input, 'taskDefinition') ?? '';
  const facts = (find(named) ?? find(`${call.region} ${named}`))?.facts;
  // AWS's smallest where the definition is not known.
  return { cpu: Number(facts?.['cpu'] ?? 256), memory: Number(facts?.['memory'] ?? 512) };
}

/** Sizes are in 1,024ths of a vCPU and in MiB. */
function fargate({ facts }: { readonly facts: Readonly<Record<string, unknown>> }): Meter[] {
  const count = Number(facts['count'] ?? 1);
  if (count === 0) return [];
  const meter = { product: PRODUCTS.ecs, operation: 'FargateTask', per: 'hour', leastSeconds: 60 } as const;
  return [
    { ...meter, usage: 'Fargate-vCPU-Hours:perCPU', quantity: (Number(facts['cpu']) / 1024) * count },
    { ...meter, usage: 'Fargate-GB-Hours', quantity: (Number(facts['memory']) / 1024) * count },
  ];
}

export const task: Kind = {
  begins: {
    'ecs:RunTask': (call, find) =>
      onFargate(call.input)
        ? list(call.output, 'tasks').map((one) => ({
            id: text(one, 'taskArn') ?? '',
            facts: sizeOf(call, find),
            tags: tagsOf(part(call.input, 'tags')),
          }))
        : [],
  },
  ends: {
    'ecs:StopTask': ({ input, output }) => [text(output, 'task', 'taskArn') ?? '', text(input, 'task') ?? ''],
  },
  meters: fargate,
};

/** AWS bills every task of a service by an ARN of its own; nobody here starts them, so the service stands for all of them. */
export const ecsService: Kind = {
  begins: {
    'ecs:CreateService': (call, find) =>
      onFargate(call.input)
        ? [
            {
              id: text(call.output, 'service', 'serviceArn') ?? '',
              facts: { ...sizeOf(call, find), count: number(call.input, 'desiredCount') ?? 1 },
              tags: tagsOf(part(call.input, 'tags')),
            },
          ]
        : [],
  },
  changes: {
    'ecs:UpdateService': (call, find) => [
      {
        id: text(call.output, 'service', 'serviceArn') ?? '',
        facts: {
          ...(part(call.input, 'desiredCount') !== undefined && {
            count: number(call.input, 'desiredCount'),
          }),
          ...(part(call.input, 'taskDefinition') !== undefined && sizeOf(call, find)),
        },
      },
    ],
  },
  ends: { 'ecs:DeleteService': ({ output }) => [text(output, 'service', 'serviceArn') ?? ''] },
  meters: fargate,
};

export const eksCluster: Kind = {
  begins: {
    'eks:CreateCluster': ({ input, output }) => [
      { id: text(output, 'cluster', 'arn') ?? '', facts: {}, tags: tagsOf(part(input, 'tags')) },
    ],
  },
  ends: { 'eks:DeleteCluster': ({ output }) => [text(output, 'cluster', 'arn') ?? ''] },
  meters: () => [
    {
      product: PRODUCTS.eks,
      usage: 'AmazonEKS-Hours:perCluster',
      operation: 'CreateOperation',
      quantity: 1,
      per: 'hour',
    },
  ],
};
