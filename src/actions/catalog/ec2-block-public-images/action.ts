import { EC2Client, GetImageBlockPublicAccessStateCommand } from '@aws-sdk/client-ec2';
import { defineAction, type Target } from '../../../change/action.ts';
import { Ec2RegionDefaults } from '../../../inventory/resources/ec2-region-defaults.ts';
import { told } from '../../../inventory/told.ts';
import { ec2Call } from '../../ec2-call.ts';
import { theRegion } from '../../found.ts';
import { managedBy, refuseIfManaged } from '../../organization-managed.ts';

export const action = defineAction<Target>()({
  id: 'ec2-block-public-images',
  title: ({ region }) => ({
    en: `Block public sharing of AMIs in ${region}`,
    ko: `${region}에서 AMI의 퍼블릭 공유 차단`,
  }),
  reads: ['ec2:GetImageBlockPublicAccessState'],
  writes: ['ec2:EnableImageBlockPublicAccess', 'ec2:DisableImageBlockPublicAccess'],
  capture: async (aws, { region }) => {
    const answer = await aws.client(EC2Client, region).send(new GetImageBlockPublicAccessStateCommand({}));
    return {
      state: told(answer.ImageBlockPublicAccessState, 'imageBlockPublicAccessState'),
      managedBy: managedBy(answer.ManagedBy),
    };
  },
  holds: ({ state }) => state !== 'unblocked',
  apply: (target) => [
    ec2Call(target, 'EnableImageBlockPublicAccess', { ImageBlockPublicAccessState: 'block-new-sharing' }),
  ],
  undo: (target) => [ec2Call(target, 'DisableImageBlockPublicAccess')],
  effect: () => ({
    en: 'No further AMI of this region can be made public. AMIs that are public stay so until each is made private. AWS may take ten minutes to report the change.',
    ko: '이 리전의 AMI를 더는 공개할 수 없습니다. 이미 공개된 AMI는 하나씩 프라이빗으로 바꿀 때까지 공개 상태입니다. AWS에 반영되기까지 10분쯤 걸릴 수 있습니다.',
  }),
  hurts: () => [],
  refuses: refuseIfManaged,
  monthlyUsd: 0,
  minutes: 10,
  fromFinding: theRegion(Ec2RegionDefaults),
});
