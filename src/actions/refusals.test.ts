/** What no plan may hold, whatever the person asks for. */
import { expect, test } from 'vitest';
import type { AnyAction, Circumstances, Target } from '../change/action.ts';
import type { Json } from '../kernel/json.ts';
import { action as detachPolicy } from './catalog/iam-detach-policy/action.ts';
import { action as disableRole } from './catalog/iam-disable-role/action.ts';
import { action as disableUser } from './catalog/iam-disable-user/action.ts';
import { action as moveToGroup } from './catalog/iam-move-policies-to-group/action.ts';
import { action as removePassword } from './catalog/iam-remove-console-password/action.ts';
import { action as requireMfa } from './catalog/iam-require-mfa/action.ts';
import { action as restrictTrust } from './catalog/iam-restrict-role-trust/action.ts';

const ACCOUNT = '111111111111';
const arn = (rest: string) => `arn:aws:iam::${ACCOUNT}:${rest}`;
const circumstances: Circumstances = {
  account: ACCOUNT,
  callerArn: arn('user/owner'),
  administrators: [arn('user/boss'), arn('role/admin')],
};
const lone: Circumstances = { ...circumstances, administrators: [arn('user/boss')] };

const on = (name: string, more: Record<string, Json> = {}): Target => ({
  region: 'us-east-1',
  name,
  ...more,
});
const policy = (policyName: string) => `arn:aws:iam::aws:policy/${policyName}`;
const detach = (kind: string, name: string, policyName = 'AdministratorAccess') =>
  on(name, { kind, policyArn: policy(policyName) });
const attached = { attached: true, path: null, members: [] as string[] };
const trust = (AWS: string) => ({
  document: { Statement: [{ Effect: 'Allow', Principal: { AWS }, Action: 'sts:AssumeRole' }] },
  path: '/',
});
const SSO = '/aws-reserved/sso.amazonaws.com/ap-northeast-2/';
const mfa = { arn: arn('user/owner'), activeKeys: 0 };
const nobody = { attached: [], inline: {} };

test.for<[string, AnyAction, Target, Json, Circumstances, RegExp | undefined]>([
  [
    'quarantine',
    detachPolicy,
    detach('user', 'ci', 'AWSCompromisedKeyQuarantineV4'),
    attached,
    circumstances,
    /AWS attached/,
  ],
  ['a policy of the caller', detachPolicy, detach('user', 'owner'), attached, circumstances, /you are using/],
  [
    'a group of the caller',
    detachPolicy,
    detach('group', 'admins'),
    { ...attached, members: ['jun', 'owner'] },
    circumstances,
    /you are using/,
  ],
  [
    'a group of others',
    detachPolicy,
    detach('group', 'admins'),
    { ...attached, members: ['jun'] },
    circumstances,
    undefined,
  ],
  ['an empty group', detachPolicy, detach('group', 'admins'), attached, lone, undefined],
  ['the last administrator', detachPolicy, detach('user', 'boss'), attached, lone, /Nobody would be left/],
  ['one of two administrators', detachPolicy, detach('user', 'boss'), attached, circumstances, undefined],
  [
    'the group of the last administrator',
    detachPolicy,
    detach('group', 'admins'),
    { ...attached, members: ['boss'] },
    lone,
    /Nobody would be left/,
  ],
  [
    'a role of Identity Center',
    detachPolicy,
    detach('role', 'AWSReservedSSO_Admin_0a'),
    { ...attached, path: SSO },
    circumstances,
    /Identity Center/,
  ],
  [
    'a service-linked role',
    disableRole,
    on('AWSServiceRoleForSupport'),
    { policy: null, path: '/aws-service-role/support.amazonaws.com/' },
    circumstances,
    /service-linked/,
  ],
  [
    'a role that calls itself service-linked',
    disableRole,
    on('AWSServiceRoleForNothing'),
    { policy: null, path: '/' },
    circumstances,
    undefined,
  ],
  ['the caller', disableUser, on('owner'), { policy: null }, circumstances, /you are using/],
  [
    'administrators unread',
    disableUser,
    on('jun'),
    { policy: null },
    { ...circumstances, administrators: undefined },
    /could not be read/,
  ],
  [
    'the password of the caller',
    removePassword,
    on('owner'),
    { hasPassword: true },
    circumstances,
    /you are using/,
  ],
  [
    'a group that is there',
    moveToGroup,
    on('jun', { group: 'team' }),
    { user: nobody, group: { ...nobody, members: [] } },
    circumstances,
    /already/,
  ],
  [
    'MFA of the caller, who has none',
    requireMfa,
    on('owner', { ...mfa, hasDevice: false, alsoKeys: false }),
    { policy: null },
    circumstances,
    /shut yourself out/,
  ],
  [
    'MFA of the caller, who has it',
    requireMfa,
    on('owner', { ...mfa, hasDevice: true, alsoKeys: false }),
    { policy: null },
    circumstances,
    undefined,
  ],
  [
    'MFA of the caller’s keys',
    requireMfa,
    on('owner', { ...mfa, hasDevice: true, alsoKeys: true }),
    { policy: null },
    circumstances,
    /shut yourself out/,
  ],
  [
    'a trust that names the dead',
    restrictTrust,
    on('deploy', { account: ACCOUNT, shutOut: ['*'] }),
    trust('AIDAABCDEFGHIJKLMNOPQ'),
    circumstances,
    /was deleted/,
  ],
  [
    'the last administrator’s trust',
    restrictTrust,
    on('admin', { account: ACCOUNT, shutOut: ['*'] }),
    trust('*'),
    { ...lone, administrators: [arn('role/admin')] },
    /Nobody would be left/,
  ],
])('%s', ([, action, target, before, at, refusal]) => {
  const text = action.refuses?.(target, before, at);
  if (refusal) expect(text?.en).toMatch(refusal);
  else expect(text).toBeUndefined();
});
