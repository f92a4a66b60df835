import {
  CreateRepositoryCommand,
  DescribeImagesCommand,
  ECRClient,
  SetRepositoryPolicyCommand,
} from '@aws-sdk/client-ecr';
import {
  CreateAliasCommand,
  CreateKeyCommand,
  DecryptCommand,
  DescribeKeyCommand,
  EncryptCommand,
  KMSClient,
  PutKeyPolicyCommand,
} from '@aws-sdk/client-kms';
import {
  AddPermissionCommand,
  CreateFunctionCommand,
  GetFunctionCommand,
  LambdaClient,
} from '@aws-sdk/client-lambda';
import {
  CreateSecretCommand,
  GetSecretValueCommand,
  PutResourcePolicyCommand,
  SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager';
import {
  CreateTopicCommand,
  PublishCommand,
  SetTopicAttributesCommand,
  SNSClient,
} from '@aws-sdk/client-sns';
import {
  CreateQueueCommand,
  ReceiveMessageCommand,
  SendMessageCommand,
  SetQueueAttributesCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type AwsServer, type Login, startAwsServer, type TestAccount } from '../aws-server.ts';
import { allow, policy, role, type Statement, trust, user } from './sign-in.ts';

let server: AwsServer;
beforeAll(async () => {
  server = await startAwsServer();
});
afterAll(() => server.close());

const US = 'us-east-1';
const lets = (Action: string | readonly string[], ...AWS: readonly string[]): Statement => ({
  Effect: 'Allow',
  Action,
  Resource: '*',
  Principal: { AWS },
});
const rootOf = (account: TestAccount) => `arn:aws:iam::${account.id}:root`;

describe('a key', () => {
  const setUp = async () => {
    const account = server.openAccount();
    const kms = account.client(KMSClient, US);
    const { KeyMetadata } = await kms.send(new CreateKeyCommand({}));
    const KeyId = KeyMetadata?.KeyId ?? '';
    await kms.send(new CreateAliasCommand({ AliasName: 'alias/shop', TargetKeyId: KeyId }));
    const set = (...statements: readonly Statement[]) =>
      kms.send(new PutKeyPolicyCommand({ KeyId, PolicyName: 'default', Policy: policy(...statements) }));
    return { account, KeyId, arn: KeyMetadata?.Arn ?? '', set };
  };
  const encrypt = (account: TestAccount, login: Login, KeyId: string) =>
    account.client(KMSClient, US, login).send(new EncryptCommand({ KeyId, Plaintext: new Uint8Array([1]) }));
  const decrypt = (account: TestAccount, login: Login, CiphertextBlob: Uint8Array | undefined) =>
    account.client(KMSClient, US, login).send(new DecryptCommand({ CiphertextBlob }));

  test('leaves it to IAM only where its policy says so', async () => {
    const { account, KeyId, arn, set } = await setUp();
    const dev = await user(account, 'dev', { ...allow('kms:*'), Resource: arn });
    const plain = await user(account, 'plain');
    // By id, by alias and by the ciphertext alone it is the same key.
    const { CiphertextBlob } = await encrypt(account, dev, 'alias/shop');
    await decrypt(account, dev, CiphertextBlob);
    await expect(encrypt(account, plain, KeyId)).rejects.toThrow('because no identity-based policy');

    await set(lets('kms:*', plain.arn));
    await encrypt(account, plain, KeyId);
    for (const login of [dev, account.root]) {
      await expect(decrypt(account, login, CiphertextBlob)).rejects.toMatchObject({
        name: 'AccessDeniedException',
        message: expect.stringContaining(
          `${arn} because no resource-based policy allows the kms:Decrypt action`,
        ),
      });
    }
  });

  test('opens to whom it names, beside the account it names', async () => {
    const { account, KeyId, set } = await setUp();
    const plain = await user(account, 'plain');
    await set(lets('kms:*', rootOf(account)), lets('kms:Encrypt', plain.arn));
    await encrypt(account, plain, KeyId);
    await expect(
      account.client(KMSClient, US, plain).send(new DescribeKeyCommand({ KeyId })),
    ).rejects.toThrow('because no identity-based policy');
  });

  test('of another account takes both sides, and both are told', async () => {
    const { account, arn, set } = await setUp();
    const other = server.openAccount();
    const able = await user(other, 'able', allow('kms:*'));
    const plain = await user(other, 'plain');
    await expect(encrypt(other, able, arn)).rejects.toThrow('because no resource-based policy');
    await set(lets('kms:*', rootOf(account)), lets('kms:Encrypt', rootOf(other)));
    expect((await encrypt(other, able, arn)).KeyId).toBe(arn);
    await expect(encrypt(other, plain, arn)).rejects.toThrow('because no identity-based policy');
    const seen = (where: TestAccount) =>
      where.trail.records().filter(({ eventName, errorCode }) => eventName === 'Encrypt' && !errorCode);
    const [[mine], [theirs]] = [seen(other), seen(account)];
    expect(mine).toMatchObject({ recipientAccountId: other.id, sharedEventID: theirs?.['sharedEventID'] });
    expect(theirs).toMatchObject({
      userIdentity: { type: 'AWSAccount', accountId: other.id },
      recipientAccountId: account.id,
    });
  });

  test('heeds the context of what it encrypts', async () => {
    const { account, KeyId, set } = await setUp();
    const plain = await user(account, 'plain');
    const Condition = { StringEquals: { 'kms:EncryptionContext:shop': 'seoul' } };
    await set(lets('kms:*', rootOf(account)), { ...lets('kms:Encrypt', plain.arn), Condition });
    const kms = account.client(KMSClient, US, plain);
    const EncryptionContext = { shop: 'seoul' };
    await kms.send(new EncryptCommand({ KeyId, Plaintext: new Uint8Array([1]), EncryptionContext }));
    await expect(encrypt(account, plain, KeyId)).rejects.toThrow('kms:Encrypt');
  });
});

test('a queue lets in its own people and other accounts by its policy, and shuts them out', async () => {
  const [home, other] = [server.openAccount(), server.openAccount()];
  const sqs = home.client(SQSClient, US);
  const { QueueUrl = '' } = await sqs.send(new CreateQueueCommand({ QueueName: 'orders' }));
  const Attributes = (...statements: readonly Statement[]) => ({ Policy: policy(...statements) });
  const set = (...statements: readonly Statement[]) =>
    sqs.send(new SetQueueAttributesCommand({ QueueUrl, Attributes: Attributes(...statements) }));
  const say = (account: TestAccount, login: Login) =>
    account.client(SQSClient, US, login).send(new SendMessageCommand({ QueueUrl, MessageBody: 'hello' }));
  const [able, plain] = [await user(other, 'able', allow('sqs:*')), await user(home, 'plain')];
  const admin = await user(home, 'admin', allow('sqs:*'));
  await expect(say(other, able)).rejects.toThrow('because no resource-based policy');
  await expect(say(home, plain)).rejects.toThrow('because no identity-based policy');
  await set(lets('sqs:SendMessage', rootOf(other), plain.arn));
  await say(other, able);
  await say(home, plain);
  const { Messages } = await sqs.send(new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10 }));
  expect(Messages).toHaveLength(2);
  await set({ ...lets('sqs:SendMessage', '*'), Effect: 'Deny' });
  await expect(say(home, admin)).rejects.toThrow('with an explicit deny in a resource-based policy');
});

test('a topic', async () => {
  const [home, other] = [server.openAccount(), server.openAccount()];
  const sns = home.client(SNSClient, US);
  const { TopicArn } = await sns.send(new CreateTopicCommand({ Name: 'alarms' }));
  const say = (account: TestAccount, login: Login) =>
    account.client(SNSClient, US, login).send(new PublishCommand({ TopicArn, Message: 'hello' }));
  const [able, plain] = [await user(other, 'able', allow('sns:*')), await user(home, 'plain')];
  await expect(say(home, plain)).rejects.toMatchObject({ name: /^AuthorizationError/ });
  await expect(say(other, able)).rejects.toThrow('because no resource-based policy');
  const AttributeValue = policy(lets('SNS:Publish', '*'));
  await sns.send(new SetTopicAttributesCommand({ TopicArn, AttributeName: 'Policy', AttributeValue }));
  await say(other, able);
  await say(home, plain);
});

test('a function', async () => {
  const [home, other] = [server.openAccount(), server.openAccount()];
  const Role = await role(home, 'fn', [trust({ Service: 'lambda.amazonaws.com' })]);
  const lambda = home.client(LambdaClient, US);
  const { FunctionArn } = await lambda.send(
    new CreateFunctionCommand({
      FunctionName: 'mail',
      Role,
      Runtime: 'nodejs22.x',
      Handler: 'index.handler',
      Code: { ZipFile: new Uint8Array([80, 75, 5, 6, ...Array.from({ length: 18 }, () => 0)]) },
    }),
  );
  const look = (account: TestAccount, login: Login) =>
    account.client(LambdaClient, US, login).send(new GetFunctionCommand({ FunctionName: FunctionArn }));
  const able = await user(other, 'able', allow('lambda:*'));
  await expect(look(other, able)).rejects.toThrow('because no resource-based policy');
  await lambda.send(
    new AddPermissionCommand({
      FunctionName: 'mail',
      StatementId: 'partner',
      Action: 'lambda:GetFunction',
      Principal: other.id,
    }),
  );
  expect((await look(other, able)).Configuration?.FunctionArn).toBe(FunctionArn);
});

test('a secret, under the name with AWS’s letters', async () => {
  const [home, other] = [server.openAccount(), server.openAccount()];
  const secrets = home.client(SecretsManagerClient, US);
  const { ARN } = await secrets.send(new CreateSecretCommand({ Name: 'db', SecretString: 'x' }));
  const read = (account: TestAccount, login: Login, SecretId = ARN) =>
    account.client(SecretsManagerClient, US, login).send(new GetSecretValueCommand({ SecretId }));
  const able = await user(other, 'able', allow('secretsmanager:*'));
  const dev = await user(home, 'dev', {
    ...allow('secretsmanager:GetSecretValue'),
    Resource: `arn:aws:secretsmanager:*:*:secret:db-??????`,
  });
  await read(home, dev, 'db');
  await expect(read(other, able)).rejects.toThrow('because no resource-based policy');
  const put = (...statements: readonly Statement[]) =>
    secrets.send(new PutResourcePolicyCommand({ SecretId: 'db', ResourcePolicy: policy(...statements) }));
  await put(lets('secretsmanager:GetSecretValue', able.arn));
  expect((await read(other, able)).SecretString).toBe('x');
  await put({ ...lets('secretsmanager:*', dev.arn), Effect: 'Deny' });
  await expect(read(home, dev, 'db')).rejects.toThrow('explicit deny in a resource-based policy');
});

test('a repository', async () => {
  const [home, other] = [server.openAccount(), server.openAccount()];
  const ecr = home.client(ECRClient, US);
  await ecr.send(new CreateRepositoryCommand({ repositoryName: 'shop' }));
  const images = (account: TestAccount, login: Login) =>
    account
      .client(ECRClient, US, login)
      .send(new DescribeImagesCommand({ repositoryName: 'shop', registryId: home.id }));
  const able = await user(other, 'able', allow('ecr:*'));
  await expect(images(other, able)).rejects.toThrow('because no resource-based policy');
  const { Resource: _, ...statement } = lets('ecr:DescribeImages', rootOf(other));
  const policyText = policy(statement);
  await ecr.send(new SetRepositoryPolicyCommand({ repositoryName: 'shop', policyText }));
  expect((await images(other, able)).imageDetails).toEqual([]);
});
