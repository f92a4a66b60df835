/** What of an account's own things an action would change: watchers, networks, ways in. */
import { expect, test } from 'vitest';
import type { AnyAction, Found } from '../change/action.ts';
import { known } from '../kernel/reading.ts';
import { action as budget } from './catalog/budgets-create-guard-budget/action.ts';
import { action as anomalies } from './catalog/ce-create-anomaly-subscription/action.ts';
import { action as repairDelivery } from './catalog/cloudtrail-repair-delivery/action.ts';
import { action as startRecorder } from './catalog/config-start-recorder/action.ts';
import { action as endpoint } from './catalog/ec2-create-gateway-endpoint/action.ts';
import { action as narrowRoute } from './catalog/ec2-narrow-peering-route/action.ts';
import { action as watchRules } from './catalog/events-create-watch-rules/action.ts';
import { action as breakGlass } from './catalog/iam-create-break-glass-role/action.ts';
import { guardsFor, USUAL } from './guard/guards.ts';

const OWN = '111122223333';
const MINA = `arn:aws:iam::${OWN}:user/mina`;
const EMAIL = 'me@example.com';

function found(type: string, facts: Record<string, unknown>, more: Partial<Found> = {}): Found {
  return {
    account: { id: OWN, partition: 'aws' },
    homeRegion: 'us-east-1',
    regions: ['ap-northeast-2', 'us-east-1'],
    resource: { type, id: 'it', arn: null, region: 'ap-northeast-2' },
    facts: Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, known(value)])),
    judged: Object.keys(facts),
    now: '2026-11-25T00:00:00Z',
    idleDays: 45,
    email: undefined,
    ...more,
  };
}

const watch = (...missed: readonly string[]) => ({ watchers: [], missed, broken: [] });
const route = (destination: string, ...peerRanges: readonly string[]) => ({
  destination,
  peering: 'pcx-1',
  peerVpc: 'vpc-2',
  peerAccount: OWN,
  peerRanges,
});
const guard = (action: string, kind?: string) =>
  guardsFor({ ...USUAL, email: EMAIL }, OWN, [])
    .filter((one) => one.action === action && (kind === undefined || one.target['kind'] === kind))
    .map(({ target }) => target);

test.for<[string, AnyAction, Found, readonly object[]]>([
  [
    'topics of which something is missed',
    watchRules,
    found('Jikimi::Account::Watch', {
      trailChanges: watch('StopLogging'),
      keyRemovals: watch(),
      iamPolicyChanges: watch('PutUserPolicy'),
    }),
    [
      { topic: 'iamPolicyChanges', name: 'jikimi-alert-watch-iam-policy-changes', regions: ['us-east-1'] },
      { topic: 'trailChanges', regions: ['us-east-1', 'ap-northeast-2'] },
    ],
  ],
  [
    'the topic of the check that failed, and no other',
    watchRules,
    found(
      'Jikimi::Account::Watch',
      { trailChanges: watch('StopLogging'), rootUse: watch('ConsoleLogin') },
      { judged: ['rootUse'] },
    ),
    [{ topic: 'rootUse' }],
  ],
  [
    'no organization, nothing to watch',
    watchRules,
    found('Jikimi::Organization::Watch', { changes: null }),
    [],
  ],
  [
    'administrators with MFA',
    breakGlass,
    found('Jikimi::IAM::EmergencyAccess', { roles: [], administrators: [MINA] }),
    [{ name: 'jikimi-break-glass', users: [MINA] }],
  ],
  ['nobody with MFA', breakGlass, found('Jikimi::IAM::EmergencyAccess', { administrators: [] }), []],
  [
    'a route beyond the other side',
    narrowRoute,
    found('AWS::EC2::RouteTable', {
      peeringRoutes: [
        route('10.0.0.0/8', '10.8.0.0/16', '2001:db8::/56'),
        route('10.9.0.0/16', '10.9.0.0/16'),
      ],
    }),
    [{ name: 'it', wide: [{ destination: '10.0.0.0/8', peering: 'pcx-1', ranges: ['10.8.0.0/16'] }] }],
  ],
  [
    'all of the other side: the owner knows whether it is needed',
    narrowRoute,
    found('AWS::EC2::RouteTable', { peeringRoutes: [route('10.9.0.0/16', '10.9.0.0/16')] }),
    [],
  ],
  [
    'S3 through NAT',
    endpoint,
    found('AWS::EC2::RouteTable', { natExit: { natGateway: 'nat-1', gatewayEndpoints: ['dynamodb'] } }),
    [{ name: 'it', region: 'ap-northeast-2' }],
  ],
  ['no NAT', endpoint, found('AWS::EC2::RouteTable', { natExit: null }), []],
  ['unread', endpoint, found('AWS::EC2::RouteTable', {}), []],
  [
    'a recorder that was stopped',
    startRecorder,
    found('AWS::Config::ConfigurationRecorder', { recorder: { name: 'ours', recording: false } }),
    [{ name: 'ours', region: 'ap-northeast-2' }],
  ],
  [
    'a bucket that refuses the trail',
    repairDelivery,
    found(
      'AWS::CloudTrail::Trail',
      { status: { deliveryError: 'AccessDenied' }, bucket: { name: 'logs', isForeign: false } },
      { resource: { type: 'AWS::CloudTrail::Trail', id: 'main', arn: 'arn:aws:it', region: 'eu-west-1' } },
    ),
    [{ region: 'eu-west-1', name: 'logs', trailArn: 'arn:aws:it', account: OWN }],
  ],
  [
    'a bucket that is gone',
    repairDelivery,
    found('AWS::CloudTrail::Trail', {
      status: { deliveryError: 'NoSuchBucket' },
      bucket: { name: 'logs', isForeign: false },
    }),
    [],
  ],
  ['no recorder', startRecorder, found('AWS::Config::ConfigurationRecorder', { recorder: null }), []],
  [
    'no budget, an address given: the very one of a guard',
    budget,
    found('Jikimi::Cost::Watch', { budgets: [] }, { email: EMAIL }),
    guard('budgets-create-guard-budget', 'monthly'),
  ],
  ['no budget, no address', budget, found('Jikimi::Cost::Watch', { budgets: [] }), []],
  [
    'no anomaly watch: the very one of a guard',
    anomalies,
    found('Jikimi::Cost::Watch', {}, { email: EMAIL }),
    guard('ce-create-anomaly-subscription'),
  ],
])('%s', ([, action, finding, targets]) => {
  const made = action.fromFinding?.(finding) ?? [];
  expect(made).toHaveLength(targets.length);
  expect(made).toMatchObject(targets);
});
