import { CreateUserCommand, IAMClient } from '@aws-sdk/client-iam';
import { SEED_REGION, type Seed } from './seed.ts';

/** A success and a failure at home, root in us-east-1. */
const signIns: Seed = async (account) => {
  // Each fault of the contract is tried with a survey of its own; the pace is held elsewhere.
  account.trail.limitLookups(false);
  await account.client(IAMClient).send(new CreateUserCommand({ UserName: 'kim' }));
  const from = { sourceIp: '203.0.113.9', region: SEED_REGION };
  await account.signIn({ as: 'kim', mfa: true, ...from });
  await account.signIn({ as: 'kim', fails: 'password', ...from });
  await account.signIn({ as: 'root', mfa: true, sourceIp: '203.0.113.9', region: 'us-east-1' });
  const type = 'Jikimi::Account::SignIns';
  const failed = { succeeded: false, failure: 'Failed authentication', userName: 'kim' };
  const passed = { succeeded: true, mfaUsed: true, userName: 'kim', sourceIp: '203.0.113.9' };
  return [
    {
      type,
      id: SEED_REGION,
      region: SEED_REGION,
      fields: { events: { list: [failed, passed], isCut: false } },
    },
    {
      type,
      id: 'us-east-1',
      region: 'us-east-1',
      fields: { events: { list: [{ type: 'Root', succeeded: true }], isCut: false } },
    },
  ];
};

export const signInsSeeds = { 'sign-ins': signIns };
