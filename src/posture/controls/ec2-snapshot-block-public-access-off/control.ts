import { Ec2RegionDefaults } from '../../../inventory/resources/ec2-region-defaults.ts';
import { defineControl, fail, pass } from '../../control.ts';
import { withManager } from '../../criteria/region-settings.ts';

export const control = defineControl({
  id: 'ec2-snapshot-block-public-access-off',
  resource: Ec2RegionDefaults,
  reads: ['snapshotSharing'],
  severity: 'medium',
  risk: 'data-exposure',
  title: { en: 'Disk snapshots (EBS) can be made public', ko: '디스크 스냅샷(EBS)을 공개할 수 있음' },
  why: {
    en: 'One wrong click or one stolen key can share a whole disk with the world. With the block on, AWS refuses, no matter who asks.',
    ko: '클릭 한 번의 실수나 도난당한 키 하나로 디스크 전체가 공개될 수 있습니다. 차단을 켜 두면 누가 요청해도 AWS가 거부합니다.',
  },
  fix: {
    steps: [
      {
        en: 'In the EC2 dashboard of the region, choose "Data protection and security" under "Account attributes".',
        ko: '해당 리전의 EC2 대시보드에서 "계정 속성(Account attributes)" 아래 "데이터 보호 및 보안(Data protection and security)"을 선택합니다.',
      },
      {
        en: 'Next to "Block public access for EBS snapshots", choose "Manage" and select "Block all public access".',
        ko: '"EBS 스냅샷에 대한 퍼블릭 액세스 차단(Block public access for EBS snapshots)" 옆의 "관리(Manage)"를 선택하고 "모든 퍼블릭 액세스 차단(Block all public access)"을 선택합니다.',
      },
      { en: 'Choose "Update".', ko: '"업데이트(Update)"를 선택합니다.' },
      {
        en: 'If other regions are named here, do the same there.',
        ko: '여기에 다른 리전도 나오면 그곳에서도 똑같이 합니다.',
      },
    ],
    minutes: 2,
    cost: null,
    breaks: {
      en: 'Snapshots you published on purpose are no longer public. Turning the block off makes them public again.',
      ko: '일부러 공개한 스냅샷도 더 이상 공개되지 않습니다. 차단을 끄면 다시 공개됩니다.',
    },
    check: {
      en: 'The setting of the region shows "Block all public access".',
      ko: '리전 설정에 "모든 퍼블릭 액세스 차단(Block all public access)"으로 표시됩니다.',
    },
    console:
      'https://{region}.console.aws.amazon.com/ec2/home?region={region}#Settings:tab=dataProtectionAndSecurity',
  },
  remedies: ['ec2-block-public-snapshots'],
  frameworks: { 'aws-fsbp': ['EC2.182'], 'kisa-isms-p-2023': ['2.10.2'] },
  evaluate: ({ snapshotSharing: { state, managedBy } }, { resource: { region } }) => {
    if (state === 'block-all-sharing') {
      return pass({
        en: `${region} blocks all public sharing of snapshots.`,
        ko: `${region}에서 스냅샷의 모든 공개가 차단되어 있습니다.`,
      });
    }
    if (state === 'block-new-sharing') {
      const because = {
        en: `${region} blocks new public sharing only: snapshots that were public before stay public.`,
        ko: `${region}에서 스냅샷의 새로운 공개만 차단되어 있어, 전에 공개한 스냅샷은 계속 공개 상태입니다.`,
      };
      return fail(withManager(because, managedBy), 'low');
    }
    const because = {
      en: `No setting in ${region} stops snapshots from being made public.`,
      ko: `${region}에 스냅샷 공개를 막는 설정이 없습니다.`,
    };
    return fail(withManager(because, managedBy));
  },
});
