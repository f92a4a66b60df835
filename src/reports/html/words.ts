/** The words that only the HTML report says. */
import type { Text } from '../../kernel/text.ts';
import type { Coverage } from '../../posture/checkup.ts';
import type { Standing } from '../view/tally.ts';

export const PAGE_WORDS = {
  title: { en: 'AWS account checkup', ko: 'AWS 계정 점검' },
  skip: { en: 'Skip to the findings', ko: '점검 결과로 건너뛰기' },
  print: { en: 'Print', ko: '인쇄' },
  account: { en: 'Account', ko: '계정' },
  lookedAt: { en: 'Checked', ko: '점검 시각' },
  by: { en: 'Signed in as', ko: '로그인' },
  took: { en: 'Took', ko: '걸린 시간' },
  openConsole: { en: 'Open the AWS console', ko: 'AWS 콘솔 열기' },
  wholeAccount: { en: 'Whole account', ko: '계정 전체' },
  bySeverity: { en: 'Problems by severity', ko: '심각도별 문제' },
  byRegion: { en: 'Problems by region', ko: '리전별 문제' },
  coverage: { en: 'Regions checked', ko: '확인한 리전' },
  glance: { en: 'At a glance', ko: '한눈에 보기' },
  noProblem: { en: 'No problem was found.', ko: '발견된 문제가 없습니다.' },
  allFindings: { en: 'All findings', ko: '전체 결과' },
  filter: { en: 'Filter the findings', ko: '결과 필터' },
  search: { en: 'Search by name or word', ko: '이름이나 단어로 검색' },
  state: { en: 'Status', ko: '상태' },
  severity: { en: 'Severity', ko: '심각도' },
  allRegions: { en: 'All regions', ko: '모든 리전' },
  allServices: { en: 'All services', ko: '모든 서비스' },
  shown: { en: 'shown', ko: '표시' },
  reset: { en: 'Reset', ko: '초기화' },
  openAll: { en: 'Open all', ko: '모두 펼치기' },
  closeAll: { en: 'Close all', ko: '모두 접기' },
  nothing: { en: 'Nothing matches this filter.', ko: '조건에 맞는 결과가 없습니다.' },
  resource: { en: 'Resource', ko: '리소스' },
  frameworks: { en: 'By framework', ko: '프레임워크별 보기' },
  madeBy: {
    en: 'Nothing was changed in the account. This file loads nothing from the network.',
    ko: '계정에서 아무것도 변경하지 않았습니다. 이 파일은 네트워크에서 아무것도 불러오지 않습니다.',
  },
  firstRun: { en: 'first checkup on this computer', ko: '이 컴퓨터의 첫 점검' },
  since: { en: 'Since', ko: '지난 점검 이후' },
  steps: { en: 'What to do', ko: '할 일' },
} as const satisfies Readonly<Record<string, Text>>;

export const REGION_STATE_WORDS: Readonly<Record<Coverage['regions'][number]['state'], Text>> = {
  checked: { en: 'checked', ko: '확인함' },
  partial: { en: 'in part', ko: '일부만' },
  denied: { en: 'denied', ko: '거부됨' },
  excluded: { en: 'skipped', ko: '제외함' },
  disabled: { en: 'not enabled', ko: '비활성' },
};

export function newAndGone(appeared: number, gone: number): Text {
  return { en: `${appeared} new, ${gone} no longer found`, ko: `새로 생김 ${appeared}건, 사라짐 ${gone}건` };
}

export function places(number: number): Text {
  return {
    en: `All ${number} places`,
    ko: `${number}곳 모두 보기`,
  };
}

export function notListed(number: number): Text {
  return {
    en: `${number} more are not listed here. You can find them in the JSON and CSV reports.`,
    ko: `${number}건은 여기에 표시하지 않았습니다. JSON과 CSV 보고서에서 볼 수 있습니다.`,
  };
}

/** What a title means under each heading: titles name the problem that is looked for. */
export const STANDING_HINTS: Readonly<Record<Standing, Text | null>> = {
  fail: null,
  unknown: {
    en: 'It is not known whether these problems exist. To see the permissions needed: jikimi policy checkup',
    ko: '아래 문제가 있는지 알 수 없습니다. 필요한 권한 보기: jikimi policy checkup',
  },
  accepted: {
    en: 'These problems exist, and you accepted them for a limited time.',
    ko: '문제가 있지만 기한을 정해 감수하기로 했습니다.',
  },
  pass: {
    en: 'The checkup looked for these problems and did not find them.',
    ko: '점검에서 발견되지 않은 문제입니다.',
  },
  'not-applicable': {
    en: 'Nothing in the account can have these problems.',
    ko: '이 문제가 생길 수 있는 리소스가 계정에 없습니다.',
  },
};
