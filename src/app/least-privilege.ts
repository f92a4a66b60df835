import { GUARD_ACTIONS } from '../actions/guard/guards.ts';
import { TOLD_TYPES } from '../incident/presence-types.ts';
import type { IamAction } from '../kernel/reading.ts';
import type { AnyControl } from '../posture/control.ts';
import { accessReads } from './access.ts';
import { hardenReads } from './change/harden-reads.ts';
import { ACTION_IDS, loadActions } from './change/load-actions.ts';
import { createdReads } from './created-presence.ts';
import { loadControls, loadDerivations } from './registry.generated.ts';
import { actionsFor, selectControls, whatToRead } from './selection.ts';
import { sweepReads } from './sweep.ts';

/** What signing in asks: who we are, under which name, which regions there are (the last where the third is denied). */
const SIGN_IN = [
  'sts:GetCallerIdentity',
  'iam:ListAccountAliases',
  'account:ListRegions',
  'ec2:DescribeRegions',
] as const;

/** The IAM identity policy with which these controls can be judged, and nothing else can be done. */
export async function checkupPolicy(controls: readonly AnyControl[]): Promise<object> {
  return policyFor('JikimiCheckup', actionsFor(whatToRead(controls, await loadDerivations())));
}

/** The IAM identity policy with which `jikimi access` reads everything it tells, `--confirm` too, and nothing else can be done. */
export function accessPolicy(): object {
  return policyFor('JikimiAccess', [...actionsFor(accessReads()), 'iam:SimulatePrincipalPolicy']);
}

/** What `jikimi harden` and `jikimi undo` can need: the checkup, and every action's reading and writing. */
export async function hardenPolicy(): Promise<object> {
  const [controls, derivations, actions] = await Promise.all([
    loadControls(),
    loadDerivations(),
    loadActions(ACTION_IDS.filter((id) => !GUARD_ACTIONS.includes(id))),
  ]);
  return policyFor('JikimiHarden', [
    // `--only` may name any control.
    ...actionsFor(
      hardenReads(selectControls(controls, { withOnRequest: true }), derivations, actions.values()),
    ),
    ...[...actions.values()].flatMap(({ reads, writes }) => [...reads, ...writes]),
  ]);
}

/** What `jikimi guard` can need: to set up, compare and take back. */
export async function guardPolicy(): Promise<object> {
  const actions = await loadActions(GUARD_ACTIONS);
  return policyFor('JikimiGuard', [
    'cloudwatch:ListMetrics',
    'cloudtrail:DescribeTrails',
    'cloudtrail:GetTrailStatus',
    ...[...actions.values()].flatMap(({ reads, writes }) => [...reads, ...writes]),
  ]);
}

/**
 * The IAM identity policy with which `jikimi activity` fetches Event history and asks what of all that was made, and of
 * all that intruders leave, is there now; nothing else can be done. Buckets with logs need their own.
 */
export async function activityPolicy(): Promise<object> {
  const reads = [await sweepReads(), createdReads(TOLD_TYPES)];
  return policyFor('JikimiActivity', [...reads.flatMap(actionsFor), 'cloudtrail:LookupEvents']);
}

function policyFor(Sid: string, actions: readonly IamAction[]): object {
  return {
    Version: '2012-10-17',
    Statement: [
      {
        Sid,
        Effect: 'Allow',
        // Sorted, and so grouped by service. One statement: a managed policy may have 6,144 characters.
        Action: [...new Set([...SIGN_IN, ...actions])].toSorted(),
        // Lists and account settings have no resource to name.
        Resource: '*',
      },
    ],
  };
}
