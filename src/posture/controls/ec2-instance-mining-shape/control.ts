import { Ec2Instance } from '../../../inventory/resources/ec2-instance.ts';
import { daysBetween } from '../../../kernel/clock.ts';
import { sentences, type Text } from '../../../kernel/text.ts';
import { defineControl, fail, notApplicable, pass } from '../../control.ts';
import { isPowerful } from '../../criteria/instance-shape.ts';

/** A region counts as in use when something else there was started this much earlier. */
const SETTLED_DAYS = 7;
/** What runs longer has been on a bill that the owner could see. */
const RECENT_DAYS = 31;
/** This many others started within an hour make a burst, whatever their size. */
const BURST = 7;

const FOREIGN: Text = {
  en: 'This is not one of the regions you said you use.',
  ko: '이 리전은 사용한다고 알려 준 리전이 아닙니다.',
};

const NOTHING_OLDER: Text = {
  en: `No other instance in the region was started more than ${SETTLED_DAYS} days earlier.`,
  ko: `이 리전에 이보다 ${SETTLED_DAYS}일 넘게 먼저 시작된 다른 인스턴스가 없습니다.`,
};

export const control = defineControl({
  id: 'ec2-instance-mining-shape',
  resource: Ec2Instance,
  reads: ['state', 'instanceType', 'startedAt', 'lifecycle', 'neighbours'],
  severity: 'high',
  risk: 'attacker-inside',
  title: {
    en: "An instance looks like an intruder's crypto miner",
    ko: '인스턴스가 침입자의 암호화폐 채굴 서버와 비슷함',
  },
  why: {
    en: 'Someone who steals a key starts large instances within minutes, often in regions the owner never opens, and mines cryptocurrency until it is noticed. Such an instance can cost tens of dollars a day, the largest well over a thousand. This is a suspicion, not proof: only you know whether the instance is yours.',
    ko: '키를 훔친 사람은 몇 분 안에, 흔히 주인이 열어 보지 않는 리전에서 큰 인스턴스를 시작하고 들킬 때까지 암호화폐를 채굴합니다. 이런 인스턴스 한 대에 하루 수십 달러, 가장 큰 것은 천 달러가 훨씬 넘게 들 수 있습니다. 이 결과는 의심일 뿐 증거가 아닙니다. 내 인스턴스인지는 본인만 알 수 있습니다.',
  },
  fix: {
    steps: [
      {
        en: 'Ask everyone who uses the account whether they started the instance.',
        ko: '계정을 쓰는 모든 사람에게 이 인스턴스를 시작했는지 물어봅니다.',
      },
      {
        en: 'In this region, open CloudTrail, choose "Event history" and search by resource name for the instance ID: the RunInstances event shows who started it and from which IP address.',
        ko: '이 리전의 CloudTrail "이벤트 기록(Event history)"에서 리소스 이름을 인스턴스 ID로 검색합니다. RunInstances 이벤트에 누가 어느 IP 주소에서 시작했는지 나옵니다.',
      },
      {
        en: 'If it was none of you, first deactivate the access key or user in that event. Otherwise the intruder simply starts another instance.',
        ko: '아무도 시작하지 않았다면 먼저 그 이벤트에 나온 액세스 키나 사용자를 비활성화합니다. 그대로 두면 침입자가 인스턴스를 또 시작할 수 있습니다.',
      },
      {
        en: 'Stop the instance. Do not terminate it: its disk is evidence.',
        ko: '인스턴스를 중지합니다. 디스크가 증거이므로 종료하지 마세요.',
      },
      { en: 'Look through the other regions as well.', ko: '다른 리전도 살펴봅니다.' },
      { en: 'Open a case with AWS Support.', ko: 'AWS Support에 사례를 생성합니다.' },
    ],
    minutes: 20,
    cost: null,
    breaks: {
      en: 'If the instance is yours, its work stops while it is stopped, and data on instance store disks is lost.',
      ko: '내 인스턴스라면 중지하는 동안 작업이 멈추고, 인스턴스 스토어 디스크의 데이터는 사라집니다.',
    },
    check: {
      en: 'The instance is stopped, no new one appears in any region within an hour, and the checkup no longer lists it here.',
      ko: '인스턴스가 중지되었고, 한 시간 안에 어느 리전에도 새 인스턴스가 생기지 않으며, 점검 결과에 더 이상 나오지 않습니다.',
    },
    console:
      'https://{region}.console.aws.amazon.com/ec2/home?region={region}#InstanceDetails:instanceId={id}',
  },
  remedies: ['ec2-stop-instance'],
  frameworks: { 'kisa-isms-p-2023': ['2.11.3'] },
  evaluate: ({ state, instanceType, startedAt, lifecycle, neighbours }, { now, settings, resource }) => {
    if (state === 'stopped' || state === 'stopping') {
      return notApplicable({ en: 'The instance is not running.', ko: '실행 중이 아닌 인스턴스입니다.' });
    }
    const ageDays = daysBetween(startedAt, now);
    const { oldestStartedAt, startedWithinHour } = neighbours;
    const settled = oldestStartedAt !== null && daysBetween(oldestStartedAt, startedAt) > SETTLED_DAYS;
    const isHome = settings.homeRegions.includes(resource.region);
    const isForeign = settings.homeRegions.length > 0 && !isHome;
    const powerful = isPowerful(instanceType);
    const burst = startedWithinHour >= BURST;
    const unfamiliar = isForeign || (!isHome && !settled && ageDays <= RECENT_DAYS);

    const market = lifecycle === 'spot' ? ' (spot)' : '';
    const seen: Text = {
      en: `${instanceType}${market} has been running in ${resource.region} since ${minute(startedAt)}.`,
      ko: `${resource.region}에서 ${instanceType}${market} 인스턴스가 ${minute(startedAt)}부터 실행 중입니다.`,
    };
    if (!unfamiliar || !(powerful || burst)) return pass(seen);
    const because = sentences(
      seen,
      ...(burst ? [together(startedWithinHour)] : []),
      isForeign ? FOREIGN : NOTHING_OLDER,
      { en: 'If you did not start it, act now.', ko: '직접 시작한 것이 아니라면 지금 조치하세요.' },
    );
    if (!powerful) return fail(because, 'medium');
    return fail(because, isForeign ? 'critical' : 'high');
  },
});

function minute(iso: string): string {
  return `${iso.slice(0, 16).replace('T', ' ')} UTC`;
}

function together(count: number): Text {
  return {
    en: `${count} other instances started in the region within an hour of this one.`,
    ko: `앞뒤 한 시간 안에 이 리전에서 인스턴스 ${count}개가 더 시작되었습니다.`,
  };
}
