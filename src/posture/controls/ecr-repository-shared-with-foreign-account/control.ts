import { EcrRepository } from '../../../inventory/resources/ecr-repository.ts';
import { defineControl } from '../../control.ts';
import { judgeSharing } from '../../criteria/outsiders.ts';

export const control = defineControl({
  id: 'ecr-repository-shared-with-foreign-account',
  resource: EcrRepository,
  reads: ['policy'],
  severity: 'medium',
  risk: 'data-exposure',
  title: {
    en: 'A container repository is shared with another AWS account',
    ko: '컨테이너 리포지토리가 다른 AWS 계정과 공유되어 있음',
  },
  why: {
    en: 'That account can download your images, with the code and any forgotten password in them. If it may also push, your next deployment runs whatever it pushed. Do you know this account?',
    ko: '그 계정은 이미지를 내려받아 코드와 그 안에 남은 암호를 볼 수 있습니다. 푸시도 할 수 있다면 다음 배포 때 그 계정이 올린 이미지가 실행됩니다. 아는 계정인지 확인하세요.',
  },
  fix: {
    steps: [
      {
        en: 'Find out whose account it is. If you know it and it needs the images, stop here.',
        ko: '누구의 계정인지 알아봅니다. 아는 계정이고 이미지가 필요하다면 여기서 마칩니다.',
      },
      {
        en: 'If you do not know it, open the repository in ECR and choose "Permissions".',
        ko: '모르는 계정이라면 ECR에서 리포지토리를 열고 "권한(Permissions)"을 선택합니다.',
      },
      {
        en: 'Remove that account, or the statement named here.',
        ko: '그 계정을 지우거나 여기에 나온 문을 삭제합니다.',
      },
      { en: 'Save the changes.', ko: '변경 사항을 저장합니다.' },
    ],
    minutes: 10,
    cost: null,
    breaks: {
      en: 'That account can no longer pull or push images.',
      ko: '그 계정은 이미지를 내려받거나 푸시할 수 없게 됩니다.',
    },
    check: {
      en: 'Run the checkup again: the account no longer appears here.',
      ko: '점검을 다시 실행하면 그 계정이 더 이상 나오지 않습니다.',
    },
    console: 'https://{region}.console.aws.amazon.com/ecr/private-registry/repositories?region={region}',
  },
  remedies: ['ecr-remove-foreign-statements'],
  frameworks: { 'aws-startup-security-baseline': ['WKLD.02'], 'kisa-isms-p-2023': ['2.10.2'] },
  evaluate: ({ policy }, at) => judgeSharing(policy, at),
});
