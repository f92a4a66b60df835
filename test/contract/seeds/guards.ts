import { AccessAnalyzerClient, CreateAnalyzerCommand } from '@aws-sdk/client-accessanalyzer';
import { AccountClient, PutAlternateContactCommand } from '@aws-sdk/client-account';
import {
  CreateDetectorCommand,
  CreateFilterCommand,
  CreateIPSetCommand,
  GuardDutyClient,
} from '@aws-sdk/client-guardduty';
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
  const client = account.client(GuardDutyClient, SEED_REGION);
  const { DetectorId } = await client.send(new CreateDetectorCommand({ Enable: true }));
  for (const [Name, Action] of [
    ['for-later', 'NOOP'],
    ['hide-all', 'ARCHIVE'],
    ['hide-more', 'ARCHIVE'],
  ] as const) {
    const FindingCriteria = { Criterion: { severity: { Gte: 1 } } };
    await client.send(new CreateFilterCommand({ DetectorId, Name, Action, FindingCriteria }));
  }
  const trustedLists: string[] = [];
  for (const Name of ['office', 'theirs']) {
    const Location = 'https://s3.amazonaws.com/lists/trusted.txt';
    const { IpSetId = '' } = await client.send(
      new CreateIPSetCommand({ DetectorId, Name, Location, Format: 'TXT', Activate: true }),
    );
    trustedLists.push(IpSetId);
  }
  const silence = { silencers: ['hide-all', 'hide-more'], trustedLists };
  const none = { silencers: [], trustedLists: [] };
  const type = 'AWS::GuardDuty::Detector';
  return [
    { type, id: SEED_REGION, region: SEED_REGION, fields: { detector: { state: 'on' }, ...silence } },
    {
      type,
      id: 'us-east-1',
      region: 'us-east-1',
      fields: { detector: { state: 'none', since: null }, ...none },
    },
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
