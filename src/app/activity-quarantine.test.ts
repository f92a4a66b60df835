import { expect, test } from 'vitest';
import { ACCOUNT, call, user } from '../../test/activity/call.ts';
import { eventsOf } from '../../test/activity/events-of.ts';
import { analyseActivity } from './activity.ts';

const root = {
  identity: { type: 'Root', principalId: ACCOUNT, arn: `arn:aws:iam::${ACCOUNT}:root`, accountId: ACCOUNT },
};
const attach = (policy: string) =>
  call(root, '2026-01-09T04:00:00Z', 'iam:AttachUserPolicy', {
    requestParameters: { userName: 'deploy', policyArn: `arn:aws:iam::aws:policy/${policy}` },
  });
const work = (key: string) =>
  call(user('deploy', key), '2026-01-08T01:00:00Z', 's3:CreateBucket', {
    requestParameters: { bucketName: 'builds' },
  });

async function incidents(records: readonly object[]) {
  const database = await eventsOf(records);
  try {
    return (await analyseActivity(database)).incidents;
  } finally {
    database.close();
  }
}

test('a quarantine is told of the user it is put on, with the key that can be meant', async () => {
  const [first] = await incidents([work('AKIADEPLOY0000000001'), attach('AWSCompromisedKeyQuarantineV3')]);
  expect(first).toMatchObject({
    severity: 'critical',
    initial: { credential: 'AKIADEPLOY0000000001', principal: `arn:aws:iam::${ACCOUNT}:user/deploy` },
    principals: [`arn:aws:iam::${ACCOUNT}:user/deploy`],
    addresses: [],
    created: [],
  });
});

test('of two keys none is named', async () => {
  const [first] = await incidents([
    work('AKIADEPLOY0000000001'),
    work('AKIADEPLOY0000000002'),
    attach('AWSCompromisedKeyQuarantineV3'),
  ]);
  expect(first?.credentials).toEqual([`arn:aws:iam::${ACCOUNT}:user/deploy`]);
});

test('another policy is what root did', async () => {
  const [first] = await incidents([work('AKIADEPLOY0000000001'), attach('AdministratorAccess')]);
  expect(first?.principals).toEqual([`arn:aws:iam::${ACCOUNT}:root`]);
});
