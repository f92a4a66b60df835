import { josa } from '../../../i18n/particles.ts';
import { PublicEbsSnapshot } from '../../../inventory/resources/public-ebs-snapshot.ts';
import { defineControl, fail, pass } from '../../control.ts';

export const control = defineControl({
  id: 'ec2-snapshot-public',
  resource: PublicEbsSnapshot,
  reads: ['name', 'createdAt', 'sizeGib', 'heldBack'],
  severity: 'high',
  risk: 'data-exposure',
  title: {
    en: 'An EBS snapshot is public: anyone can copy the disk',
    ko: 'EBS 스냅샷이 공개되어 누구나 디스크를 복사할 수 있음',
  },
  why: {
    en: 'Any AWS customer can create a volume from the snapshot and read every file on the disk: customer data, source code, keys that were deleted but not overwritten. Some people search the list of public snapshots for exactly that, and you cannot see who copied yours.',
    ko: 'AWS 고객이라면 누구나 이 스냅샷으로 볼륨을 만들어 디스크의 모든 파일을 읽을 수 있습니다. 고객 데이터, 소스 코드, 지웠지만 덮어쓰지 않은 키까지 포함됩니다. 공개 스냅샷 목록에서 이런 것을 찾는 사람들이 있고, 누가 복사했는지는 알 수 없습니다.',
  },
  fix: {
    steps: [
      { en: 'Open the snapshot.', ko: '스냅샷을 엽니다.' },
      {
        en: 'Choose "Actions", "Modify permissions", and select "Private".',
        ko: '"작업(Actions)", "권한 수정(Modify permissions)"을 차례로 선택하고 "프라이빗(Private)"으로 바꿉니다.',
      },
      {
        en: 'If certain accounts need the snapshot, add their account IDs.',
        ko: '스냅샷이 필요한 계정이 있으면 그 계정 ID만 추가합니다.',
      },
      { en: 'Save the changes.', ko: '변경 사항을 저장합니다.' },
      {
        en: 'Assume that others know every password and key on that disk, and replace them.',
        ko: '그 디스크에 있던 암호와 키는 모두 알려졌다고 보고 교체합니다.',
      },
    ],
    minutes: 5,
    cost: null,
    breaks: {
      en: 'Accounts that used the public snapshot can no longer use it. Copies that were already made remain.',
      ko: '공개 스냅샷을 쓰던 계정은 더 이상 사용할 수 없습니다. 이미 만들어 간 복사본은 그대로 남습니다.',
    },
    check: {
      en: 'Under "Permissions" the snapshot shows "Private".',
      ko: '"권한(Permissions)"에 "프라이빗(Private)"으로 표시됩니다.',
    },
    console:
      'https://{region}.console.aws.amazon.com/ec2/home?region={region}#SnapshotDetails:snapshotId={id}',
  },
  remedies: ['ec2-unshare-snapshot'],
  frameworks: { 'aws-fsbp': ['EC2.1'], 'kisa-isms-p-2023': ['2.10.2'] },
  whenNone: pass({
    en: 'No EBS snapshot of the account is shared with everyone.',
    ko: '계정에 모두에게 공유된 EBS 스냅샷이 없습니다.',
  }),
  evaluate: ({ name, createdAt, sizeGib, heldBack }, { resource }) => {
    if (heldBack) {
      return pass({
        en: `${resource.id} is still marked as public, but the region blocks all public sharing, so nobody outside can use it now.`,
        ko: `${resource.id}에 공개 표시가 남아 있지만, 리전 설정이 모든 공개를 차단하고 있어 지금은 밖에서 사용할 수 없습니다.`,
      });
    }
    const called = name ? ` "${name}"` : '';
    const size = sizeGib === null ? '' : `${sizeGib} GiB `;
    const day = createdAt?.slice(0, 10);
    return fail({
      en: `The ${size}snapshot${called}${day ? ` of ${day}` : ''} is shared with all AWS accounts.`,
      ko: `${day ? `${day}에 만든 ` : ''}${size}${josa(`스냅샷${called}`, '이/가')} 모든 AWS 계정에 공유되어 있습니다.`,
    });
  },
});
