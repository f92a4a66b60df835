import { Ec2RegionDefaults } from '../../../inventory/resources/ec2-region-defaults.ts';
import { defineControl, fail, pass } from '../../control.ts';
import { withManager } from '../../criteria/region-settings.ts';

export const control = defineControl({
  id: 'ec2-image-block-public-access-off',
  resource: Ec2RegionDefaults,
  reads: ['imageSharing'],
  severity: 'medium',
  risk: 'data-exposure',
  title: { en: 'Server images (AMIs) can be made public', ko: '서버 이미지(AMI)를 공개할 수 있음' },
  why: {
    en: 'An image holds a whole server: code, configuration, often passwords. One wrong click or one stolen key can make it public. With the block on, AWS refuses.',
    ko: '이미지에는 코드, 설정, 때로는 암호까지 서버 전체가 들어 있습니다. 클릭 한 번의 실수나 도난당한 키 하나로 공개될 수 있습니다. 차단을 켜 두면 AWS가 공개를 거부합니다.',
  },
  fix: {
    steps: [
      {
        en: 'In the EC2 dashboard of the region, choose "Data protection and security" under "Account attributes".',
        ko: '해당 리전의 EC2 대시보드에서 "계정 속성(Account attributes)" 아래 "데이터 보호 및 보안(Data protection and security)"을 선택합니다.',
      },
      {
        en: 'Next to "Block public access for AMIs", choose "Manage".',
        ko: '"AMI에 대한 퍼블릭 액세스 차단(Block public access for AMIs)" 옆의 "관리(Manage)"를 선택합니다.',
      },
      {
        en: 'Select "Block new public sharing" and choose "Update". It can take up to ten minutes.',
        ko: '"새로운 퍼블릭 공유 차단(Block new public sharing)"을 선택하고 "업데이트(Update)"를 누릅니다. 적용까지 10분쯤 걸릴 수 있습니다.',
      },
      {
        en: 'If other regions are named here, do the same there.',
        ko: '여기에 다른 리전도 나오면 그곳에서도 똑같이 합니다.',
      },
    ],
    minutes: 2,
    cost: null,
    breaks: {
      en: 'No new AMI can be made public. AMIs that are already public stay public: make them private one by one.',
      ko: '새 AMI를 공개할 수 없습니다. 이미 공개된 AMI는 그대로이므로 하나씩 프라이빗으로 바꿔야 합니다.',
    },
    check: {
      en: 'The setting of the region shows "New public sharing blocked".',
      ko: '리전 설정에 "새로운 퍼블릭 공유 차단됨(New public sharing blocked)"으로 표시됩니다.',
    },
    console:
      'https://{region}.console.aws.amazon.com/ec2/home?region={region}#Settings:tab=dataProtectionAndSecurity',
  },
  remedies: ['ec2-block-public-images'],
  frameworks: { 'kisa-isms-p-2023': ['2.10.2'] },
  evaluate: ({ imageSharing: { state, managedBy } }, { resource: { region } }) => {
    if (state !== 'unblocked') {
      return pass({
        en: `${region} blocks new public sharing of AMIs.`,
        ko: `${region}에서 AMI의 새로운 공개가 차단되어 있습니다.`,
      });
    }
    const because = {
      en: `No setting in ${region} stops AMIs from being made public.`,
      ko: `${region}에 AMI 공개를 막는 설정이 없습니다.`,
    };
    return fail(withManager(because, managedBy));
  },
});
