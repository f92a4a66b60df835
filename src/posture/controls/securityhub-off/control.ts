import { SecurityHub } from '../../../inventory/resources/securityhub.ts';
import { defineControl, fail, pass } from '../../control.ts';

export const control = defineControl({
  id: 'securityhub-off',
  resource: SecurityHub,
  reads: ['hub'],
  onRequest: true,
  severity: 'low',
  risk: 'no-evidence',
  title: { en: 'Security Hub CSPM is off in a region', ko: 'Security Hub CSPM이 꺼진 리전이 있음' },
  why: {
    en: 'Security Hub CSPM checks the account all day and collects what GuardDuty, Inspector and others report in one list. When something was opened by mistake in the middle of the night, it stands there in the morning. Auditors ask for it. Its checks need AWS Config, and both are paid: for a small account, running this checkup regularly covers the most important part of it for free.',
    ko: 'Security Hub CSPM은 계정을 계속 점검하고 GuardDuty, Inspector 등이 알려 주는 내용을 한 목록에 모읍니다. 한밤중에 실수로 무언가를 공개해도 아침이면 목록에 나옵니다. 감사에서 요구하는 항목입니다. 점검에 AWS Config가 필요하고 둘 다 유료이므로, 작은 계정은 이 점검을 정기적으로 실행해도 가장 중요한 부분을 무료로 확인할 수 있습니다.',
  },
  fix: {
    steps: [
      {
        en: 'Turn on AWS Config in this region first: without it Security Hub CSPM checks nothing.',
        ko: '먼저 이 리전에서 AWS Config를 켭니다. 없으면 Security Hub CSPM이 아무것도 점검하지 못합니다.',
      },
      {
        en: 'Open Security Hub CSPM in this region and choose "Go to Security Hub CSPM".',
        ko: '이 리전에서 Security Hub CSPM을 열고 "Security Hub CSPM으로 이동(Go to Security Hub CSPM)"을 선택합니다.',
      },
      {
        en: 'Keep "AWS Foundational Security Best Practices" and clear the other standards unless you need them.',
        ko: '"AWS Foundational Security Best Practices" 표준만 남기고, 필요하지 않은 다른 표준은 선택을 해제합니다.',
      },
      {
        en: 'Choose "Enable Security Hub CSPM".',
        ko: '"Security Hub CSPM 활성화(Enable Security Hub CSPM)"를 선택합니다.',
      },
    ],
    minutes: 5,
    cost: {
      en: 'Free for 30 days per region, then paid per check, beside AWS Config. "Settings", "Usage" shows during the trial what your account would cost.',
      ko: '리전마다 30일 무료이고 이후에는 점검 횟수에 따라 요금이 붙으며 AWS Config 요금은 별도입니다. 평가 기간에는 "설정(Settings)", "사용량(Usage)"에서 예상 요금을 볼 수 있습니다.',
    },
    breaks: null,
    check: {
      en: 'Security Hub CSPM shows its "Summary" instead of the welcome page.',
      ko: 'Security Hub CSPM에 시작 화면 대신 "요약(Summary)"이 표시됩니다.',
    },
    console: 'https://{region}.console.aws.amazon.com/securityhub/home?region={region}#/',
  },
  remedies: ['securityhub-enable-hub'],
  frameworks: {
    'cis-aws-7.0': ['5.16'],
    'aws-startup-security-baseline': ['ACCT.15'],
    'kisa-isms-p-2023': ['2.10.1'],
  },
  evaluate: ({ hub }) => {
    if (hub === null) {
      return fail({
        en: 'Security Hub CSPM is not turned on.',
        ko: 'Security Hub CSPM이 켜져 있지 않습니다.',
      });
    }
    const day = hub.since.slice(0, 10);
    return pass({ en: `On since ${day}.`, ko: `${day}부터 켜져 있습니다.` });
  },
});
