import {
  ConfirmSubscriptionCommand,
  CreateTopicCommand,
  ListSubscriptionsByTopicCommand,
  ListSubscriptionsCommand,
  SNSClient,
  SubscribeCommand,
  UnsubscribeCommand,
} from '@aws-sdk/client-sns';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type AwsServer, startAwsServer } from '../aws-server.ts';

let server: AwsServer;
beforeAll(async () => {
  server = await startAwsServer();
});
afterAll(() => server.close());

test('a mail subscription waits until the link is clicked, a queue does not', async () => {
  const sns = server.openAccount().client(SNSClient, 'us-east-1');
  const { TopicArn } = await sns.send(new CreateTopicCommand({ Name: 'alerts' }));
  const subscribe = (Protocol: string, Endpoint: string) =>
    sns.send(new SubscribeCommand({ TopicArn, Protocol, Endpoint }));
  const arns = async () => {
    const { Subscriptions = [] } = await sns.send(new ListSubscriptionsByTopicCommand({ TopicArn }));
    return Object.fromEntries(Subscriptions.map((one) => [one.Protocol, one.SubscriptionArn]));
  };
  expect((await subscribe('email', 'me@example.com')).SubscriptionArn).toBe('pending confirmation');
  await subscribe('sqs', 'arn:aws:sqs:us-east-1:111122223333:alerts');
  expect(await arns()).toEqual({ email: 'PendingConfirmation', sqs: expect.stringMatching(/^arn:/) });

  const unsubscribe = sns.send(new UnsubscribeCommand({ SubscriptionArn: 'PendingConfirmation' }));
  await expect(unsubscribe).rejects.toMatchObject({ name: 'InvalidParameterException' });
  const confirm = (Token: string) => sns.send(new ConfirmSubscriptionCommand({ TopicArn, Token }));
  await expect(confirm('other@example.com')).rejects.toMatchObject({ name: 'InvalidParameterException' });
  const { SubscriptionArn } = await confirm('me@example.com');
  expect(await arns()).toMatchObject({ email: SubscriptionArn });
  const { Subscriptions = [] } = await sns.send(new ListSubscriptionsCommand({}));
  expect(Subscriptions.map((one) => one.SubscriptionArn)).toContain(SubscriptionArn);
});
