import { expect, test } from 'vitest';
import { sampleAccess } from '../../../test/access-of.ts';
import type { Access } from '../../access/access.ts';
import type { Principal } from '../../access/principal.ts';
import { known } from '../../kernel/reading.ts';
import { accessVerdict, tallyOf } from './verdict.ts';

const sample = await sampleAccess();
const [root] = sample.principals;

function account(change: Partial<Principal>, more: Partial<Access> = {}): Access {
  if (!root) throw new Error('the sample has no root');
  const calm: Principal = { ...root, type: 'user', mfa: known([{ kind: 'passkey', serial: null }]) };
  const escalation = { ...sample.escalation, paths: [] };
  return { ...sample, unread: [], escalation, principals: [{ ...calm, ...change }], ...more };
}

const denied = { state: 'denied', action: 'iam:ListMFADevices' } as const;
const gap = { ...denied, of: 'AWS::IAM::User', region: 'global' };

test.for([
  ['a quarantined user comes before all', account({ quarantined: known(true), mfa: known([]) }), 'alarm'],
  ['an administrator with a password alone', account({ mfa: known([]) }), 'urgent'],
  ['MFA that nobody read is not missing', account({ mfa: denied }, { unread: [gap] }), 'unseen'],
  ['nothing seen, something unread', account({}, { unread: [gap] }), 'unseen'],
  ['nothing seen', account({}), 'quiet'],
  [
    'a certain path',
    account({}, { escalation: { ...sample.escalation, paths: certain(sample.escalation.paths) } }),
    'later',
  ],
] as const)('%s', ([, access, level]) => {
  expect(accessVerdict(access).level).toBe(level);
});

test('a class that nobody knows is counted as such, never as limited', () => {
  const { principals } = account({ class: denied });
  expect(tallyOf(principals).en).toBe('1 could not be read');
});

function certain(paths: Access['escalation']['paths']): Access['escalation']['paths'] {
  return paths.map((path) => ({ ...path, certainty: 'certain' }));
}
