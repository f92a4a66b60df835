import { IAMClient, paginateListInstanceProfiles, paginateListVirtualMFADevices } from '@aws-sdk/client-iam';
import { isoTime } from '../../iso-time.ts';
import { listOf, listsCollector } from '../../list-collector.ts';
import { InstanceProfile, VirtualMfaDevice } from '../../resources/iam-attachments.ts';

export const collector = listsCollector({
  id: 'iam-attachments',
  scope: 'global',
  client: IAMClient,
  lists: [
    listOf({
      resource: VirtualMfaDevice,
      list: paginateListVirtualMFADevices,
      items: (page) => page.VirtualMFADevices,
      describe: ({ SerialNumber = '', EnableDate }) => ({
        id: SerialNumber,
        arn: SerialNumber,
        fields: { enabledAt: isoTime(EnableDate) },
      }),
    }),
    listOf({
      resource: InstanceProfile,
      list: paginateListInstanceProfiles,
      items: (page) => page.InstanceProfiles,
      describe: ({ InstanceProfileName = '', Arn = '', CreateDate }) => ({
        id: InstanceProfileName,
        arn: Arn,
        fields: { createdAt: isoTime(CreateDate) },
      }),
    }),
  ],
});
