import { EC2Client, GetEbsEncryptionByDefaultCommand } from '@aws-sdk/client-ec2';
import { defineAction, type Target } from '../../../change/action.ts';
import { Ec2RegionDefaults } from '../../../inventory/resources/ec2-region-defaults.ts';
import { told } from '../../../inventory/told.ts';
import { ec2Call } from '../../ec2-call.ts';
import { theRegion } from '../../found.ts';

export const action = defineAction<Target>()({
  id: 'ec2-enable-ebs-encryption',
  title: ({ region }) => ({
    en: `Encrypt new EBS volumes by default in ${region}`,
    ko: `${region}의 새 EBS 볼륨을 기본으로 암호화`,
  }),
  reads: ['ec2:GetEbsEncryptionByDefault'],
  writes: ['ec2:EnableEbsEncryptionByDefault', 'ec2:DisableEbsEncryptionByDefault'],
  capture: async (aws, { region }) => {
    const answer = await aws.client(EC2Client, region).send(new GetEbsEncryptionByDefaultCommand({}));
    return told(answer.EbsEncryptionByDefault, 'ebsEncryptionByDefault');
  },
  holds: (isOn) => isOn,
  apply: (target) => [ec2Call(target, 'EnableEbsEncryptionByDefault')],
  undo: (target) => [ec2Call(target, 'DisableEbsEncryptionByDefault')],
  effect: () => ({
    en: 'Volumes and snapshot copies made from now on are encrypted. Those there are stay as they are; so do the ones made meanwhile, if this is undone.',
    ko: '앞으로 만드는 볼륨과 스냅샷 복사본이 암호화됩니다. 이미 있는 것은 그대로이며, 되돌려도 그사이에 암호화된 것은 암호화된 채로 남습니다.',
  }),
  hurts: () => [
    {
      en: 'Snapshots of newly encrypted volumes cannot be shared with other accounts while the key is aws/ebs.',
      ko: '키가 aws/ebs이면 새로 암호화된 볼륨의 스냅샷은 다른 계정과 공유할 수 없습니다.',
    },
    {
      en: 'Instance types so old that they know no encryption (such as m1 and t1) no longer launch.',
      ko: '암호화를 지원하지 않는 아주 오래된 인스턴스 유형(m1, t1 등)은 시작되지 않습니다.',
    },
  ],
  monthlyUsd: 0,
  minutes: 1,
  fromFinding: theRegion(Ec2RegionDefaults),
});
