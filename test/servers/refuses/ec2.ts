import { type RefusalRule, refuse } from '../refusal-rule.ts';
import { addresses } from './ec2/addresses.ts';
import { machines } from './ec2/machines.ts';
import { networks } from './ec2/networks.ts';
import { sharing } from './ec2/sharing.ts';

export const refuses: readonly RefusalRule[] = [
  /** Before all others: a dry run asks for permission only. moto honours it in half of the operations. */
  refuse<{ readonly DryRun?: boolean }>({
    operation: '*',
    when: 'it is a dry run',
    code: 'DryRunOperation',
    status: 412,
    message: ({ DryRun }) => DryRun && 'Request would have succeeded, but DryRun flag is set.',
  }),
  ...machines,
  ...addresses,
  ...networks,
  ...sharing,
];
