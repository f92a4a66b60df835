/** What CloudFormation calls to make the things of a new stack, in the name of who made it. Kinds not listed are not told. */
import { parse, type ScalarTag } from 'yaml';
import type { CallContext } from '../call-context.ts';
import type { Structure, Value } from '../model/service-model.ts';
import type { CallByService } from './call-by-service.ts';

const CLOUDFORMATION = 'cloudformation.amazonaws.com';

interface Making {
  readonly service: string;
  readonly operation: string;
  readonly input: (id: string, properties: Structure) => Structure;
  /** As AWS answered it, read from what is there now. */
  readonly output: (id: string, at: CallContext) => Promise<object> | object;
}

const MAKINGS: Readonly<Record<string, Making>> = {
  'AWS::EC2::Instance': {
    service: 'ec2',
    operation: 'RunInstances',
    input: (_id, { ImageId, InstanceType, KeyName, SubnetId, SecurityGroupIds }) => ({
      ImageId,
      InstanceType,
      KeyName,
      SubnetId,
      SecurityGroupIds,
      MinCount: 1,
      MaxCount: 1,
    }),
    output: async (id, at) => {
      const { DescribeInstancesCommand, EC2Client } = await import('@aws-sdk/client-ec2');
      const said = await at.moto(EC2Client).send(new DescribeInstancesCommand({ InstanceIds: [id] }));
      return said.Reservations?.[0] ?? {};
    },
  },
  'AWS::IAM::Role': {
    service: 'iam',
    operation: 'CreateRole',
    input: (id, { AssumeRolePolicyDocument, Path }) => ({
      RoleName: id,
      AssumeRolePolicyDocument: JSON.stringify(AssumeRolePolicyDocument),
      Path,
    }),
    output: async (id, at) => {
      const { GetRoleCommand, IAMClient } = await import('@aws-sdk/client-iam');
      return { Role: (await at.moto(IAMClient).send(new GetRoleCommand({ RoleName: id }))).Role };
    },
  },
  'AWS::IAM::User': {
    service: 'iam',
    operation: 'CreateUser',
    input: (id, { Path }) => ({ UserName: id, Path }),
    output: async (id, at) => {
      const { GetUserCommand, IAMClient } = await import('@aws-sdk/client-iam');
      return { User: (await at.moto(IAMClient).send(new GetUserCommand({ UserName: id }))).User };
    },
  },
  'AWS::S3::Bucket': {
    service: 's3',
    operation: 'CreateBucket',
    input: (id) => ({ Bucket: id }),
    output: () => ({}),
  },
  'AWS::SNS::Topic': {
    service: 'sns',
    operation: 'CreateTopic',
    input: (id) => ({ Name: lastOf(id, ':') }),
    output: (id) => ({ TopicArn: id }),
  },
  'AWS::SQS::Queue': {
    service: 'sqs',
    operation: 'CreateQueue',
    input: (id) => ({ QueueName: lastOf(id, '/') }),
    output: (id) => ({ QueueUrl: id }),
  },
};

export async function stackCalls(at: CallContext): Promise<readonly CallByService[]> {
  const StackName = at.input()['StackName'] as string;
  const { CloudFormationClient, DescribeStackResourcesCommand, DescribeStacksCommand, GetTemplateCommand } =
    await import('@aws-sdk/client-cloudformation');
  const client = at.moto(CloudFormationClient);
  const { StackResources = [] } = await client.send(new DescribeStackResourcesCommand({ StackName }));
  const { Stacks: [stack] = [] } = await client.send(new DescribeStacksCommand({ StackName }));
  const { TemplateBody = '' } = await client.send(new GetTemplateCommand({ StackName }));
  const template = parse(TemplateBody, { customTags: [REF], logLevel: 'silent' }) as Template;
  const names = new Map([
    ...(stack?.Parameters ?? []).map(
      ({ ParameterKey = '', ParameterValue = '' }) => [ParameterKey, ParameterValue] as const,
    ),
    ...StackResources.map((one) => [one.LogicalResourceId ?? '', one.PhysicalResourceId ?? ''] as const),
  ]);
  const calls = StackResources.map(async (one): Promise<readonly CallByService[]> => {
    const making = MAKINGS[one.ResourceType ?? ''];
    const id = one.PhysicalResourceId;
    if (!making || id === undefined) return [];
    const properties = template.Resources[one.LogicalResourceId ?? '']?.Properties ?? {};
    const known = Object.entries(properties).map(([key, value]) => [key, resolved(value, names)] as const);
    const input = making.input(id, Object.fromEntries(known));
    const output = (await making.output(id, at)) as Structure;
    const { service, operation } = making;
    return [{ service, operation, input, output, principal: at.principal, invokedBy: CLOUDFORMATION }];
  });
  return (await Promise.all(calls)).flat();
}

interface Template {
  readonly Resources: Readonly<Record<string, { readonly Properties?: Structure }>>;
}

const REF: ScalarTag = { tag: '!Ref', resolve: (name) => ({ Ref: name }) };

/** A property with what it refers to; what other functions would make of it is not told. */
function resolved(value: Value | undefined, names: ReadonlyMap<string, string>): Value | undefined {
  if (Array.isArray(value)) return value.flatMap((one: Value) => resolved(one, names) ?? []);
  if (typeof value !== 'object') return value;
  const entries = Object.entries(value as Structure);
  const [only] = entries;
  if (entries.length === 1 && only) {
    const [name, to] = only;
    if (name === 'Ref') return names.get(to as string);
    if (name.startsWith('Fn::')) return undefined;
  }
  return Object.fromEntries(entries.map(([key, inner]) => [key, resolved(inner, names)]));
}

function lastOf(id: string, separator: string): string {
  return id.slice(id.lastIndexOf(separator) + 1);
}
