import { expect, test } from 'vitest';
import { testControl } from '../../../../test/control-table.ts';
import { control } from './control.ts';

const attached = (name: string, account = 'aws', partition = 'aws') => ({
  attachedPolicies: [{ name, arn: `arn:${partition}:iam::${account}:policy/${name}` }],
});

testControl(control, {
  'the first version': [attached('AWSCompromisedKeyQuarantine'), 'fail:critical'],
  V2: [attached('AWSCompromisedKeyQuarantineV2'), 'fail'],
  V3: [attached('AWSCompromisedKeyQuarantineV3'), 'fail'],
  'V4, of November 2026': [attached('AWSCompromisedKeyQuarantineV4'), 'fail'],
  'one that does not exist yet': [attached('AWSCompromisedKeyQuarantineV9'), 'fail'],
  'in China': [attached('AWSCompromisedKeyQuarantineV2', 'aws', 'aws-cn'), 'fail'],
  'a policy of the account with that name': [
    attached('AWSCompromisedKeyQuarantineV2', '111122223333'),
    'pass',
  ],
  'another policy': [attached('AdministratorAccess'), 'pass'],
  none: [{ attachedPolicies: [] }, 'pass'],
});

test('nothing here tells anybody to take the quarantine off', () => {
  const words = JSON.stringify([control.fix, control.why, control.remedies]).toLowerCase();
  expect(words).not.toMatch(/detach|분리/);
  expect(control.remedies).not.toContain('iam-detach-policy');
});
