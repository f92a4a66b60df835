/** The words that only the page of an investigation says. */
import type { Text } from '../../../kernel/text.ts';

export const ACTIVITY_PAGE_WORDS = {
  title: { en: 'AWS account activity', ko: 'AWS 계정 활동 조사' },
  skip: { en: 'Skip to the incidents', ko: '사건으로 건너뛰기' },
  caseName: { en: 'Case', ko: '사건 이름' },
  sample: { en: 'sample account', ko: '샘플 계정' },
  log: { en: 'Log', ko: '로그 기간' },
  events: { en: 'Events', ko: '이벤트' },
  incidents: { en: 'Incidents', ko: '사건' },
  when: { en: 'When', ko: '언제' },
  who: { en: 'Who', ko: '누가' },
  from: { en: 'From', ko: '주소' },
  where: { en: 'Where', ko: '리전' },
  account: { en: 'Account', ko: '계정' },
  beganWith: { en: 'Began with', ko: '시작' },
  course: { en: 'Course', ko: '흐름' },
  doNow: { en: 'Do now', ko: '지금 할 일' },
  doubts: { en: 'What speaks for ordinary work', ko: '정상 작업일 수 있는 이유' },
  chain: { en: 'From the first credential to what was made', ko: '첫 자격 증명에서 만든 것까지' },
  chainAbout: {
    en: 'Left: the first credential that the log knows. Each line is one step by which access was handed on or something was made. Filled red: a way back in that the log does not see removed. Dashed: removed.',
    ko: '왼쪽이 로그가 아는 첫 자격 증명입니다. 선은 접근 권한을 넘겨주거나 무언가를 만든 단계입니다. 붉게 칠한 것은 삭제 기록이 없는 뒷문, 점선은 삭제된 것입니다.',
  },
  chainTable: { en: 'The steps as a table', ko: '단계를 표로 보기' },
  chainLeft: {
    en: 'Not all could be drawn; the table has the rest.',
    ko: '다 그리지 못한 것은 표에 있습니다.',
  },
  gave: { en: 'Of', ko: '무엇에서' },
  how: { en: 'How', ko: '어떻게' },
  came: { en: 'Came', ko: '무엇이' },
  course2: { en: 'When it happened', ko: '언제 일어났는지' },
  chartAbout: {
    en: 'Columns are calls per actor, the dark part changes; the scale grows by tens. A diamond is something worth a look. Times in UTC.',
    ko: '기둥은 행위자별 호출 수이고 진한 부분은 변경입니다. 눈금은 열 배씩 커집니다. 마름모는 살펴볼 만한 일입니다. 시각은 UTC입니다.',
  },
  chartTable: { en: 'The chart as a table', ko: '차트를 표로 보기' },
  calls: { en: 'Calls', ko: '호출' },
  writes: { en: 'Changes', ko: '변경' },
  denied: { en: 'Denied', ko: '거부' },
  signs: { en: 'Signs', ko: '징후' },
  utc: { en: 'UTC', ko: 'UTC' },
  regions: { en: 'Regions', ko: '리전' },
  regionsAbout: {
    en: 'Calls of this incident; beside them all other calls of the log.',
    ko: '이 사건의 호출과, 로그에 있는 나머지 호출입니다.',
  },
  region: { en: 'Region', ko: '리전' },
  inIncident: { en: 'This incident', ko: '이 사건' },
  elsewhere: { en: 'Otherwise', ko: '그 외' },
  usual: { en: 'usual', ko: '평소 사용' },
  unused: { en: 'never used otherwise', ko: '평소 사용 안 함' },
  made: { en: 'What was made', ko: '만든 것' },
  thing: { en: 'Thing', ko: '종류와 이름' },
  state: { en: 'State', ko: '상태' },
  removed: { en: 'removed', ko: '삭제됨' },
  wayBack: { en: 'way back in', ko: '뒷문' },
  notSeenRemoved: { en: 'not seen removed', ko: '삭제 기록 없음' },
  onlyAws: {
    en: 'Whether it is there now, only AWS can tell.',
    ko: '지금도 있는지는 AWS에서만 알 수 있습니다.',
  },
  asOf: {
    en: 'What is there was read from the account at',
    ko: '지금 있는지는 계정에서 읽은 내용입니다. 시각:',
  },
  nothingMade: { en: 'The log does not see that anything was made.', ko: '만든 것이 로그에 없습니다.' },
  data: { en: 'Data', ko: '데이터' },
  noData: { en: 'The log was not asked.', ko: '로그에서 확인하지 않았습니다.' },
  tampered: { en: 'Somebody tampered with the logging.', ko: '로깅이 변경되거나 중지되었습니다.' },
  seen: { en: 'What was seen', ko: '발견한 징후' },
  what: { en: 'What', ko: '무엇을' },
  call: { en: 'Call', ko: '호출' },
  times: { en: 'times', ko: '회' },
  small: { en: 'Small things', ko: '사소한 것' },
  unread: { en: 'What could not be read', ko: '읽지 못한 것' },
  unreadHint: {
    en: 'What stands there is missing from this page.',
    ko: '여기에 있는 내용은 이 보고서에 빠져 있습니다.',
  },
  notVerdict: {
    en: 'An incident is what the log shows, not a verdict. If it was you, say so, and it is judged anew:',
    ko: '사건은 로그에 나타난 것일 뿐 판결이 아닙니다. 내가 한 일이라면 알려 주세요. 다시 판단합니다:',
  },
  markMine: { en: 'jikimi activity mark mine NAME', ko: 'jikimi activity mark mine 이름' },
  notRecorded: { en: 'not recorded', ko: '기록 없음' },
  others: { en: 'others', ko: '그 외' },
} as const satisfies Readonly<Record<string, Text>>;

export function moreRows(number: number): Text {
  return {
    en: `${number} more are in the JSON report and in "jikimi activity timeline".`,
    ko: `${number}건은 JSON 보고서와 "jikimi activity timeline"에서 볼 수 있습니다.`,
  };
}

export function foundText(incidents: number): Text {
  if (incidents === 0) {
    return {
      en: 'Nothing in this log looks like an intruder',
      ko: '이 로그에서 침입으로 보이는 것은 발견되지 않았습니다',
    };
  }
  return {
    en: incidents === 1 ? 'One incident to look at' : `${incidents} incidents to look at`,
    ko: `확인할 사건 ${incidents}건`,
  };
}
