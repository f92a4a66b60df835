import type { IamAction } from '../kernel/reading.ts';
import type { AnyControl } from '../posture/control.ts';
import { accessReads } from './access.ts';
import { ADMINISTRATORS } from './change/circumstances.ts';
import { ACTION_IDS, loadActions } from './change/load-actions.ts';
import { loadControls, loadDerivations } from './registry.generated.ts';
import { actionsFor, selectControls, whatToRead } from './selection.ts';

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
    loadActions(ACTION_IDS),
  ]);
  return policyFor('JikimiHarden', [
    ...actionsFor(whatToRead(selectControls(controls, {}), derivations)),
    ...actionsFor(ADMINISTRATORS),
    ...[...actions.values()].flatMap(({ reads, writes = [] }) => [...reads, ...writes]),
  ]);
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
