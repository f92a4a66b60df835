import {
  ConfigServiceClient,
  PutConfigurationRecorderCommand,
  PutDeliveryChannelCommand,
  StartConfigurationRecorderCommand,
  StopConfigurationRecorderCommand,
} from '@aws-sdk/client-config-service';
import { newBucket } from '../bucket.ts';
import { inRegions } from '../in-regions.ts';
import type { Seed } from '../law.ts';

/** Stopped; stopped in two regions; never started, under a name of its own. */
export const seed: Seed['seed'] = async (account, n) => {
  const { name: s3BucketName } = await newBucket(account, 'config');
  const name = n === 2 ? 'ours' : 'default';
  for (const { region } of inRegions(n)) {
    const config = account.client(ConfigServiceClient, region);
    await config.send(
      new PutConfigurationRecorderCommand({
        ConfigurationRecorder: { name, roleARN: `arn:aws:iam::${account.id}:role/config` },
      }),
    );
    await config.send(new PutDeliveryChannelCommand({ DeliveryChannel: { name, s3BucketName } }));
    if (n === 2) continue;
    await config.send(new StartConfigurationRecorderCommand({ ConfigurationRecorderName: name }));
    await config.send(new StopConfigurationRecorderCommand({ ConfigurationRecorderName: name }));
  }
  return inRegions(n).map(({ region }) => ({ region, name }));
};
