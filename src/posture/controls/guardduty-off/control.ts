import { GuardDuty } from '../../../inventory/resources/guardduty.ts';
import { defineControl, fail, pass } from '../../control.ts';

export const control = defineControl({
  id: 'guardduty-off',
  resource: GuardDuty,
  reads: ['detector'],
  severity: 'medium',
  risk: 'no-evidence',
  title: { en: 'GuardDuty is off in this Region', ko: '이 리전에서 GuardDuty가 꺼져 있음' },
  why: {
    en: 'GuardDuty notices a server that talks to a mining pool or a key used from a strange country, and tells you within minutes. Without it most owners learn of a break-in from the bill. Intruders prefer Regions where nobody looks, and there it costs next to nothing, because it is charged by the amount of activity.',
    ko: 'GuardDuty는 서버가 암호화폐 채굴 풀과 통신하거나 키가 낯선 나라에서 사용되면 몇 분 안에 알려 줍니다. 꺼져 있으면 대부분 청구서를 보고서야 침해를 알게 됩니다. 침입자는 아무도 보지 않는 리전을 좋아하는데, 활동량만큼만 요금이 붙으므로 그런 리전에서는 거의 무료입니다.',
  },
  fix: {
    steps: [
      {
        en: 'Open GuardDuty in this Region and choose "Get started", then "Enable GuardDuty".',
        ko: '이 리전에서 GuardDuty를 열고 "시작하기(Get started)", "GuardDuty 활성화(Enable GuardDuty)"를 선택합니다.',
      },
      {
        en: 'If it is suspended, choose "Settings", then "Re-enable GuardDuty".',
        ko: '일시 중지된 상태이면 "설정(Settings)"에서 다시 활성화합니다.',
      },
      {
        en: 'Open "Protection plans" and turn off what you do not need: each plan is charged on its own.',
        ko: '"보호 플랜(Protection plans)"에서 필요 없는 것은 끕니다. 플랜마다 요금이 따로 붙습니다.',
      },
      {
        en: 'Do the same in the other Regions named here.',
        ko: '여기에 나온 다른 리전에서도 똑같이 합니다.',
      },
    ],
    minutes: 3,
    cost: {
      en: 'Free for 30 days per Region, then about USD 4 per million management events and USD 1 per GB of network and DNS logs (list price in N. Virginia; some Regions are dearer). During the trial, "Usage" shows what your account would cost.',
      ko: '리전마다 30일 무료, 이후 관리 이벤트 100만 건당 약 USD 4, 네트워크와 DNS 로그 1GB당 약 USD 1입니다(버지니아 북부 정가, 더 비싼 리전도 있음). 평가 기간에 "사용량(Usage)"에서 내 계정의 예상 요금을 볼 수 있습니다.',
    },
    breaks: null,
    check: {
      en: 'GuardDuty shows "Findings" instead of the welcome page.',
      ko: 'GuardDuty에 시작 화면 대신 "결과(Findings)"가 표시됩니다.',
    },
    console: 'https://{region}.console.aws.amazon.com/guardduty/home?region={region}#/',
  },
  remedies: ['guardduty-enable-detector'],
  frameworks: { 'aws-startup-security-baseline': ['ACCT.14'], 'aws-fsbp': ['GuardDuty.1'] },
  evaluate: ({ detector: { state, since } }) => {
    if (state === 'on') {
      const day = since?.slice(0, 10) ?? '?';
      return pass({ en: `On since ${day}.`, ko: `${day}부터 켜져 있습니다.` });
    }
    if (state === 'suspended') {
      return fail({
        en: 'GuardDuty exists here but is suspended: it watches nothing. Did you suspend it?',
        ko: 'GuardDuty가 있지만 일시 중지되어 아무것도 감시하지 않습니다. 직접 중지한 것이 맞습니까?',
      });
    }
    return fail({ en: 'GuardDuty has not been turned on.', ko: 'GuardDuty를 켜지 않았습니다.' });
  },
});
