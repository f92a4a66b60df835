import {
  DescribeImageAttributeCommand,
  EC2Client,
  GetImageBlockPublicAccessStateCommand,
} from '@aws-sdk/client-ec2';
import { type Call, defineAction, type Target } from '../../../change/action.ts';
import { josa } from '../../../i18n/particles.ts';
import { MachineImage } from '../../../inventory/resources/machine-image.ts';
import { told } from '../../../inventory/told.ts';
import { ec2Call } from '../../ec2-call.ts';
import { theResource } from '../../found.ts';

/** `name` is the image's id. */
export const action = defineAction<Target>()({
  id: 'ec2-unshare-image',
  title: ({ name, region }) => ({
    en: `Make the AMI ${name} (${region}) private`,
    ko: `${josa(`AMI ${name}(${region})`, '을/를')} 프라이빗으로 변경`,
  }),
  reads: ['ec2:DescribeImageAttribute', 'ec2:GetImageBlockPublicAccessState'],
  writes: ['ec2:ModifyImageAttribute'],
  capture: async (aws, { region, name }): Promise<'public' | 'public-while-blocked' | 'not-public'> => {
    const client = aws.client(EC2Client, region);
    const { LaunchPermissions } = await client.send(
      new DescribeImageAttributeCommand({ ImageId: name, Attribute: 'launchPermission' }),
    );
    const isPublic = told(LaunchPermissions, 'launchPermission').some(({ Group }) => Group === 'all');
    if (!isPublic) return 'not-public';
    const answer = await client.send(new GetImageBlockPublicAccessStateCommand({}));
    const block = told(answer.ImageBlockPublicAccessState, 'imageBlockPublicAccessState');
    return block === 'unblocked' ? 'public' : 'public-while-blocked';
  },
  holds: (state) => state === 'not-public',
  apply: (target) => [modify(target, 'Remove')],
  undo: (target) => [modify(target, 'Add')],
  effect: () => ({
    en: 'Strangers can no longer launch or see this AMI. Copies that they made stay theirs: treat keys and passwords on it as known. Accounts that it is shared with by name keep it.',
    ko: '다른 사람이 이 AMI를 보거나 시작할 수 없습니다. 이미 복사해 간 것은 남아 있으므로 그 안의 키와 암호는 알려진 것으로 보고 대처하세요. 계정을 지정한 공유는 그대로입니다.',
  }),
  hurts: () => [
    {
      en: 'Whoever outside the account launches instances from it can no longer do so.',
      ko: '계정 밖에서 이 AMI로 인스턴스를 시작하던 곳은 더는 시작할 수 없습니다.',
    },
  ],
  noWayBack: (_, state) =>
    state === 'public-while-blocked'
      ? {
          en: 'Sharing AMIs with everyone is blocked in this region by now, so that AWS would not let this one be made public again.',
          ko: '이 리전에서는 이제 AMI의 퍼블릭 공유가 차단되어 있어, 다시 퍼블릭으로 바꾸는 것을 AWS가 허용하지 않습니다.',
        }
      : undefined,
  monthlyUsd: 0,
  minutes: 1,
  // Not shared again while the region forbids it.
  before: ['ec2-block-public-images'],
  fromFinding: theResource(MachineImage),
});

function modify(target: Target, change: 'Add' | 'Remove'): Call {
  return ec2Call(target, 'ModifyImageAttribute', {
    ImageId: target.name,
    Attribute: 'launchPermission',
    LaunchPermission: { [change]: [{ Group: 'all' }] },
  });
}
