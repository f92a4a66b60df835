import { EcrRepository } from '../../../inventory/resources/ecr-repository.ts';
import { lets } from '../../../policy/exposure.ts';
import { defineControl } from '../../control.ts';
import { judgePublic } from '../../criteria/outsiders.ts';

/** What changes the images that others run, or the policy itself. */
const CHANGING = ['ecr:PutImage', 'ecr:BatchDeleteImage', 'ecr:DeleteRepository', 'ecr:SetRepositoryPolicy'];

export const control = defineControl({
  id: 'ecr-repository-public',
  resource: EcrRepository,
  reads: ['policy'],
  severity: 'high',
  risk: 'data-exposure',
  title: {
    en: 'A container repository (ECR) is open to anyone',
    ko: '컨테이너 리포지토리(ECR)가 누구에게나 열려 있음',
  },
  why: {
    en: 'Anyone with an AWS account can download your images, with the code and any forgotten password in them. If they can also push images, the next deployment may run their program in your account.',
    ko: 'AWS 계정만 있으면 누구나 이미지를 내려받아 코드와 그 안에 남은 암호를 볼 수 있습니다. 푸시 권한까지 열려 있으면 다음 배포 때 남의 프로그램이 내 계정에서 실행될 수 있습니다.',
  },
  fix: {
    steps: [
      {
        en: 'Open the repository in ECR and choose "Permissions".',
        ko: 'ECR에서 리포지토리를 열고 "권한(Permissions)"을 선택합니다.',
      },
      {
        en: 'In the statement named here, replace "*" with the accounts that need the images, or delete the statement.',
        ko: '여기에 나온 문의 "*"를 이미지가 필요한 계정으로 바꾸거나 문을 삭제합니다.',
      },
      { en: 'Save the changes.', ko: '변경 사항을 저장합니다.' },
    ],
    minutes: 5,
    cost: null,
    breaks: {
      en: 'Other accounts can no longer pull the images until you name them in the policy.',
      ko: '다른 계정은 정책에 적어 줄 때까지 이미지를 내려받지 못합니다.',
    },
    check: {
      en: 'Run the checkup again: the repository no longer appears here.',
      ko: '점검을 다시 실행하면 이 리포지토리가 더 이상 나오지 않습니다.',
    },
    console: 'https://{region}.console.aws.amazon.com/ecr/private-registry/repositories?region={region}',
  },
  remedies: ['ecr-remove-open-statements'],
  frameworks: {
    'cis-aws-7.0': ['2.21'],
    'aws-startup-security-baseline': ['WKLD.02'],
    'kisa-isms-p-2023': ['2.10.2'],
  },
  evaluate: ({ policy }, at) =>
    judgePublic(policy, at, (opening) =>
      CHANGING.some((action) => lets(opening, action)) ? 'critical' : undefined,
    ),
});
