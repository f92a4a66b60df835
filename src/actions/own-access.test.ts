import { describe, expect, test } from 'vitest';
import type { Circumstances } from '../change/action.ts';
import { type IamName, iamNameOf, refuseLastAdministrator, refuseOwnAccess } from './own-access.ts';

const user = (name: string): IamName => ({ kind: 'user', name });
const role = (name: string): IamName => ({ kind: 'role', name });
const arn = (rest: string) => `arn:aws:iam::111111111111:${rest}`;

const at = (callerArn: string, administrators?: readonly string[]): Circumstances => ({
  account: '111111111111',
  callerArn,
  administrators,
});

test.for([
  [arn('user/mina'), user('mina')],
  [arn('user/staff/seoul/mina'), user('mina')],
  [arn('role/ci/deploy'), role('deploy')],
  ['arn:aws-cn:sts::111111111111:assumed-role/deploy/mina', role('deploy')],
  [arn('root'), undefined],
  ['arn:aws:sts::111111111111:federated-user/mina', undefined],
  ['mina', undefined],
] as const)('%s', ([text, name]) => {
  expect(iamNameOf(text)).toEqual(name);
});

describe('the own access', () => {
  test.for([
    [arn('user/staff/mina'), user('mina'), true],
    [arn('user/jmina'), user('mina'), false],
    [arn('user/mina'), role('mina'), false],
    ['arn:aws:sts::111111111111:assumed-role/deploy/mina', role('deploy'), true],
    ['arn:aws:sts::111111111111:assumed-role/deploy/mina', user('mina'), false],
    [arn('root'), user('root'), false],
  ] as const)('of %s is refused: %o %s', ([caller, one, isRefused]) => {
    expect(refuseOwnAccess(one, at(caller)) !== undefined).toBe(isRefused);
  });
});

describe('the last administrator', () => {
  const both = [arn('user/staff/mina'), arn('role/admin')];
  test.for<[string, IamName[], string[] | undefined, boolean]>([
    ['another is left', [user('mina')], both, false],
    ['all of them', [user('mina'), role('admin')], both, true],
    ['the only one', [user('mina')], [arn('user/staff/mina')], true],
    ['no administrator', [user('jun')], both, false],
    ['administrators could not be read', [user('jun')], undefined, true],
  ])('%s', ([, losing, administrators, isRefused]) => {
    expect(refuseLastAdministrator(losing, at(arn('user/jun'), administrators)) !== undefined).toBe(
      isRefused,
    );
  });
});
