/** What runs by itself when something happens: rules, buses, sources of functions, documents and parameters. */
import {
  CreateEventBusCommand,
  EventBridgeClient,
  PutRuleCommand,
  PutTargetsCommand,
} from '@aws-sdk/client-eventbridge';
import {
  CreateEventSourceMappingCommand,
  LambdaClient,
  PublishLayerVersionCommand,
} from '@aws-sdk/client-lambda';
import { CreateQueueCommand, GetQueueAttributesCommand, SQSClient } from '@aws-sdk/client-sqs';
import {
  CreateActivationCommand,
  CreateAssociationCommand,
  CreateDocumentCommand,
  CreateMaintenanceWindowCommand,
  ModifyDocumentPermissionCommand,
  PutParameterCommand,
  SSMClient,
} from '@aws-sdk/client-ssm';
import { EMPTY_ZIP, makeFunction } from '../lambda-function.ts';
import { SEED_REGION, type Seed, type Seeded } from './seed.ts';

const region = SEED_REGION;

const events: Seed = async (account) => {
  const bridge = account.client(EventBridgeClient, region);
  await bridge.send(new CreateEventBusCommand({ Name: 'orders' }));
  const made: Seeded[] = [{ type: 'AWS::Events::EventBus', id: 'orders', region, fields: {} }];
  const own = `arn:aws:sqs:${region}:${account.id}:work`;
  const foreign = `arn:aws:events:${region}:444455556666:event-bus/default`;
  for (const [bus, name, arns] of [
    ['default', 'nightly', [own]],
    ['default', 'copy-all', [own, foreign]],
    ['orders', 'nightly', []],
  ] as const) {
    const EventPattern = JSON.stringify({ source: ['aws.ec2'] });
    await bridge.send(new PutRuleCommand({ Name: name, EventBusName: bus, EventPattern }));
    if (arns.length > 0) {
      const Targets = arns.map((Arn, index) => ({ Id: `t${index}`, Arn }));
      await bridge.send(new PutTargetsCommand({ Rule: name, EventBusName: bus, Targets }));
    }
    made.push({
      type: 'AWS::Events::Rule',
      id: bus === 'default' ? name : `${bus}/${name}`,
      region,
      fields: { targets: arns.map((arn) => ({ arn, roleArn: null })) },
    });
  }
  return made;
};

const functionParts: Seed = async (account) => {
  const lambda = account.client(LambdaClient, region);
  const sqs = account.client(SQSClient, region);
  const made: Seeded[] = [];
  for (const LayerName of ['tools', 'tools', 'agent']) {
    const { LayerVersionArn = '' } = await lambda.send(
      new PublishLayerVersionCommand({ LayerName, Content: { ZipFile: EMPTY_ZIP } }),
    );
    made.push({ type: 'AWS::Lambda::LayerVersion', id: LayerVersionArn, region, fields: {} });
  }
  const FunctionName = 'woken';
  await makeFunction(account, region, FunctionName);
  for (const QueueName of ['first', 'second']) {
    const { QueueUrl } = await sqs.send(new CreateQueueCommand({ QueueName }));
    const { Attributes } = await sqs.send(
      new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ['QueueArn'] }),
    );
    const EventSourceArn = Attributes?.['QueueArn'] ?? '';
    const { UUID = '' } = await lambda.send(
      new CreateEventSourceMappingCommand({ FunctionName, EventSourceArn }),
    );
    made.push({
      type: 'AWS::Lambda::EventSourceMapping',
      id: UUID,
      region,
      fields: { source: EventSourceArn },
    });
  }
  return made;
};

const Content = JSON.stringify({
  schemaVersion: '2.2',
  description: 'x',
  mainSteps: [{ action: 'aws:runShellScript', name: 'x', inputs: { runCommand: ['date'] } }],
});

const systemsManager: Seed = async (account) => {
  const ssm = account.client(SSMClient, region);
  const made: Seeded[] = [];
  for (const [Name, AccountIdsToAdd] of [
    ['mine', []],
    ['given-away', ['444455556666']],
  ] as const) {
    await ssm.send(new CreateDocumentCommand({ Name, Content, DocumentType: 'Command' }));
    if (AccountIdsToAdd.length > 0) {
      await ssm.send(
        new ModifyDocumentPermissionCommand({
          Name,
          PermissionType: 'Share',
          AccountIdsToAdd: [...AccountIdsToAdd],
        }),
      );
    }
    made.push({ type: 'AWS::SSM::Document', id: Name, region, fields: { sharedWith: AccountIdsToAdd } });
    const { AssociationDescription } = await ssm.send(new CreateAssociationCommand({ Name }));
    const AssociationId = AssociationDescription?.AssociationId ?? '';
    made.push({ type: 'AWS::SSM::Association', id: AssociationId, region, fields: {} });
    const { ActivationId = '' } = await ssm.send(new CreateActivationCommand({ IamRole: 'machines' }));
    made.push({ type: 'AWS::SSM::Activation', id: ActivationId, region, fields: {} });
    const { WindowId = '' } = await ssm.send(
      new CreateMaintenanceWindowCommand({
        Name,
        Schedule: 'rate(1 day)',
        Duration: 2,
        Cutoff: 1,
        AllowUnassociatedTargets: false,
      }),
    );
    made.push({ type: 'AWS::SSM::MaintenanceWindow', id: WindowId, region, fields: {} });
    await ssm.send(new PutParameterCommand({ Name: `/app/${Name}`, Value: 'x', Type: 'String' }));
    made.push({ type: 'AWS::SSM::Parameter', id: `/app/${Name}`, region, fields: {} });
  }
  return made;
};

export const automation = {
  eventbridge: events,
  'lambda-parts': functionParts,
  'systems-manager': systemsManager,
};
