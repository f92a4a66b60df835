import type { Value } from '../../model/service-model.ts';
import type { BilledCall, Kind, Use } from '../kind.ts';
import { PRODUCTS, type Product } from '../products.ts';
import { list, number, part, tagsOf, text } from '../reading.ts';

const DAY_SECONDS = 86_400;

function arn({ region, account }: BilledCall, type: string, name: string | undefined): string {
  return `arn:aws:sagemaker:${region}:${account}:${type}/${name?.toLowerCase()}`;
}

export const notebook: Kind = {
  begins: {
    'sagemaker:CreateNotebookInstance': (call) => [
      {
        id: arn(call, 'notebook-instance', text(call.input, 'NotebookInstanceName')),
        tags: tagsOf(part(call.input, 'Tags')),
        facts: { running: true, type: text(call.input, 'InstanceType') },
      },
    ],
  },
  changes: {
    'sagemaker:StopNotebookInstance': (call) => [
      {
        id: arn(call, 'notebook-instance', text(call.input, 'NotebookInstanceName')),
        facts: { running: false },
      },
    ],
    'sagemaker:StartNotebookInstance': (call) => [
      {
        id: arn(call, 'notebook-instance', text(call.input, 'NotebookInstanceName')),
        facts: { running: true },
      },
    ],
  },
  ends: {
    'sagemaker:DeleteNotebookInstance': (call) => [
      arn(call, 'notebook-instance', text(call.input, 'NotebookInstanceName')),
    ],
  },
  meters: ({ facts }) =>
    facts['running']
      ? [
          {
            product: PRODUCTS.sagemaker,
            usage: `Notebk:${facts['type']}`,
            operation: 'RunInstance',
            quantity: 1,
            per: 'hour',
          },
        ]
      : [],
};

/** Costs nothing, but says what an endpoint runs on: its first variant. */
export const endpointConfiguration: Kind = {
  begins: {
    'sagemaker:CreateEndpointConfig': (call) => {
      const [variant] = list(call.input, 'ProductionVariants');
      const facts = {
        type: text(variant, 'InstanceType'),
        count: number(variant, 'InitialInstanceCount') ?? 1,
      };
      return [{ id: arn(call, 'endpoint-config', text(call.input, 'EndpointConfigName')), facts }];
    },
  },
};

export const endpoint: Kind = {
  begins: {
    'sagemaker:CreateEndpoint': (call, find) => [
      {
        id: arn(call, 'endpoint', text(call.input, 'EndpointName')),
        tags: tagsOf(part(call.input, 'Tags')),
        facts: find(arn(call, 'endpoint-config', text(call.input, 'EndpointConfigName')))?.facts ?? {},
      },
    ],
  },
  ends: { 'sagemaker:DeleteEndpoint': (call) => [arn(call, 'endpoint', text(call.input, 'EndpointName'))] },
  meters: ({ facts }) =>
    // A serverless endpoint has no instances.
    facts['type']
      ? [
          {
            product: PRODUCTS.sagemaker,
            usage: `Host:${facts['type']}`,
            operation: 'RunInstance',
            quantity: Number(facts['count']),
            per: 'hour',
          },
        ]
      : [],
};

/** Nobody computes here: a job runs until it is stopped, or for as long as it was allowed to. */
export const trainingJob: Kind = {
  begins: {
    'sagemaker:CreateTrainingJob': (call) => {
      const seconds = number(call.input, 'StoppingCondition', 'MaxRuntimeInSeconds') ?? DAY_SECONDS;
      return [
        {
          id: arn(call, 'training-job', text(call.input, 'TrainingJobName')),
          tags: tagsOf(part(call.input, 'Tags')),
          until: new Date(call.at.getTime() + seconds * 1000),
          facts: {
            type: text(call.input, 'ResourceConfig', 'InstanceType'),
            count: number(call.input, 'ResourceConfig', 'InstanceCount') ?? 1,
          },
        },
      ];
    },
  },
  ends: {
    'sagemaker:StopTrainingJob': (call) => [arn(call, 'training-job', text(call.input, 'TrainingJobName'))],
  },
  meters: ({ facts }) => [
    {
      product: PRODUCTS.sagemaker,
      usage: `Train:${facts['type']}`,
      operation: 'CreateTrainingJob',
      quantity: Number(facts['count']),
      per: 'hour',
    },
  ],
};

/** By model id, with or without the geography of an inference profile before it. */
const MODELS: readonly (readonly [id: RegExp, product: Product, name: string])[] = [
  [/anthropic\.claude-opus-4-6/, PRODUCTS.claudeOpus, 'Claude4.6Opus'],
  [/anthropic\.claude-sonnet-4-5/, PRODUCTS.claudeSonnet, 'Claude4.5Sonnet'],
  [/anthropic\.claude-3-5-sonnet/, PRODUCTS.claudeSonnet35, 'Claude3.5Sonnetv2'],
  [/anthropic\.claude-haiku-4-5/, PRODUCTS.claudeHaiku, 'Claude4.5Haiku'],
  [/anthropic\.claude-3-haiku/, PRODUCTS.claudeHaiku3, 'Claude3Haiku'],
  [/amazon\.nova-micro/, PRODUCTS.bedrock, 'NovaMicro'],
  [/amazon\.nova-lite/, PRODUCTS.bedrock, 'NovaLite'],
  [/amazon\.nova-pro/, PRODUCTS.bedrock, 'NovaPro'],
  [/amazon\.titan-embed-text-v2/, PRODUCTS.bedrock, 'TitanEmbedTextV2'],
  [/amazon\.titan-text-express/, PRODUCTS.bedrock, 'TitanTextG1-Express'],
  [/meta\.llama3-3-70b/, PRODUCTS.bedrock, 'Llama3-3-70B'],
];

/** Tokens as the answer counts them, wherever its model writes them. */
function tokensIn(output: Value | undefined): { input: number; output: number } {
  const usage = part(output, 'usage');
  return {
    input:
      number(usage, 'inputTokens') ??
      number(usage, 'input_tokens') ??
      number(output, 'inputTextTokenCount') ??
      0,
    output:
      number(usage, 'outputTokens') ??
      number(usage, 'output_tokens') ??
      number(list(output, 'results')[0], 'tokenCount') ??
      0,
  };
}

function bodyOf(output: Value | undefined): Value | undefined {
  const body = part(output, 'body');
  try {
    return body instanceof Uint8Array ? (JSON.parse(Buffer.from(body).toString()) as Value) : undefined;
  } catch {
    return undefined;
  }
}

function inference(call: BilledCall, tokens: { readonly input: number; readonly output: number }): Use[] {
  const id = text(call.input, 'modelId') ?? '';
  const [, product, name] = MODELS.find(([pattern]) => pattern.test(id)) ?? [];
  if (!product)
    throw new Error(`No price known for the model ${id}: see test/servers/bill/kinds/machine-learning.ts`);
  const use = {
    product,
    operation: product.entity === 'AWS' ? 'InvokeModelInference' : 'Usage',
    resourceId: id.startsWith('arn:') ? id : `arn:aws:bedrock:${call.region}::foundation-model/${id}`,
    namesCaller: true,
  } as const;
  return [
    { ...use, usage: `${name}-input-tokens`, quantity: tokens.input / 1000 },
    { ...use, usage: `${name}-output-tokens`, quantity: tokens.output / 1000 },
  ];
}

export const modelUse: Kind = {
  uses: {
    'bedrock-runtime:InvokeModel': (call) => inference(call, tokensIn(bodyOf(call.output))),
    'bedrock-runtime:Converse': (call) => inference(call, tokensIn(call.output)),
  },
};
