import type { ModifyImageAttributeRequest, ModifySnapshotAttributeRequest } from '@aws-sdk/client-ec2';
import { type RefusalRule, refuse } from '../../refusal-rule.ts';
import { imageSharing, snapshotSharing } from '../../services/ec2.ts';

/** AWS documents that these are refused; the words of the refusal are ours. */
export const sharing: readonly RefusalRule[] = [
  refuse<ModifySnapshotAttributeRequest>({
    operation: 'ModifySnapshotAttribute',
    when: 'it shares with everybody while block public access is on',
    code: 'OperationNotPermitted',
    message: ({ CreateVolumePermission, GroupNames, OperationType }, at) => {
      const added = CreateVolumePermission?.Add?.some(({ Group }) => Group === 'all');
      const named = OperationType === 'add' && GroupNames?.includes('all');
      return (
        (added || named) &&
        snapshotSharing(at).value !== 'unblocked' &&
        'The snapshot cannot be publicly shared because block public access for snapshots is enabled.'
      );
    },
  }),
  refuse<ModifyImageAttributeRequest>({
    operation: 'ModifyImageAttribute',
    when: 'it shares with everybody while block public access is on',
    code: 'OperationNotPermitted',
    message: ({ LaunchPermission, UserGroups, OperationType }, at) => {
      const added = LaunchPermission?.Add?.some(({ Group }) => Group === 'all');
      const named = OperationType === 'add' && UserGroups?.includes('all');
      return (
        (added || named) &&
        imageSharing(at).value !== 'unblocked' &&
        "You can't publicly share this image because block public access for AMIs is enabled."
      );
    },
  }),
];
