import type { Reservation, RunInstancesRequest } from '@aws-sdk/client-ec2';
import { mendOutput, type ServiceAnswers } from './service-answers.ts';

/** Termination protection that an instance is launched with; moto knows it only where it is set afterwards. */
export const launchProtection: NonNullable<ServiceAnswers['mends']> = {
  RunInstances: mendOutput<Reservation>(async (output, at, input) => {
    const { DisableApiTermination }: Partial<RunInstancesRequest> = input;
    if (!DisableApiTermination) return output;
    const { EC2Client, ModifyInstanceAttributeCommand } = await import('@aws-sdk/client-ec2');
    const ec2 = at.moto(EC2Client);
    for (const { InstanceId } of output.Instances ?? [])
      await ec2.send(
        new ModifyInstanceAttributeCommand({ InstanceId, DisableApiTermination: { Value: true } }),
      );
    return output;
  }),
};
