import {
  BedrockClient,
  CreateFoundationModelAgreementCommand,
  CreateProvisionedModelThroughputCommand,
  DeleteProvisionedModelThroughputCommand,
  GetFoundationModelAvailabilityCommand,
  GetUseCaseForModelAccessCommand,
  ListFoundationModelAgreementOffersCommand,
  ListFoundationModelsCommand,
  ListInferenceProfilesCommand,
  ListProvisionedModelThroughputsCommand,
  PutUseCaseForModelAccessCommand,
} from '@aws-sdk/client-bedrock';
import { BedrockRuntimeClient, ConverseCommand, InvokeModelCommand } from '@aws-sdk/client-bedrock-runtime';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type AwsServer, startAwsServer } from '../aws-server.ts';

let server: AwsServer;
beforeAll(async () => {
  server = await startAwsServer();
});
afterAll(() => server.close());

const CLAUDE = 'anthropic.claude-3-5-sonnet-20241022-v2:0';

test("Anthropic's models answer after the form and the agreement, and in their own words", async () => {
  const account = server.openAccount();
  const bedrock = account.client(BedrockClient, 'us-west-2');
  const runtime = account.client(BedrockRuntimeClient, 'us-west-2');
  const invoke = new InvokeModelCommand({
    modelId: `us.${CLAUDE}`,
    body: JSON.stringify({ max_tokens: 100, messages: [{ role: 'user', content: 'Hello' }] }),
  });
  const agree = async () => {
    const { offers = [] } = await bedrock.send(
      new ListFoundationModelAgreementOffersCommand({ modelId: CLAUDE }),
    );
    const offerToken = offers[0]?.offerToken;
    return await bedrock.send(new CreateFoundationModelAgreementCommand({ modelId: CLAUDE, offerToken }));
  };
  await expect(runtime.send(invoke)).rejects.toMatchObject({
    name: 'ResourceNotFoundException',
    message: expect.stringContaining('use case details'),
  });
  await expect(bedrock.send(new GetUseCaseForModelAccessCommand({}))).rejects.toMatchObject({
    name: 'ResourceNotFoundException',
  });
  await expect(agree()).rejects.toMatchObject({ name: 'ValidationException' });
  await bedrock.send(new PutUseCaseForModelAccessCommand({ formData: Buffer.from('{"companyName":"x"}') }));
  await expect(runtime.send(invoke)).rejects.toMatchObject({ name: 'AccessDeniedException' });
  await agree();
  const available = await bedrock.send(new GetFoundationModelAvailabilityCommand({ modelId: CLAUDE }));
  expect(available.agreementAvailability?.status).toBe('AVAILABLE');
  const { body } = await runtime.send(invoke);
  const said = JSON.parse(Buffer.from(body ?? []).toString()) as { usage: object; stop_reason: string };
  expect(said).toMatchObject({ stop_reason: 'max_tokens', usage: { output_tokens: 100 } });

  const elsewhere = account.client(BedrockRuntimeClient, 'eu-west-1');
  const { usage } = await elsewhere.send(
    new ConverseCommand({
      modelId: CLAUDE,
      messages: [{ role: 'user', content: [{ text: 'x'.repeat(4000) }] }],
      inferenceConfig: { maxTokens: 10 },
    }),
  );
  expect(usage?.outputTokens).toBe(10);
  expect(usage?.inputTokens).toBeGreaterThan(1000);
});

test("Amazon's models answer whoever asks, and no model answers to a name it does not have", async () => {
  const runtime = server.openAccount().client(BedrockRuntimeClient, 'us-east-1');
  const ask = (modelId: string) =>
    runtime.send(new ConverseCommand({ modelId, messages: [{ role: 'user', content: [{ text: 'Hi' }] }] }));
  expect((await ask('amazon.nova-pro-v1:0')).stopReason).toBe('end_turn');
  await expect(ask('amazon.supernova')).rejects.toMatchObject({ name: 'ValidationException' });
});

test('throughput bought for a month stays for the month', async () => {
  const account = server.openAccount();
  account.clock.set(new Date('2026-11-01T00:00:00Z'));
  const bedrock = account.client(BedrockClient, 'us-east-1');
  const buy = (provisionedModelName: string, commitmentDuration?: 'OneMonth') =>
    bedrock.send(
      new CreateProvisionedModelThroughputCommand({
        provisionedModelName,
        modelId: CLAUDE,
        modelUnits: 2,
        commitmentDuration,
      }),
    );
  const remove = (provisionedModelId: string) =>
    bedrock.send(new DeleteProvisionedModelThroughputCommand({ provisionedModelId }));
  await buy('hourly');
  await buy('monthly', 'OneMonth');
  await expect(buy('hourly')).rejects.toMatchObject({ name: 'ValidationException' });
  await remove('hourly');
  await expect(remove('monthly')).rejects.toMatchObject({ name: 'ConflictException' });
  const { provisionedModelSummaries } = await bedrock.send(new ListProvisionedModelThroughputsCommand({}));
  expect(provisionedModelSummaries).toMatchObject([
    { provisionedModelName: 'monthly', commitmentExpirationTime: new Date('2026-12-01T00:00:00Z') },
  ]);
  account.clock.set(new Date('2026-12-02T00:00:00Z'));
  await remove('monthly');
});

test('models and profiles are listed for the region', async () => {
  const bedrock = server.openAccount().client(BedrockClient, 'us-east-1');
  const { modelSummaries } = await bedrock.send(new ListFoundationModelsCommand({ byProvider: 'anthropic' }));
  expect(modelSummaries?.map((one) => one.modelId)).toContain(CLAUDE);
  const { inferenceProfileSummaries } = await bedrock.send(new ListInferenceProfilesCommand({}));
  expect(inferenceProfileSummaries?.map((one) => one.inferenceProfileId)).toContain(`us.${CLAUDE}`);
});
