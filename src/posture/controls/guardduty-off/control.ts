import { GuardDuty } from '../../../inventory/resources/guardduty.ts';
import { defineControl, fail, pass } from '../../control.ts';

export const control = defineControl({
  id: 'guardduty-off',
  resource: GuardDuty,
  reads: ['detector'],
  severity: 'medium',
  risk: 'no-evidence',
  title: { en: 'GuardDuty is off in a region', ko: 'GuardDuty가 꺼진 리전이 있음' },
  why: {
    en: 'GuardDuty notices a server that talks to a mining pool, or a key used from an unusual place, and tells you, often within minutes. Without it, many owners learn of a break-in only from the bill. Intruders prefer regions where nobody looks. GuardDuty costs next to nothing there, because the charge depends on the amount of activity.',
    ko: 'GuardDuty는 서버가 암호화폐 채굴 풀과 통신하거나 키가 낯선 곳에서 사용되면 흔히 몇 분 안에 알려 줍니다. 꺼져 있으면 청구서를 보고서야 침해를 알게 되는 경우가 많습니다. 침입자는 아무도 보지 않는 리전을 좋아합니다. 요금은 활동량에 따라 붙으므로 그런 리전에서는 거의 들지 않습니다.',
  },
  fix: {
    steps: [
      {
        en: 'Open GuardDuty in this region and choose "Get started", then "Enable GuardDuty".',
        ko: '이 리전에서 GuardDuty를 열고 "시작하기(Get started)", "GuardDuty 활성화(Enable GuardDuty)"를 선택합니다.',
      },
      {
        en: 'If GuardDuty is suspended, choose "Settings", then "Re-enable GuardDuty".',
        ko: '일시 중지된 상태라면 "설정(Settings)"에서 "GuardDuty 다시 활성화(Re-enable GuardDuty)"를 선택합니다.',
      },
      {
        en: 'Open "Protection plans" and turn off what you do not need: each plan is billed separately.',
        ko: '"보호 플랜(Protection plans)"을 열고 필요 없는 플랜을 끕니다. 플랜마다 요금이 따로 붙습니다.',
      },
      {
        en: 'If other regions are named here, do the same there.',
        ko: '여기에 다른 리전도 나오면 그곳에서도 똑같이 합니다.',
      },
    ],
    minutes: 3,
    cost: {
      en: 'Free for 30 days per region, then about USD 4 per million management events and USD 1 per GB of network and DNS logs (list price in N. Virginia; some regions are more expensive). During the trial, "Usage" shows what your account would cost.',
      ko: '리전마다 30일 무료이고, 이후에는 관리 이벤트 100만 건당 약 USD 4, 네트워크와 DNS 로그 1GB당 약 USD 1입니다(버지니아 북부 정가이며 더 비싼 리전도 있습니다). 평가 기간에는 "사용량(Usage)"에서 내 계정의 예상 요금을 볼 수 있습니다.',
    },
    breaks: null,
    check: {
      en: 'GuardDuty shows "Findings" instead of the welcome page.',
      ko: 'GuardDuty에 시작 화면 대신 "결과(Findings)"가 표시됩니다.',
    },
    console: 'https://{region}.console.aws.amazon.com/guardduty/home?region={region}#/',
  },
  remedies: ['guardduty-enable-detector'],
  frameworks: {
    'aws-startup-security-baseline': ['ACCT.14'],
    'aws-fsbp': ['GuardDuty.1'],
    'kisa-isms-p-2023': ['2.10.1', '2.11.3'],
  },
  evaluate: ({ detector: { state, since } }) => {
    if (state === 'on') {
      const day = since?.slice(0, 10) ?? '?';
      return pass({ en: `On since ${day}.`, ko: `${day}부터 켜져 있습니다.` });
    }
    if (state === 'suspended') {
      return fail({
        en: 'GuardDuty is set up here but suspended, so it watches nothing. Did you suspend it?',
        ko: 'GuardDuty가 일시 중지되어 아무것도 감시하지 않습니다. 직접 중지한 것이 맞나요?',
      });
    }
    return fail({ en: 'GuardDuty is not turned on.', ko: 'GuardDuty가 켜져 있지 않습니다.' });
  },
});
