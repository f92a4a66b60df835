import { CreateKeyCommand, KMSClient } from '@aws-sdk/client-kms';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type AwsServer, startAwsServer, type TestAccount } from '../../servers/aws-server.ts';
import { MAKES } from './creations.ts';
import { stands } from './presence.ts';

/** Where AWS asks more of an id than that it is a name. */
const IDS: Record<string, string> = {
  'AWS::Bedrock::FoundationModelAgreement': 'anthropic.claude-3-haiku-20240307-v1:0',
  'AWS::EC2::Image': 'ami-0123456789abcdef0',
  'AWS::EC2::LaunchTemplate': 'lt-0123456789abcdef0',
  'AWS::SNS::Topic': 'arn:aws:sns:ap-northeast-2:123456789012:nothing',
};

let server: AwsServer;
let account: TestAccount;
beforeAll(async () => {
  server = await startAwsServer();
  account = server.openAccount();
  // Grants are asked of a key that is there.
  const { KeyMetadata } = await account.client(KMSClient).send(new CreateKeyCommand());
  IDS['AWS::KMS::Grant'] = `${KeyMetadata?.KeyId}/nothing`;
});
afterAll(() => server.close());

const GLOBAL = new Set(Object.values(MAKES).flatMap(({ type, global }) => (global ? [type] : [])));
const TYPES = [...new Set(Object.values(MAKES).map(({ type }) => type))];

test.for(TYPES)('%s does not stand where there is none', async (type) => {
  const region = GLOBAL.has(type) ? 'global' : 'ap-northeast-2';
  expect(await stands(account, { type, id: IDS[type] ?? 'nothing/at-all', region })).toBe(false);
});
