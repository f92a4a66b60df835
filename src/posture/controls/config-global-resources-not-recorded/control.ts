import { ConfigGlobalRecording } from '../../../inventory/resources/config-global-recording.ts';
import { sentences } from '../../../kernel/text.ts';
import { defineControl, fail, pass } from '../../control.ts';

export const control = defineControl({
  id: 'config-global-resources-not-recorded',
  resource: ConfigGlobalRecording,
  reads: ['regions'],
  onRequest: true,
  severity: 'low',
  risk: 'no-evidence',
  title: {
    en: 'AWS Config records users and roles in no region',
    ko: 'AWS Config가 사용자와 역할을 어느 리전에서도 기록하지 않음',
  },
  why: {
    en: 'IAM users, groups, roles and policies belong to no region, so AWS Config records them only where it was told to. If it was told so nowhere, the history that matters most after a break-in is missing: who had which permissions on which day.',
    ko: 'IAM 사용자, 그룹, 역할, 정책은 리전에 속하지 않아서 AWS Config가 따로 지정한 리전에서만 기록합니다. 어디에도 지정하지 않았다면 침해 사고 뒤에 가장 중요한, 어느 날 누가 어떤 권한을 가지고 있었는지에 대한 기록이 없습니다.',
  },
  fix: {
    steps: [
      {
        en: 'Choose one region (the one you use most) and open AWS Config "Settings" there.',
        ko: '리전 하나(가장 많이 쓰는 리전)를 골라 AWS Config의 "설정(Settings)"을 엽니다.',
      },
      {
        en: 'Choose "Edit" and remove the override that leaves out the globally recorded IAM resource types.',
        ko: '"편집(Edit)"을 선택하고 전역으로 기록되는 IAM 리소스 유형을 제외하는 재정의를 삭제합니다.',
      },
      { en: 'Save. Leave the other regions as they are.', ko: '저장합니다. 다른 리전은 그대로 둡니다.' },
    ],
    minutes: 3,
    cost: {
      en: 'Paid per recorded change; users and roles change seldom. Recording them in several regions is paid for several times.',
      ko: '기록한 변경마다 요금이 붙지만 사용자와 역할은 자주 바뀌지 않습니다. 여러 리전에서 기록하면 그만큼 여러 번 냅니다.',
    },
    breaks: null,
    check: {
      en: 'Under "Resources" in AWS Config, the filter "AWS IAM User" shows your users after a while.',
      ko: '잠시 뒤 AWS Config의 "리소스(Resources)"에서 "AWS IAM User"로 필터링하면 사용자가 표시됩니다.',
    },
    console: 'https://console.aws.amazon.com/config/home#/settings',
  },
  remedies: [],
  frameworks: { 'cis-aws-7.0': ['4.3'] },
  evaluate: ({ regions }) => {
    if (regions.length === 0) {
      return fail({
        en: 'No working recorder takes in IAM.',
        ko: '정상 작동하는 레코더 중 IAM을 기록하는 것이 없습니다.',
      });
    }
    const where = regions.join(', ');
    const recorded = { en: `IAM is recorded in ${where}.`, ko: `IAM이 ${where} 리전에서 기록됩니다.` };
    return regions.length === 1
      ? pass(recorded)
      : pass(
          sentences(recorded, {
            en: 'One region is enough: the others are paid for in addition.',
            ko: '한 리전이면 충분하며 나머지는 요금이 추가로 듭니다.',
          }),
        );
  },
});
