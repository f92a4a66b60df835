/** What was not read of a file, and why. A value: it crosses threads. Names and details come from others' files. */
import type { Text } from '../kernel/text.ts';

export const FILE_PROBLEM_CODES = [
  'empty',
  'truncated',
  'damaged',
  'bad-checksum',
  'trailing-bytes',
  'invalid-part',
  'foreign',
  'aggregated',
  'lossy',
  'too-large',
  'bomb',
  'archive-inside',
  'encrypted',
  'link',
  'unreadable',
] as const;
export type FileProblemCode = (typeof FILE_PROBLEM_CODES)[number];

export interface FileProblem {
  readonly code: FileProblemCode;
  readonly file: string;
  /** Of the unpacked bytes, where what could not be read begins. */
  readonly offset?: number;
  /** Of the parts of the file that this is said of. */
  readonly count?: number;
  /** What the system or the unpacker said, or the size met. */
  readonly detail?: string;
}

const SENTENCES: Readonly<Record<FileProblemCode, Text>> = {
  empty: { en: 'The file is empty.', ko: '파일이 비어 있습니다.' },
  truncated: {
    en: 'The file ends in the middle. What came before was read.',
    ko: '파일이 중간에서 끊겼습니다. 그 앞까지는 읽었습니다.',
  },
  damaged: {
    en: 'The compressed data is damaged. What could be unpacked before the damage was read.',
    ko: '압축 데이터가 손상되었습니다. 손상된 곳 앞까지는 읽었습니다.',
  },
  'bad-checksum': {
    en: 'The checksum does not match: the file was damaged or altered. It was read all the same.',
    ko: '체크섬이 맞지 않습니다. 파일이 손상되었거나 변경되었습니다. 내용은 읽었습니다.',
  },
  'trailing-bytes': {
    en: 'After the compressed data come bytes that cannot be read.',
    ko: '압축 데이터 뒤에 읽을 수 없는 바이트가 있습니다.',
  },
  'invalid-part': {
    en: 'A part could not be read as a record and was left out.',
    ko: '레코드로 읽을 수 없는 부분을 제외했습니다.',
  },
  foreign: {
    en: 'This is not a CloudTrail record in any known form.',
    ko: '알려진 형식의 CloudTrail 레코드가 아닙니다.',
  },
  aggregated: {
    en: 'It holds aggregated data events, which count calls but do not show them. They were not read as calls.',
    ko: '집계된 데이터 이벤트가 있습니다. 호출 수만 있고 개별 호출은 없으므로 호출로 읽지 않았습니다.',
  },
  lossy: {
    en: 'This form leaves out most of each record, such as request parameters. What needs them cannot be judged.',
    ko: '이 형식에는 요청 파라미터 등 레코드의 대부분이 빠져 있습니다. 이러한 값이 필요한 항목은 판단할 수 없습니다.',
  },
  'too-large': {
    en: 'The file is larger than can be read at once. Split it and try again.',
    ko: '파일이 한 번에 읽을 수 있는 크기보다 큽니다. 나눈 뒤 다시 시도하세요.',
  },
  bomb: {
    en: 'The file unpacks to far more than its size, as no log does. It was not read.',
    ko: '압축을 풀면 일반 로그와 달리 크기가 지나치게 커집니다. 읽지 않았습니다.',
  },
  'archive-inside': {
    en: 'An archive lies inside the archive. Unpack it and give its files.',
    ko: '압축 파일 안에 또 다른 압축 파일이 있습니다. 압축을 푼 뒤 그 파일을 지정하세요.',
  },
  encrypted: {
    en: 'The archive entry is protected by a password and was not read.',
    ko: '압축 파일의 항목이 암호로 보호되어 있어 읽지 않았습니다.',
  },
  link: {
    en: 'It is a link or a device, not a file, and was not followed.',
    ko: '파일이 아니라 링크 또는 장치이므로 따라가지 않았습니다.',
  },
  unreadable: { en: 'It could not be read.', ko: '읽을 수 없습니다.' },
};

export function fileProblemText({ code, offset, count, detail }: FileProblem): Text {
  const { en, ko } = SENTENCES[code];
  const partsEn = [
    ...(count === undefined ? [] : [count === 1 ? '1 part' : `${count} parts`]),
    ...(offset === undefined ? [] : [`from byte ${offset}`]),
    ...(detail === undefined ? [] : [detail]),
  ];
  const partsKo = [
    ...(count === undefined ? [] : [`${count}개 부분`]),
    ...(offset === undefined ? [] : [`바이트 위치 ${offset}부터`]),
    ...(detail === undefined ? [] : [detail]),
  ];
  if (partsEn.length === 0) return { en, ko };
  return { en: `${en} (${partsEn.join(', ')})`, ko: `${ko} (${partsKo.join(', ')})` };
}
