import {
  DescribeSnapshotAttributeCommand,
  EC2Client,
  GetSnapshotBlockPublicAccessStateCommand,
} from '@aws-sdk/client-ec2';
import { type Call, defineAction, type Target } from '../../../change/action.ts';
import { josa } from '../../../i18n/particles.ts';
import { PublicEbsSnapshot } from '../../../inventory/resources/public-ebs-snapshot.ts';
import { told } from '../../../inventory/told.ts';
import { ec2Call } from '../../ec2-call.ts';
import { theResource } from '../../found.ts';

/** `name` is the snapshot's id. */
export const action = defineAction<Target>()({
  id: 'ec2-unshare-snapshot',
  title: ({ name, region }) => ({
    en: `Make the EBS snapshot ${name} (${region}) private`,
    ko: `${josa(`EBS 스냅샷 ${name}(${region})`, '을/를')} 프라이빗으로 변경`,
  }),
  reads: ['ec2:DescribeSnapshotAttribute', 'ec2:GetSnapshotBlockPublicAccessState'],
  writes: ['ec2:ModifySnapshotAttribute'],
  capture: async (aws, { region, name }): Promise<'public' | 'public-while-blocked' | 'not-public'> => {
    const client = aws.client(EC2Client, region);
    const { CreateVolumePermissions } = await client.send(
      new DescribeSnapshotAttributeCommand({ SnapshotId: name, Attribute: 'createVolumePermission' }),
    );
    const isPublic = told(CreateVolumePermissions, 'createVolumePermission').some(
      ({ Group }) => Group === 'all',
    );
    if (!isPublic) return 'not-public';
    const { State } = await client.send(new GetSnapshotBlockPublicAccessStateCommand({}));
    return told(State, 'state') === 'unblocked' ? 'public' : 'public-while-blocked';
  },
  holds: (state) => state === 'not-public',
  apply: (target) => [modify(target, 'remove')],
  undo: (target) => [modify(target, 'add')],
  effect: () => ({
    en: 'Strangers can no longer copy the disk in this snapshot. Copies that they made stay theirs: treat what is on it as known. Accounts that it is shared with by name keep it.',
    ko: '다른 사람이 이 스냅샷의 디스크를 더는 복사할 수 없습니다. 이미 복사해 간 것은 남아 있으므로 그 내용은 알려진 것으로 보고 대처하세요. 계정을 지정한 공유는 그대로입니다.',
  }),
  hurts: () => [
    {
      en: 'Whoever outside the account makes volumes from it can no longer do so.',
      ko: '계정 밖에서 이 스냅샷으로 볼륨을 만들던 곳은 더는 만들 수 없습니다.',
    },
  ],
  noWayBack: (_, state) =>
    state === 'public-while-blocked'
      ? {
          en: 'Sharing EBS snapshots with everyone is blocked in this region by now, so that AWS would not let this one be made public again.',
          ko: '이 리전에서는 이제 EBS 스냅샷의 퍼블릭 공유가 차단되어 있어, 다시 퍼블릭으로 바꾸는 것을 AWS가 허용하지 않습니다.',
        }
      : undefined,
  monthlyUsd: 0,
  minutes: 1,
  // Not shared again while the region forbids it.
  before: ['ec2-block-public-snapshots'],
  fromFinding: theResource(PublicEbsSnapshot),
});

function modify(target: Target, OperationType: 'add' | 'remove'): Call {
  return ec2Call(target, 'ModifySnapshotAttribute', {
    SnapshotId: target.name,
    Attribute: 'createVolumePermission',
    OperationType,
    GroupNames: ['all'],
  });
}
