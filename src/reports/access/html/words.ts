/** The words that only the page says. */
import type { Moment } from '../../../access/access.ts';
import type { Capability } from '../../../access/principal.ts';
import type { Text } from '../../../kernel/text.ts';

export const ACCESS_PAGE_WORDS = {
  title: { en: 'Who can get into the AWS account', ko: 'AWS 계정에 들어올 수 있는 대상' },
  skip: { en: 'Skip to who can get in', ko: '들어올 수 있는 대상으로 건너뛰기' },
  glance: { en: 'At a glance', ko: '한눈에 보기' },
  byClass: { en: 'What they may do at worst', ko: '할 수 있는 가장 큰 일' },
  byAge: { en: 'When they were last used', ko: '마지막으로 사용한 때' },
  signIns: { en: 'Where sign-ins were looked for', ko: '로그인을 찾아본 리전' },
  people: { en: 'Who can get in', ko: '들어올 수 있는 대상' },
  serviceLinked: { en: 'Made by AWS for its services', ko: 'AWS가 서비스용으로 만든 역할' },
  serviceLinkedHint: { en: 'Nobody can sign in as these.', ko: '사람이 이 역할로 로그인할 수 없습니다.' },
  type: { en: 'Kind', ko: '종류' },
  capability: { en: 'What it may do', ko: '할 수 있는 일' },
  search: { en: 'Search by name, key or word', ko: '이름, 키, 단어로 검색' },
  filterPeople: { en: 'Filter who can get in', ko: '들어올 수 있는 대상 필터' },
  filterMoments: { en: 'Filter the timeline', ko: '기록 필터' },
  shown: { en: 'shown', ko: '표시' },
  nobody: { en: 'Nobody matches this filter.', ko: '조건에 맞는 대상이 없습니다.' },
  credential: { en: 'Credential', ko: '자격 증명' },
  status: { en: 'Status', ko: '상태' },
  since: { en: 'Since', ko: '생성' },
  lastUse: { en: 'Last use', ko: '마지막 사용' },
  noCredentials: {
    en: 'No credentials of its own.',
    ko: '자체 자격 증명이 없습니다.',
  },
  mfa: { en: 'MFA', ko: 'MFA' },
  made: { en: 'Made', ko: '생성' },
  boundary: { en: 'Permissions boundary', ko: '권한 경계' },
  none: { en: 'none', ko: '없음' },
  trusted: { en: 'Who may take this role', ko: '이 역할을 맡을 수 있는 대상' },
  onlyIf: { en: 'only if', ko: '조건' },
  wayUp: { en: 'Ways to full rights', ko: '모든 권한에 이르는 경로' },
  quarantined: { en: 'quarantined by AWS', ko: 'AWS가 격리함' },
  noMfa: { en: 'no MFA', ko: 'MFA 없음' },
  stale: { en: 'unused for long', ko: '오래 쓰지 않음' },
  noUse: { en: 'no use on record', ko: '사용 기록 없음' },
  doors: { en: 'Other ways in', ko: '그 밖에 들어오는 길' },
  services: { en: 'Services it tried to use', ko: '사용을 시도한 서비스' },
  notAll: { en: 'What this leaves out', ko: '여기에 없는 것' },
  timeline: { en: 'Who has been in', ko: '들어온 기록' },
  chart: { en: 'By day, the last 90 days', ko: '최근 90일, 날짜별' },
  chartAbout: {
    en: 'One row for each of the latest, one column for each day. All of it is in the table below.',
    ko: '최근 기록이 있는 대상마다 한 줄, 날짜마다 한 칸입니다. 모든 내용은 아래 표에 있습니다.',
  },
  nothingLately: { en: 'Nothing in the last 90 days.', ko: '최근 90일 동안 기록이 없습니다.' },
  hiddenName: { en: '(name hidden by AWS)', ko: '(AWS가 숨긴 이름)' },
  when: { en: 'When', ko: '언제' },
  who: { en: 'Who', ko: '누가' },
  what: { en: 'What', ko: '무엇을' },
  from: { en: 'From where', ko: '어디에서' },
  source: { en: 'Known from', ko: '출처' },
  allKinds: { en: 'Everything', ko: '모든 기록' },
  allTime: { en: 'Any time', ko: '전체 기간' },
  reset: { en: 'Reset', ko: '초기화' },
  openAll: { en: 'Open all', ko: '모두 펼치기' },
  closeAll: { en: 'Close all', ko: '모두 접기' },
  paths: { en: 'How somebody could get full rights', ko: '모든 권한을 얻을 수 있는 경로' },
  noPath: {
    en: 'Among what was read, no path was found.',
    ko: '읽은 범위에서는 경로를 찾지 못했습니다.',
  },
  graph: { en: 'The paths as a picture', ko: '경로 그림' },
  graphAbout: {
    en: 'Each box can become the box its line leads to. A number names the step; choose it to read what it rests on.',
    ko: '선을 따라가면 그 상자의 권한을 얻을 수 있습니다. 숫자는 단계이며, 선택하면 근거를 볼 수 있습니다.',
  },
  certain: { en: 'certain', ko: '확실함' },
  unclear: { en: 'hangs on something unknown', ko: '확인 못 한 조건이 있음' },
  admin: { en: 'full rights', ko: '모든 권한' },
  steps: { en: 'Steps', ko: '단계' },
  allPaths: { en: 'Paths', ko: '경로' },
  unseenPaths: {
    en: 'These were not read, so a path through them is not excluded:',
    ko: '다음은 읽지 못해 이를 지나는 경로가 없다고 할 수 없습니다.',
  },
  readiness: { en: 'How sure you can get back in', ko: '다시 들어올 수 있는지' },
  card: {
    en: 'A recovery card to print: jikimi access readiness --card card.html',
    ko: '인쇄할 복구 카드: jikimi access readiness --card card.html',
  },
  unread: { en: 'Could not be read', ko: '확인 못 한 것' },
  unreadHint: {
    en: 'What is above does not cover this. To see the permissions needed: jikimi policy access',
    ko: '위 내용에는 다음이 빠져 있습니다. 필요한 권한 보기: jikimi policy access',
  },
  sample: { en: 'Sample account', ko: '샘플 계정' },
} as const satisfies Readonly<Record<string, Text>>;

/** Fits a label. */
export const SHORT_CAPABILITY: Readonly<Record<Capability | 'unknown', Text>> = {
  'full-admin': { en: 'administrator', ko: '관리자' },
  'can-become-admin': { en: 'can become one', ko: '관리자가 될 수 있음' },
  'can-spend': { en: 'can spend', ko: '요금 발생 가능' },
  'can-read-data': { en: 'can read data', ko: '데이터 읽기 가능' },
  limited: { en: 'limited', ko: '제한됨' },
  unknown: { en: 'not known', ko: '확인 못 함' },
};

/** Which mark of the chart a moment gets. */
export const MARKS = ['signed-in', 'failed', 'used', 'made'] as const;
export type Mark = (typeof MARKS)[number];

export const MARK_WORDS: Readonly<Record<Mark, Text>> = {
  'signed-in': { en: 'sign-in', ko: '로그인' },
  failed: { en: 'failed sign-in', ko: '로그인 실패' },
  used: { en: 'last use of a key, password or role', ko: '키, 암호, 역할의 마지막 사용' },
  made: { en: 'user, role or credential made', ko: '사용자, 역할, 자격 증명 생성' },
};

export function markOf({ kind }: Pick<Moment, 'kind'>): Mark {
  if (kind === 'signed-in') return 'signed-in';
  if (kind === 'sign-in-failed') return 'failed';
  return kind.endsWith('-used') ? 'used' : 'made';
}

export const SOURCE_WORDS: Readonly<Record<Moment['source'], Text>> = {
  'event-history': { en: 'CloudTrail event history', ko: 'CloudTrail 이벤트 기록' },
  'credential-report': { en: 'credential report', ko: '자격 증명 보고서' },
  'role-last-used': { en: 'last use of the role', ko: '역할의 마지막 사용' },
  'last-accessed': { en: 'last accessed services', ko: '마지막으로 액세스한 서비스' },
  iam: { en: 'IAM', ko: 'IAM' },
};

export function more(number: number, where: Text): Text {
  return {
    en: `${number} more are not listed here; ${where.en}`,
    ko: `${number}건은 여기에 표시하지 않았습니다. ${where.ko}`,
  };
}

/** Around a time: English says it before, Korean after. */
export const AS_OF = { before: { en: 'as of ', ko: '' }, after: { en: '', ko: ' 기준' } } as const;
