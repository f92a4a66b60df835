import { Macie } from '../../../inventory/resources/macie.ts';
import { defineControl, fail, pass } from '../../control.ts';

export const control = defineControl({
  id: 'macie-off',
  resource: Macie,
  reads: ['session'],
  severity: 'low',
  risk: 'hygiene',
  title: { en: 'Macie does not look for personal data in S3', ko: 'Macie가 S3의 개인 정보를 찾고 있지 않음' },
  why: {
    en: 'Nobody remembers every file they ever uploaded. A forgotten export with the names and telephone numbers of customers is what makes an open bucket a reportable breach. Macie finds such files; any other way of knowing what your buckets hold will do as well.',
    ko: '지금까지 올린 파일을 모두 기억하는 사람은 없습니다. 고객의 이름과 전화번호가 든 채 잊힌 내보내기 파일 하나 때문에 버킷 공개 실수가 신고 대상 유출 사고가 됩니다. Macie가 그런 파일을 찾아 줍니다. 버킷에 무엇이 있는지 아는 다른 방법이 있다면 그것으로도 됩니다.',
  },
  fix: {
    steps: [
      {
        en: 'List what personal data you keep in S3, and in which buckets. If you know this well, note it and stop here.',
        ko: 'S3의 어느 버킷에 어떤 개인 정보를 두는지 적어 봅니다. 잘 알고 있다면 기록해 두고 여기서 마칩니다.',
      },
      {
        en: 'Otherwise open Macie in the region of your buckets and choose "Get started", then "Enable Macie".',
        ko: '잘 모른다면 버킷이 있는 리전에서 Macie를 열고 "시작하기(Get started)", "Macie 활성화(Enable Macie)"를 선택합니다.',
      },
      {
        en: 'After two days, read what it found under "Findings" and move or delete what should not be there.',
        ko: '이틀 뒤 "조사 결과(Findings)"에서 찾은 것을 읽고, 있으면 안 되는 파일을 옮기거나 삭제합니다.',
      },
    ],
    minutes: 20,
    cost: {
      en: 'Free for 30 days per region, then paid per bucket and per gigabyte looked at. "Usage" shows during the trial what your account would cost.',
      ko: '리전마다 30일 무료이고 이후에는 버킷 수와 살펴본 기가바이트에 따라 요금이 붙습니다. 평가 기간에는 "사용량(Usage)"에서 예상 요금을 볼 수 있습니다.',
    },
    breaks: null,
    check: {
      en: 'Macie shows its "Summary" instead of the welcome page.',
      ko: 'Macie에 시작 화면 대신 "요약(Summary)"이 표시됩니다.',
    },
    console: 'https://{region}.console.aws.amazon.com/macie/home?region={region}#/',
  },
  remedies: ['macie-enable-session'],
  frameworks: { 'cis-aws-7.0': ['3.1.3'], 'kisa-isms-p-2023': ['1.2.1'] },
  onRequest: true,
  evaluate: ({ session }) => {
    if (session === 'on') {
      return pass({
        en: 'Macie is on. Whether somebody reads what it finds, only you know.',
        ko: 'Macie가 켜져 있습니다. 찾은 내용을 누가 읽는지는 나만 알 수 있습니다.',
      });
    }
    return session === 'paused'
      ? fail({ en: 'Macie is paused.', ko: 'Macie가 일시 중지되어 있습니다.' })
      : fail({ en: 'Macie is not turned on.', ko: 'Macie가 켜져 있지 않습니다.' });
  },
});
