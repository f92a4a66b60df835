import { AccessAnalyzer } from '../../../inventory/resources/access-analyzer.ts';
import { defineControl, fail, pass } from '../../control.ts';

/** The types that look for access from outside. Analyzers of unused or internal access are other products, and paid. */
const EXTERNAL = new Set(['ACCOUNT', 'ORGANIZATION']);

export const control = defineControl({
  id: 'accessanalyzer-external-missing',
  resource: AccessAnalyzer,
  reads: ['analyzers'],
  severity: 'low',
  risk: 'no-evidence',
  title: { en: 'A region has no external access analyzer', ko: '외부 액세스 분석기가 없는 리전이 있음' },
  why: {
    en: 'You open a bucket or a role to another account for a test and forget about it. The external access analyzer is free. It keeps looking and lists what someone outside the account can reach.',
    ko: '시험 삼아 버킷이나 역할을 다른 계정에 열어 주고 잊어버리기 쉽습니다. 외부 액세스 분석기는 무료이며, 계정 밖에서 액세스할 수 있는 리소스를 계속 찾아 보여 줍니다.',
  },
  fix: {
    steps: [
      {
        en: 'Open IAM Access Analyzer in this region and choose "Create analyzer".',
        ko: '이 리전에서 IAM Access Analyzer를 열고 "분석기 생성(Create analyzer)"을 선택합니다.',
      },
      {
        en: 'Choose "Resource analysis - External access" (the other types cost money).',
        ko: '"리소스 분석 - 외부 액세스(Resource analysis - External access)"를 선택합니다(다른 유형은 유료입니다).',
      },
      {
        en: 'For the zone of trust, choose "Current account".',
        ko: '신뢰 영역(Zone of trust)으로 "현재 계정(Current account)"을 선택합니다.',
      },
      { en: 'Choose "Create analyzer".', ko: '"분석기 생성(Create analyzer)"을 선택합니다.' },
      {
        en: 'If other regions are named here, do the same there.',
        ko: '여기에 다른 리전도 나오면 그곳에서도 똑같이 합니다.',
      },
    ],
    minutes: 2,
    cost: null,
    breaks: null,
    check: {
      en: 'The analyzer appears under "Analyzer settings" with status "Active".',
      ko: '"분석기 설정(Analyzer settings)"에 분석기가 "활성(Active)" 상태로 표시됩니다.',
    },
    console: 'https://{region}.console.aws.amazon.com/access-analyzer/home?region={region}#/',
  },
  remedies: ['accessanalyzer-create-external-analyzer'],
  frameworks: {
    'cis-aws-7.0': ['2.18'],
    'aws-startup-security-baseline': ['ACCT.11'],
    'kisa-isms-p-2023': ['2.5.6', '2.10.2'],
  },
  evaluate: ({ analyzers }) => {
    const external = analyzers.filter(({ type }) => EXTERNAL.has(type));
    const active = external.find(({ status }) => status === 'ACTIVE' || status === 'CREATING');
    if (active) {
      return pass({
        en: `External access analyzer "${active.name}" is active.`,
        ko: `외부 액세스 분석기 "${active.name}": 활성 상태입니다.`,
      });
    }
    const [broken] = external;
    if (broken) {
      return fail({
        en: `External access analyzer "${broken.name}" does not work (${broken.status}).`,
        ko: `외부 액세스 분석기 "${broken.name}": 작동하지 않습니다(${broken.status}).`,
      });
    }
    if (analyzers.length > 0) {
      return fail({
        en: 'There are only analyzers of other types, which do not look for access from outside.',
        ko: '외부 액세스를 찾지 않는 다른 유형의 분석기만 있습니다.',
      });
    }
    return fail({ en: 'There is no analyzer.', ko: '분석기가 없습니다.' });
  },
});
