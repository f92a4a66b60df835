import {
  AutoScalingClient,
  CreateAutoScalingGroupCommand,
  CreateLaunchConfigurationCommand,
  DeleteAutoScalingGroupCommand,
  DeleteLaunchConfigurationCommand,
  UpdateAutoScalingGroupCommand,
} from '@aws-sdk/client-auto-scaling';
import type { TestAccount } from '../aws-server.ts';
import { proveRefusals } from '../prove-refusals.ts';
import { refuses } from './autoscaling.ts';

const AutoScalingGroupName = 'web';
const LaunchConfigurationName = 'web-1';

async function group(account: TestAccount, size: number): Promise<AutoScalingClient> {
  const autoscaling = account.client(AutoScalingClient);
  await autoscaling.send(
    new CreateLaunchConfigurationCommand({
      LaunchConfigurationName,
      ImageId: 'ami-12c6146b',
      InstanceType: 't3.micro',
    }),
  );
  await autoscaling.send(
    new CreateAutoScalingGroupCommand({
      AutoScalingGroupName,
      LaunchConfigurationName,
      MinSize: size,
      MaxSize: size,
      AvailabilityZones: ['ap-northeast-2a'],
    }),
  );
  return autoscaling;
}

proveRefusals(refuses, {
  'DeleteAutoScalingGroup: instances are in it and it is not forced': async (account) => {
    const autoscaling = await group(account, 1);
    const none = { MinSize: 0, MaxSize: 0, DesiredCapacity: 0 };
    return {
      call: () => autoscaling.send(new DeleteAutoScalingGroupCommand({ AutoScalingGroupName })),
      cure: () => autoscaling.send(new UpdateAutoScalingGroupCommand({ AutoScalingGroupName, ...none })),
    };
  },
  'DeleteLaunchConfiguration: a group uses it': async (account) => {
    const autoscaling = await group(account, 0);
    return {
      call: () => autoscaling.send(new DeleteLaunchConfigurationCommand({ LaunchConfigurationName })),
      cure: () => autoscaling.send(new DeleteAutoScalingGroupCommand({ AutoScalingGroupName })),
    };
  },
});
