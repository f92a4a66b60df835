/** What actions on resources do not do, and why. */
import { describe, expect, test } from 'vitest';
import type { AnyAction, Circumstances } from '../change/action.ts';
import type { Json } from '../kernel/json.ts';
import { action as blockImages } from './catalog/ec2-block-public-images/action.ts';
import { action as blockSnapshots } from './catalog/ec2-block-public-snapshots/action.ts';
import { action as serialConsole } from './catalog/ec2-disable-serial-console/action.ts';
import { action as emptyDefault } from './catalog/ec2-empty-default-security-group/action.ts';
import { action as enforceImds } from './catalog/ec2-enforce-imdsv2/action.ts';
import { action as requireImds } from './catalog/ec2-require-imdsv2/action.ts';
import { action as revokeOpen } from './catalog/ec2-revoke-open-rules/action.ts';
import { action as imdsDefault } from './catalog/ec2-set-imds-default/action.ts';
import { action as stop } from './catalog/ec2-stop-instance/action.ts';
import { action as openKey } from './catalog/kms-remove-open-statements/action.ts';
import { action as foreignFunction } from './catalog/lambda-remove-foreign-statements/action.ts';
import { action as openFunction } from './catalog/lambda-remove-open-statements/action.ts';
import { action as privateDatabase } from './catalog/rds-disable-public-access/action.ts';
import { action as foreignBucket } from './catalog/s3-remove-foreign-statements/action.ts';
import { action as httpsOnly } from './catalog/s3-require-https/action.ts';
import { action as openTopic } from './catalog/sns-remove-open-statements/action.ts';

const OWN = '111122223333';
const ours = `arn:aws:iam::${OWN}:root`;
const stranger = 'arn:aws:iam::444455556666:root';
const CIRCUMSTANCES: Circumstances = {
  account: OWN,
  callerArn: `arn:aws:sts::${OWN}:assumed-role/web/i-0123`,
  administrators: undefined,
};
const target = { region: 'us-east-1', name: 'it', arn: 'arn:aws:s3:::it', account: OWN };

function reasonOf(action: AnyAction, state: Json, more: object = {}): string | undefined {
  return action.refuses?.({ ...target, ...more }, state, CIRCUMSTANCES)?.en;
}

const policy = (...statements: readonly object[]) =>
  JSON.stringify({ Version: '2012-10-17', Statement: statements });
const allow = (AWS: string, Action = 'kms:*') => ({
  Effect: 'Allow',
  Principal: { AWS },
  Action,
  Resource: '*',
});
const guarded = (text: string) => ({ address: 'it', policy: text });

test.for<[string, AnyAction, Json]>([
  ['snapshots', blockSnapshots, { state: 'unblocked' }],
  ['images', blockImages, { state: 'unblocked' }],
  ['defaults', imdsDefault, { tokens: null, hopLimit: null }],
  ['enforcement', enforceImds, { enforced: null }],
  ['the serial console', serialConsole, { isOn: true }],
])('what a declarative policy sets is left to the organisation: %s', ([, action, state]) => {
  const by = (managedBy: string): Json => ({ ...(state as object), managedBy });
  expect(reasonOf(action, by('declarative-policy'))).toMatch(/managed by your organisation/);
  expect(reasonOf(action, by('account'))).toBeUndefined();
});

describe('policies', () => {
  test.for<[string, string, boolean]>([
    ['nothing else is in it', policy(allow('*')), true],
    ['only use is left to the account', policy(allow('*'), allow(ours, 'kms:Decrypt')), true],
    ['only a service is left', policy(allow('*'), { ...allow(ours), Effect: 'Deny' }), true],
    ['the account manages it', policy(allow('*'), allow(ours)), false],
  ])('a key stays in the hands of the account: %s', ([, text, isRefused]) => {
    expect(reasonOf(openKey, guarded(text)) !== undefined).toBe(isRefused);
  });

  test.for<[string, AnyAction, Json]>([
    ['a bucket shared', foreignBucket, guarded(policy(allow(stranger), allow('AROAEXAMPLEEXAMPLE12')))],
    ['a topic open', openTopic, guarded(policy(allow('*'), allow('AIDAEXAMPLEEXAMPLE12')))],
    ['HTTPS', httpsOnly, { policy: policy(allow('AROAEXAMPLEEXAMPLE12')), isWebsite: false }],
  ])('one with a deleted principal could not be written back: %s', ([, action, state]) => {
    expect(reasonOf(action, state)).toMatch(/was deleted \(A(ROA|IDA)EXAMPLE/);
  });

  test('log delivery of AWS to a bucket stays', () => {
    const delivery = {
      ...allow('arn:aws:iam::600734575887:root', 's3:PutObject'),
      Resource: 'arn:aws:s3:::it/*',
    };
    expect(foreignBucket.holds(guarded(policy(delivery)), target)).toBe(true);
    expect(foreignBucket.holds(guarded(policy({ ...delivery, Action: 's3:*' })), target)).toBe(false);
  });
});

describe('functions', () => {
  const statement = (more: object) => ({
    Sid: 'Opened',
    Effect: 'Allow',
    Principal: { AWS: stranger },
    Action: 'lambda:InvokeFunction',
    Resource: 'arn:aws:lambda:us-east-1:111122223333:function:it',
    ...more,
  });
  const state = (more: object, hasSignedUrl = false): Json =>
    [{ qualifier: null, statements: [statement(more)], hasSignedUrl }] as Json;

  test.for<[string, object, boolean]>([
    ['as AddPermission writes them', {}, false],
    ['for a source', { Condition: { ArnLike: { 'AWS:SourceArn': 'arn:aws:s3:::photos' } } }, false],
    ['several principals', { Principal: { AWS: [stranger, ours] } }, true],
    ['several actions', { Action: ['lambda:InvokeFunction', 'lambda:GetFunction'] }, true],
    ['another condition', { Condition: { Bool: { 'aws:SecureTransport': 'true' } } }, true],
  ])('statements that could not be written again are refused: %s', ([, more, isRefused]) => {
    expect(foreignFunction.holds(state(more) as never, target)).toBe(false);
    expect(reasonOf(foreignFunction, state(more)) !== undefined).toBe(isRefused);
  });

  test('a public URL has a switch of its own; a signed one has none', () => {
    const url = { Principal: '*', Action: 'lambda:InvokeFunctionUrl' };
    const unsigned = { ...url, Condition: { StringEquals: { 'lambda:FunctionUrlAuthType': 'NONE' } } };
    const holds = (more: object, isSigned: boolean) =>
      openFunction.holds(state(more, isSigned) as never, target);
    expect([holds(url, false), holds(unsigned, false), holds(unsigned, true)]).toEqual([true, true, true]);
    expect([holds(url, true), holds({ Principal: '*' }, false)]).toEqual([false, false]);
  });
});

describe('instances', () => {
  test.for<[string | null, RegExp | undefined]>([
    ['none', undefined],
    ['some', /used IMDSv1/],
    ['unmeasured', /measured nothing/],
  ])('IMDSv2 where the old way was used: %s', ([oldCalls, reason]) => {
    const said = reasonOf(requireImds, { needsToken: false, oldCalls });
    if (reason) expect(said).toMatch(reason);
    else expect(said).toBeUndefined();
  });

  const machine = { state: 'running', rootDevice: 'ebs', lifecycle: 'on-demand', autoScalingGroup: null };
  test.for<[string, object, object, RegExp | undefined]>([
    ['one that can be started again', {}, {}, undefined],
    ['the one we work from', {}, { name: 'i-0123' }, /working from this instance/],
    ['an instance store', { rootDevice: 'instance-store' }, {}, /instance store/],
    ['a spot instance', { lifecycle: 'spot' }, {}, /may not come back/],
    ['one of a group', { autoScalingGroup: 'web' }, {}, /would replace it/],
  ])('stopping: %s', ([, state, more, reason]) => {
    const said = reasonOf(stop, { ...machine, ...state }, more);
    if (reason) expect(said).toMatch(reason);
    else expect(said).toBeUndefined();
  });
});

test('a default group that is used, and one that is none', () => {
  const rules: Json = [];
  expect(reasonOf(emptyDefault, { rules, use: { isDefault: true, by: null } })).toBeUndefined();
  expect(reasonOf(emptyDefault, { rules, use: { isDefault: true, by: 'eni-1' } })).toMatch(/eni-1 uses/);
  expect(reasonOf(emptyDefault, { rules, use: { isDefault: false, by: null } })).toMatch(/not a default/);
});

test.for<[string, boolean]>([
  ['203.0.113.7/32', false],
  ['2001:db8::7/128', false],
  ['203.0.113.7', true],
  ['0.0.0.0/0', true],
  ['0.0.0.0/1', true],
  ['::/0', true],
  ['home', true],
])('an address to let in instead: %s', ([range, isRefused]) => {
  expect(reasonOf(revokeOpen, [], { onlyFrom: [range] }) !== undefined).toBe(isRefused);
});

test('a database with changes put off', () => {
  expect(reasonOf(privateDatabase, { isPublic: true, putOff: [] })).toBeUndefined();
  expect(reasonOf(privateDatabase, { isPublic: true, putOff: ['DBInstanceClass'] })).toMatch(
    /DBInstanceClass/,
  );
});
