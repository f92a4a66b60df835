import { Ec2RegionDefaults } from '../../../inventory/resources/ec2-region-defaults.ts';
import { defineControl, fail, pass } from '../../control.ts';
import { withManager } from '../../criteria/region-settings.ts';

export const control = defineControl({
  id: 'ec2-allowed-images-off',
  resource: Ec2RegionDefaults,
  reads: ['allowedImages'],
  severity: 'low',
  risk: 'hygiene',
  title: {
    en: "Instances can start from anybody's image",
    ko: '누구의 이미지로든 인스턴스를 시작할 수 있음',
  },
  why: {
    en: 'A script that looks up "the newest image called ubuntu" can be handed one that a stranger published under that name, with a backdoor inside. "Allowed AMIs" lets instances start only from images of owners that you name.',
    ko: '"ubuntu라는 이름의 최신 이미지"를 찾는 스크립트는 모르는 사람이 같은 이름으로 올린, 백도어가 든 이미지를 받을 수 있습니다. "허용된 AMI(Allowed AMIs)"를 쓰면 지정한 소유자의 이미지로만 인스턴스를 시작할 수 있습니다.',
  },
  fix: {
    steps: [
      {
        en: 'In the EC2 dashboard of the region, choose "Allowed AMIs" under "Account attributes".',
        ko: '해당 리전의 EC2 대시보드에서 "계정 속성(Account attributes)" 아래 "허용된 AMI(Allowed AMIs)"를 선택합니다.',
      },
      {
        en: 'Choose "Manage" and add criteria: Amazon, and the publishers whose images you use. Your own images are always allowed.',
        ko: '"관리(Manage)"를 선택하고 Amazon과 사용하는 이미지의 게시자를 기준에 추가합니다. 내 계정의 이미지는 항상 허용됩니다.',
      },
      {
        en: 'Start with audit mode for a week: the console then shows which images would be refused.',
        ko: '일주일 동안 감사 모드(Audit mode)로 두고, 어떤 이미지가 거부될지 콘솔에서 확인합니다.',
      },
      {
        en: 'Set it to "Enabled" and choose "Update".',
        ko: '"활성화됨(Enabled)"으로 바꾸고 "업데이트(Update)"를 누릅니다.',
      },
      {
        en: 'If other regions are named here, do the same there.',
        ko: '여기에 다른 리전도 나오면 그곳에서도 똑같이 합니다.',
      },
    ],
    minutes: 15,
    cost: null,
    breaks: {
      en: 'Instances can no longer start from images of owners that you did not name. Running instances are not affected.',
      ko: '지정하지 않은 소유자의 이미지로는 인스턴스를 시작할 수 없습니다. 실행 중인 인스턴스에는 영향이 없습니다.',
    },
    check: {
      en: 'Run the checkup again: the region no longer appears here.',
      ko: '점검을 다시 실행하면 이 리전이 더 이상 나오지 않습니다.',
    },
    console: 'https://{region}.console.aws.amazon.com/ec2/home?region={region}#Settings:tab=allowedAmis',
  },
  remedies: ['ec2-allow-known-images'],
  frameworks: {},
  onRequest: true,
  evaluate: ({ allowedImages: { state, managedBy } }, { resource: { region } }) => {
    if (state === 'enabled') {
      return pass({
        en: `Instances in ${region} start only from allowed images.`,
        ko: `${region}의 인스턴스는 허용된 이미지로만 시작할 수 있습니다.`,
      });
    }
    const because =
      state === 'audit-mode'
        ? {
            en: `Allowed AMIs only watches in ${region} (audit mode): it refuses nothing.`,
            ko: `${region}의 허용된 AMI 설정은 지켜보기만 하고(감사 모드) 거부하지 않습니다.`,
          }
        : {
            en: `Allowed AMIs is off in ${region}.`,
            ko: `${region}에서 허용된 AMI 설정이 꺼져 있습니다.`,
          };
    return fail(withManager(because, managedBy));
  },
});
