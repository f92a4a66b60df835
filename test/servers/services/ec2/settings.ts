/** Switches of an account's region, and the console's words of an instance. */
import type {
  DisableSerialConsoleAccessResult,
  EnableAllowedImagesSettingsRequest,
  EnableAllowedImagesSettingsResult,
  GetAllowedImagesSettingsResult,
  GetConsoleOutputRequest,
  GetConsoleOutputResult,
  GetSerialConsoleAccessStatusResult,
  ImageCriterion,
  ModifyVpcBlockPublicAccessOptionsRequest,
  ReplaceImageCriteriaInAllowedImagesSettingsRequest,
  VpcBlockPublicAccessOptions,
} from '@aws-sdk/client-ec2';
import { type CallContext, memory } from '../../call-context.ts';
import { AwsRefusal, type ServiceAnswers } from '../../service-answers.ts';
import { ec2Answer } from './kept.ts';

/** Off until someone switches it on. */
const serialConsole = memory('region', () => false);
const allowedImages = memory<{ state: string; criteria: ImageCriterion[] }>('region', () => ({
  state: 'disabled',
  criteria: [],
}));
const publicVpcs = memory<
  Pick<VpcBlockPublicAccessOptions, 'InternetGatewayBlockMode' | 'State' | 'LastUpdateTimestamp'>
>('region', () => ({ InternetGatewayBlockMode: 'off', State: 'default-state' }));

export const settingAnswers: ServiceAnswers['answers'] = {
  GetSerialConsoleAccessStatus: ec2Answer<object, GetSerialConsoleAccessStatusResult>((_input, at) => ({
    SerialConsoleAccessEnabled: serialConsole(at).value,
    ManagedBy: 'account',
  })),
  EnableSerialConsoleAccess: ec2Answer<object, DisableSerialConsoleAccessResult>((_input, at) => ({
    SerialConsoleAccessEnabled: (serialConsole(at).value = true),
  })),
  DisableSerialConsoleAccess: ec2Answer<object, DisableSerialConsoleAccessResult>((_input, at) => ({
    SerialConsoleAccessEnabled: (serialConsole(at).value = false),
  })),

  GetAllowedImagesSettings: ec2Answer<object, GetAllowedImagesSettingsResult>((_input, at) => ({
    State: allowedImages(at).value.state,
    ImageCriteria: allowedImages(at).value.criteria,
    ManagedBy: 'account',
  })),
  EnableAllowedImagesSettings: ec2Answer<
    EnableAllowedImagesSettingsRequest,
    EnableAllowedImagesSettingsResult
  >(({ AllowedImagesSettingsState }, at) => {
    allowedImages(at).value.state = AllowedImagesSettingsState ?? 'enabled';
    return { AllowedImagesSettingsState };
  }),
  DisableAllowedImagesSettings: ec2Answer<object, { AllowedImagesSettingsState: string }>((_input, at) => ({
    AllowedImagesSettingsState: (allowedImages(at).value.state = 'disabled'),
  })),
  ReplaceImageCriteriaInAllowedImagesSettings: ec2Answer<
    ReplaceImageCriteriaInAllowedImagesSettingsRequest,
    { ReturnValue: boolean }
  >(({ ImageCriteria = [] }, at) => {
    allowedImages(at).value.criteria = ImageCriteria;
    return { ReturnValue: true };
  }),

  DescribeVpcBlockPublicAccessOptions: ec2Answer<object, object>((_input, at) => blockOptions(at)),
  ModifyVpcBlockPublicAccessOptions: ec2Answer<ModifyVpcBlockPublicAccessOptionsRequest, object>(
    ({ InternetGatewayBlockMode }, at) => {
      publicVpcs(at).value = {
        InternetGatewayBlockMode,
        State: 'update-complete',
        LastUpdateTimestamp: at.account.clock.now(),
      };
      return blockOptions(at);
    },
  ),

  /** An instance that has not booted with a serial console says nothing; nothing boots here. */
  GetConsoleOutput: ec2Answer<GetConsoleOutputRequest, GetConsoleOutputResult>(
    async ({ InstanceId = '' }, at) => {
      const { DescribeInstancesCommand, EC2Client } = await import('@aws-sdk/client-ec2');
      const { Reservations = [] } = await at
        .moto(EC2Client)
        .send(new DescribeInstancesCommand({ InstanceIds: [InstanceId] }));
      const instance = Reservations[0]?.Instances?.[0];
      if (!instance) {
        throw new AwsRefusal('InvalidInstanceID.NotFound', `The instance ID '${InstanceId}' does not exist`);
      }
      return { InstanceId, Timestamp: instance.LaunchTime, Output: '' };
    },
  ),
};

function blockOptions(at: CallContext): { VpcBlockPublicAccessOptions: VpcBlockPublicAccessOptions } {
  return {
    VpcBlockPublicAccessOptions: {
      AwsAccountId: at.account.id,
      AwsRegion: at.region,
      ...publicVpcs(at).value,
      ManagedBy: 'account',
      ExclusionsAllowed: 'allowed',
    },
  };
}
