import { CloudTrailCoverage, type Kept, keepAll } from '../../../inventory/resources/cloudtrail-coverage.ts';
import type { Text } from '../../../kernel/text.ts';
import { defineControl, fail, pass } from '../../control.ts';

export const control = defineControl({
  id: 'cloudtrail-s3-data-events-off',
  resource: CloudTrailCoverage,
  reads: ['s3ObjectEvents'],
  severity: 'low',
  risk: 'no-evidence',
  title: {
    en: 'Reads and writes of S3 files are not fully recorded',
    ko: 'S3 파일의 읽기와 쓰기가 빠짐없이 기록되지 않음',
  },
  why: {
    en: 'After a break-in, the first question is which files were taken. A trail records who created or deleted a bucket, but not who downloaded a file from it unless you turn on data events. Data events cost money: turn them on for buckets with personal or secret data, not for everything.',
    ko: '침해가 일어나면 가장 먼저 어떤 파일이 유출되었는지 알아야 합니다. 추적에는 버킷을 만들고 지운 기록이 남지만, 데이터 이벤트를 켜지 않으면 파일을 내려받은 기록은 남지 않습니다. 데이터 이벤트는 요금이 들므로 모두 켜기보다 개인정보나 비밀 데이터가 있는 버킷에만 켜세요.',
  },
  fix: {
    steps: [
      { en: 'Open the trail.', ko: '추적을 엽니다.' },
      {
        en: 'Under "Data events", choose "Edit".',
        ko: '"데이터 이벤트(Data events)"에서 "편집(Edit)"을 선택합니다.',
      },
      { en: 'Add the data event type "S3".', ko: '데이터 이벤트 유형으로 "S3"를 추가합니다.' },
      {
        en: 'Choose "Log all events", or name the buckets that hold sensitive data.',
        ko: '"모든 이벤트 로깅(Log all events)"을 선택하거나 중요한 데이터가 있는 버킷만 지정합니다.',
      },
      { en: 'Exclude the bucket that receives the logs.', ko: '로그를 받는 버킷은 제외합니다.' },
      { en: 'Save the changes.', ko: '변경 사항을 저장합니다.' },
    ],
    minutes: 5,
    cost: {
      en: 'USD 0.10 per 100,000 events (list price), with no free tier: for a busy bucket this can cost more than its storage.',
      ko: '100,000건당 USD 0.10(정가)이며 무료 사용량이 없습니다. 요청이 많은 버킷은 저장 요금보다 더 나올 수 있습니다.',
    },
    breaks: null,
    check: {
      en: 'The trail shows "Data events: S3"; after about 15 minutes a download of your own appears in the log files.',
      ko: '추적에 "데이터 이벤트: S3(Data events: S3)"가 표시되고, 약 15분 뒤 직접 내려받은 기록이 로그 파일에 나타납니다.',
    },
    console: 'https://{region}.console.aws.amazon.com/cloudtrailv2/home?region={region}#/trails',
  },
  remedies: [],
  frameworks: {
    'cis-aws-7.0': ['4.8', '4.9'],
    'aws-startup-security-baseline': ['WKLD.07'],
    'kisa-isms-p-2023': ['2.9.4'],
  },
  evaluate: ({ s3ObjectEvents: trails }, at) => {
    const regions = at.regions.filter(({ state }) => state !== 'disabled').map(({ name }) => name);
    const lost = (['writes', 'reads'] as const).filter((what) => !keepAll(trails, what, regions));
    if (lost.length === 0) {
      return pass({
        en: 'Reads and writes of S3 objects are logged in all regions.',
        ko: '모든 리전에서 S3 객체의 읽기와 쓰기가 기록됩니다.',
      });
    }
    if (trails.length === 0) return fail({ en: 'There is no trail.', ko: '추적이 하나도 없습니다.' });
    const partly = trails.some(({ kept, logging }) => logging && lost.some((what) => kept[what] !== 'none'));
    return fail(partly ? inPart(lost) : notAtAll(lost));
  },
});

const WORDS: Readonly<Record<keyof Kept, Text>> = {
  writes: { en: 'writes', ko: '쓰기' },
  reads: { en: 'reads', ko: '읽기' },
};

function notAtAll(lost: readonly (keyof Kept)[]): Text {
  return {
    en: `No trail logs ${lost.map((what) => WORDS[what].en).join(' or ')} of S3 objects.`,
    ko: `S3 객체의 ${lost.map((what) => WORDS[what].ko).join('와 ')} 이벤트를 기록하는 추적이 없습니다.`,
  };
}

function inPart(lost: readonly (keyof Kept)[]): Text {
  return {
    en: `Only part of the ${lost.map((what) => WORDS[what].en).join(' and ')} of S3 objects is logged: some buckets, calls or regions are missing.`,
    ko: `S3 객체의 ${lost.map((what) => WORDS[what].ko).join('와 ')} 이벤트가 일부만 기록됩니다. 빠진 버킷이나 호출, 리전이 있습니다.`,
  };
}
