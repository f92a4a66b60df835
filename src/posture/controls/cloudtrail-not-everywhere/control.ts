import {
  CloudTrailCoverage,
  isWorking,
  keepAll,
  keepEverything,
  type Recorder,
} from '../../../inventory/resources/cloudtrail-coverage.ts';
import { sentences, type Text } from '../../../kernel/text.ts';
import { defineControl, fail, pass } from '../../control.ts';

/** More trails than this are not described one by one. */
const SHOWN = 3;

export const control = defineControl({
  id: 'cloudtrail-not-everywhere',
  resource: CloudTrailCoverage,
  reads: ['managementEvents'],
  severity: 'medium',
  risk: 'no-evidence',
  title: {
    en: 'No complete, lasting record of account activity is kept',
    ko: '계정 활동이 빠짐없이 오래 기록되지 않음',
  },
  why: {
    en: 'When something goes wrong, you and AWS Support need to see who did what. Event history is free and nobody can delete it, but it goes back only 90 days and has to be searched region by region. If a key leaked four months ago, the beginning of the story is gone, and with it your evidence for a refund request.',
    ko: '문제가 생기면 누가 무엇을 했는지 나와 AWS Support가 확인할 수 있어야 합니다. 이벤트 기록(Event history)은 무료이고 아무도 지울 수 없지만, 90일이 지나면 사라지고 리전마다 따로 찾아야 합니다. 키가 넉 달 전에 유출되었다면 사건의 시작도, 환불을 요청할 근거도 남아 있지 않습니다.',
  },
  fix: {
    steps: [
      { en: 'Open CloudTrail and choose "Trails".', ko: 'CloudTrail을 열고 "추적(Trails)"을 선택합니다.' },
      {
        en: 'If there is a stopped trail, open it and choose "Start logging".',
        ko: '중지된 추적이 있으면 열어서 "로깅 시작(Start logging)"을 선택합니다.',
      },
      {
        en: 'Otherwise, choose "Create trail": a trail created in the console covers all regions.',
        ko: '없으면 "추적 생성(Create trail)"을 선택합니다. 콘솔에서 만들면 모든 리전에 적용됩니다.',
      },
      { en: 'Choose to create a new S3 bucket.', ko: '새 S3 버킷을 생성하도록 선택합니다.' },
      {
        en: 'Turn off "Log file SSE-KMS encryption" to avoid the cost of a key.',
        ko: '키 요금을 내지 않으려면 "로그 파일 SSE-KMS 암호화(Log file SSE-KMS encryption)"를 끕니다.',
      },
      { en: 'Leave "Log file validation" on.', ko: '"로그 파일 검증(Log file validation)"은 켜 둡니다.' },
      {
        en: 'For the events, keep "Management events" with both "Read" and "Write".',
        ko: '이벤트에서 "관리 이벤트(Management events)"의 "읽기(Read)"와 "쓰기(Write)"를 모두 선택합니다.',
      },
      { en: 'Choose "Create trail".', ko: '"추적 생성(Create trail)"을 선택합니다.' },
    ],
    minutes: 5,
    cost: {
      en: 'The first copy of management events is free. S3 charges for storing the files, usually less than USD 3 a month.',
      ko: '관리 이벤트의 첫 번째 사본은 무료입니다. 파일을 보관하는 S3 요금이 들며 보통 월 USD 3 미만입니다.',
    },
    breaks: null,
    check: {
      en: 'The trail shows "Logging" and "Multi-region trail: Yes"; files appear in the bucket within about 15 minutes.',
      ko: '추적에 "로깅(Logging)", "다중 리전 추적: 예(Multi-region trail: Yes)"가 표시되고, 약 15분 안에 버킷에 파일이 생깁니다.',
    },
    console: 'https://{region}.console.aws.amazon.com/cloudtrailv2/home?region={region}#/trails',
  },
  remedies: ['cloudtrail-create-trail', 'cloudtrail-start-logging'],
  frameworks: {
    'cis-aws-7.0': ['4.1'],
    'aws-startup-security-baseline': ['ACCT.07'],
    'aws-fsbp': ['CloudTrail.1'],
    'kisa-isms-p-2023': ['2.9.4'],
  },
  evaluate: ({ managementEvents: trails }, at) => {
    const regions = at.regions.filter(({ state }) => state !== 'disabled').map(({ name }) => name);
    if (keepEverything(trails, regions)) return pass(complete(trails));
    if (trails.length === 0) {
      return fail({
        en: 'There is no trail. Only Event history is left, which covers the last 90 days.',
        ko: '추적이 하나도 없습니다. 최근 90일의 이벤트 기록(Event history)만 남아 있습니다.',
      });
    }
    const stoppedFirst = trails.toSorted((a, b) => Number(isStopped(b)) - Number(isStopped(a)));
    const seen = [...stoppedFirst.slice(0, SHOWN).map(describe), ...notCovered(trails, regions)];
    return stoppedFirst.some(isStopped)
      ? fail(sentences(...seen, WAS_IT_YOU), 'high')
      : fail(sentences(...seen));
  },
});

function isStopped({ stoppedAt }: Recorder): boolean {
  return stoppedAt !== null;
}

/** Said where some regions are covered and some are not. */
function notCovered(trails: readonly Recorder[], regions: readonly string[]): readonly Text[] {
  const bare = regions.filter(
    (region) => !keepAll(trails, 'reads', [region]) || !keepAll(trails, 'writes', [region]),
  );
  if (bare.length === 0 || bare.length === regions.length) return [];
  return [
    {
      en: `${bare.length} of ${regions.length} regions are not fully recorded.`,
      ko: `리전 ${regions.length}개 중 ${bare.length}개는 빠짐없이 기록되지 않습니다.`,
    },
  ];
}

const WAS_IT_YOU: Text = {
  en: 'Stopping the trail is often the first thing an intruder does. Did you stop it?',
  ko: '침입자는 흔히 추적부터 중지합니다. 직접 중지한 것이 맞나요?',
};

function complete(trails: readonly Recorder[]): Text {
  const names = trails.filter(isWorking).map(({ trail }) => `"${trail}"`);
  return {
    en: `Management events of all regions are kept (trail ${names.join(', ')}).`,
    ko: `모든 리전의 관리 이벤트를 보관하고 있습니다(추적 ${names.join(', ')}).`,
  };
}

function describe(one: Recorder): Text {
  const faults = shortcomings(one);
  if (faults.length === 0) return { en: `Trail "${one.trail}" works.`, ko: `추적 "${one.trail}": 정상.` };
  return {
    en: `Trail "${one.trail}": ${faults.map(({ en }) => en).join('; ')}.`,
    ko: `추적 "${one.trail}": ${faults.map(({ ko }) => ko).join(', ')}.`,
  };
}

function shortcomings(one: Recorder): Text[] {
  const faults: Text[] = [];
  if (one.stoppedAt !== null) {
    const day = one.stoppedAt.slice(0, 10);
    faults.push({ en: `stopped on ${day}`, ko: `${day}에 로깅이 중지됨` });
  } else if (!one.logging) {
    faults.push({ en: 'was never started', ko: '로깅을 시작한 적이 없음' });
  }
  if (one.deliveryError !== null) {
    faults.push({
      en: `cannot deliver (${one.deliveryError})`,
      ko: `로그를 전달하지 못함(${one.deliveryError})`,
    });
  }
  if (!one.multiRegion) {
    faults.push({ en: `records ${one.homeRegion} only`, ko: `${one.homeRegion} 리전만 기록함` });
  }
  if (!one.globalServiceEvents) {
    faults.push({
      en: 'leaves out IAM and other services without a region',
      ko: 'IAM처럼 리전이 없는 서비스의 이벤트를 기록하지 않음',
    });
  }
  if (one.kept.reads !== 'all') faults.push(lost(one.kept.reads, { en: 'reads', ko: '읽기' }));
  if (one.kept.writes !== 'all') faults.push(lost(one.kept.writes, { en: 'changes', ko: '쓰기' }));
  return faults;
}

function lost(share: Recorder['kept']['reads'], what: Text): Text {
  return share === 'none'
    ? { en: `keeps no ${what.en}`, ko: `${what.ko} 이벤트를 기록하지 않음` }
    : { en: `keeps only some ${what.en}`, ko: `${what.ko} 이벤트를 일부만 기록함` };
}
