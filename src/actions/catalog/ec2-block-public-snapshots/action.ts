import { EC2Client, GetSnapshotBlockPublicAccessStateCommand } from '@aws-sdk/client-ec2';
import { defineAction, type Target } from '../../../change/action.ts';
import { Ec2RegionDefaults } from '../../../inventory/resources/ec2-region-defaults.ts';
import { told } from '../../../inventory/told.ts';
import { ec2Call } from '../../ec2-call.ts';
import { theRegion } from '../../found.ts';
import { managedBy, refuseIfManaged } from '../../organization-managed.ts';

const WANTED = 'block-all-sharing';

export const action = defineAction<Target>()({
  id: 'ec2-block-public-snapshots',
  title: ({ region }) => ({
    en: `Block public sharing of EBS snapshots in ${region}`,
    ko: `${region}에서 EBS 스냅샷의 퍼블릭 공유 차단`,
  }),
  reads: ['ec2:GetSnapshotBlockPublicAccessState'],
  writes: ['ec2:EnableSnapshotBlockPublicAccess', 'ec2:DisableSnapshotBlockPublicAccess'],
  capture: async (aws, { region }) => {
    const answer = await aws.client(EC2Client, region).send(new GetSnapshotBlockPublicAccessStateCommand({}));
    return { state: told(answer.State, 'state'), managedBy: managedBy(answer.ManagedBy) };
  },
  holds: ({ state }) => state === WANTED,
  apply: (target) => [ec2Call(target, 'EnableSnapshotBlockPublicAccess', { State: WANTED })],
  undo: (target, before) => [
    before.state === 'unblocked'
      ? ec2Call(target, 'DisableSnapshotBlockPublicAccess')
      : ec2Call(target, 'EnableSnapshotBlockPublicAccess', { State: before.state }),
  ],
  effect: () => ({
    en: 'No snapshot of this region can be made public, and those that are public are held back. If this is undone, they are public again.',
    ko: '이 리전의 스냅샷을 공개할 수 없고, 이미 공개된 스냅샷도 막힙니다. 되돌리면 막혔던 스냅샷이 다시 공개됩니다.',
  }),
  hurts: () => [
    {
      en: 'Strangers can no longer use snapshots that you published on purpose. Sharing with named accounts goes on.',
      ko: '일부러 공개한 스냅샷은 다른 사람이 더는 쓸 수 없습니다. 지정한 계정과의 공유는 그대로입니다.',
    },
  ],
  refuses: refuseIfManaged,
  monthlyUsd: 0,
  minutes: 1,
  fromFinding: theRegion(Ec2RegionDefaults),
});
