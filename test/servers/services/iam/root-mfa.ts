import type { ListVirtualMFADevicesResponse } from '@aws-sdk/client-iam';
import { mendOutput } from '../../service-answers.ts';

/** The root user's app on a phone, which the console sets up and no API does. */
export const rootMfaMends = {
  ListVirtualMFADevices: mendOutput<ListVirtualMFADevicesResponse>((output, { account }, input) => {
    if (!account.root.virtualMfa || input['AssignmentStatus'] === 'Unassigned') return output;
    const arn = `arn:aws:iam::${account.id}:root`;
    const opened = new Date(account.root.report?.['user_creation_time'] ?? '2024-03-02T09:00:00Z');
    const device = {
      SerialNumber: `arn:aws:iam::${account.id}:mfa/root-account-mfa-device`,
      EnableDate: opened,
      User: { Path: '/', UserName: '', UserId: account.id, Arn: arn, CreateDate: opened },
    };
    return { ...output, VirtualMFADevices: [device, ...(output.VirtualMFADevices ?? [])] };
  }),
};
