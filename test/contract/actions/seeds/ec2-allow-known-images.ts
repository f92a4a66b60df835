import {
  EC2Client,
  EnableAllowedImagesSettingsCommand,
  ReplaceImageCriteriaInAllowedImagesSettingsCommand,
} from '@aws-sdk/client-ec2';
import { inRegions } from '../in-regions.ts';
import type { Seed } from '../law.ts';
import { machines } from '../machines.ts';
import { REGION } from '../policies.ts';

/** Off, with nothing running; off, with instances of an own image; in audit mode, with chosen owners. */
export const seed: Seed['seed'] = async (account, n) => {
  const ec2 = account.client(EC2Client, REGION);
  if (n > 0) await machines(account, 2);
  if (n === 2) {
    await ec2.send(
      new ReplaceImageCriteriaInAllowedImagesSettingsCommand({
        ImageCriteria: [
          { ImageProviders: ['amazon', '123456789012'] },
          { ImageProviders: ['aws-marketplace'] },
        ],
      }),
    );
    await ec2.send(new EnableAllowedImagesSettingsCommand({ AllowedImagesSettingsState: 'audit-mode' }));
  }
  return n === 0 ? inRegions(0) : inRegions(1);
};
