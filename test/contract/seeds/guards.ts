import { AccessAnalyzerClient, CreateAnalyzerCommand } from '@aws-sdk/client-accessanalyzer';
import { AccountClient, PutAlternateContactCommand } from '@aws-sdk/client-account';
import { CreateDetectorCommand, GuardDutyClient } from '@aws-sdk/client-guardduty';
import { SEED_REGION, type Seed } from './seed.ts';

const analyzers: Seed = async (account) => {
  const client = account.client(AccessAnalyzerClient, SEED_REGION);
  for (const analyzerName of ['external', 'external-too']) {
    await client.send(new CreateAnalyzerCommand({ analyzerName, type: 'ACCOUNT' }));
  }
  const type = 'AWS::AccessAnalyzer::Analyzer';
  const found = ['external', 'external-too'].map((name) => ({ name, type: 'ACCOUNT', status: 'ACTIVE' }));
  return [
    { type, id: SEED_REGION, region: SEED_REGION, fields: { analyzers: found } },
    { type, id: 'us-east-1', region: 'us-east-1', fields: { analyzers: [] } },
  ];
};

const detectors: Seed = async (account) => {
  await account.client(GuardDutyClient, SEED_REGION).send(new CreateDetectorCommand({ Enable: true }));
  const type = 'AWS::GuardDuty::Detector';
  return [
    { type, id: SEED_REGION, region: SEED_REGION, fields: { detector: { state: 'on' } } },
    { type, id: 'us-east-1', region: 'us-east-1', fields: { detector: { state: 'none', since: null } } },
  ];
};

const contacts: Seed = async (account) => {
  await account.client(AccountClient).send(
    new PutAlternateContactCommand({
      AlternateContactType: 'SECURITY',
      EmailAddress: 'security@example.com',
      Name: 'Security',
      Title: 'Team',
      PhoneNumber: '+821012345678',
    }),
  );
  return [
    {
      type: 'Jikimi::Account::Contacts',
      id: account.id,
      region: 'global',
      fields: {
        primary: { phoneEndsWith: '00' },
        security: { email: 'security@example.com' },
        billing: null,
        operations: null,
      },
    },
  ];
};

export const guards = { 'access-analyzer': analyzers, guardduty: detectors, 'account-contacts': contacts };
