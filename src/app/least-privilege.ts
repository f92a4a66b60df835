import type { AnyControl } from '../posture/control.ts';
import { loadDerivations } from './registry.generated.ts';
import { actionsFor, whatToRead } from './selection.ts';

/** What signing in asks: who we are, under which name, which regions there are (the last where the third is denied). */
const SIGN_IN = [
  'sts:GetCallerIdentity',
  'iam:ListAccountAliases',
  'account:ListRegions',
  'ec2:DescribeRegions',
] as const;

/** The IAM identity policy with which these controls can be judged, and nothing else can be done. */
export async function checkupPolicy(controls: readonly AnyControl[]): Promise<object> {
  const actions = actionsFor(whatToRead(controls, await loadDerivations()));
  return {
    Version: '2012-10-17',
    Statement: [
      {
        Sid: 'JikimiCheckup',
        Effect: 'Allow',
        // Sorted, and so grouped by service. One statement: a managed policy may have 6,144 characters.
        Action: [...new Set([...SIGN_IN, ...actions])].toSorted(),
        // Lists and account settings have no resource to name.
        Resource: '*',
      },
    ],
  };
}
