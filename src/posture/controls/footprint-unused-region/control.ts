import { Ec2Instance } from '../../../inventory/resources/ec2-instance.ts';
import {
  type Dated,
  FOOTPRINT,
  Footprint,
  type RegionFootprint,
} from '../../../inventory/resources/footprint.ts';
import { RdsInstance } from '../../../inventory/resources/rds-instance.ts';
import { daysBetween } from '../../../kernel/clock.ts';
import { sameInBoth, sentences, type Text } from '../../../kernel/text.ts';
import { defineControl, fail, notApplicable, pass, type Severity, type Verdict } from '../../control.ts';
import { isPowerful } from '../../criteria/instance-shape.ts';
import { type Home, homeOf, RECENT_DAYS } from './home.ts';

/** More regions than this are counted, not named. */
const NAMED = 5;
/** This many servers started in a month, where nobody works, are not left over from a tutorial. */
const FLEET = 4;

export const control = defineControl({
  id: 'footprint-unused-region',
  resource: Footprint,
  reads: ['regions'],
  severity: 'medium',
  risk: 'runaway-bill',
  title: {
    en: 'There are resources in a region you do not seem to use',
    ko: '사용하지 않는 것으로 보이는 리전에 리소스가 있음',
  },
  why: {
    en: 'Someone who steals a key starts servers where you never look, because your console shows one region at a time. Seoul looks quiet while servers in Virginia, Ireland and Sydney mine cryptocurrency for someone else, until the bill comes. Forgotten resources of your own cost money every month just as quietly.',
    ko: '키를 훔친 사람은 내가 보지 않는 곳에서 서버를 시작합니다. 콘솔은 한 번에 한 리전만 보여 주기 때문입니다. 서울은 조용한데 버지니아, 아일랜드, 시드니의 서버가 남을 위해 암호화폐를 채굴하고, 나는 청구서를 받고서야 알게 됩니다. 내가 잊고 둔 리소스도 똑같이 조용히 매달 요금을 발생시킵니다.',
  },
  fix: {
    steps: [
      {
        en: 'Open EC2 Global View, which shows all regions on one page.',
        ko: '모든 리전을 한 화면에 보여 주는 EC2 Global View를 엽니다.',
      },
      {
        en: 'Ask everyone who uses the account about each region named here.',
        ko: '여기에 나온 리전마다 계정을 쓰는 모든 사람에게 물어봅니다.',
      },
      {
        en: 'If the resources are yours and you need them, name the region with --home-region in the next checkup.',
        ko: '내 리소스이고 필요하다면 다음 점검에서 --home-region으로 그 리전을 알려 줍니다.',
      },
      {
        en: 'If they are yours and no longer needed, delete them.',
        ko: '내 리소스이지만 필요 없다면 삭제합니다.',
      },
      {
        en: 'If nobody knows them, do not delete anything yet. First deactivate the access keys you do not recognize (IAM, "Users", "Security credentials"). Otherwise the intruder simply starts another server.',
        ko: '아무도 모르는 리소스라면 바로 삭제하지 마세요. 먼저 모르는 액세스 키를 비활성화합니다(IAM, "사용자(Users)", "보안 자격 증명(Security credentials)"). 그대로 두면 침입자가 서버를 또 시작할 수 있습니다.',
      },
      {
        en: 'Stop the unknown instances. Do not terminate them: they are evidence.',
        ko: '모르는 인스턴스를 중지합니다. 증거이므로 종료하지 마세요.',
      },
      {
        en: 'Open an "Account and billing" case with AWS Support.',
        ko: 'AWS Support에서 "계정 및 결제(Account and billing)" 사례를 생성합니다.',
      },
    ],
    minutes: 20,
    cost: null,
    breaks: {
      en: 'If some of the resources are yours, stopping or deleting them stops whatever uses them.',
      ko: '그중에 내 리소스가 있으면 중지하거나 삭제할 때 그것을 쓰던 작업이 멈춥니다.',
    },
    check: {
      en: 'Run the checkup again, and once more an hour later: nothing is left outside your regions.',
      ko: '점검을 다시 실행하고, 한 시간 뒤에 한 번 더 실행합니다. 내 리전 밖에 남은 것이 없어야 합니다.',
    },
    console: 'https://us-east-1.console.aws.amazon.com/ec2globalview/home?region=us-east-1',
  },
  remedies: ['ec2-stop-instance'],
  frameworks: { 'aws-startup-security-baseline': ['ACCT.09', 'ACCT.17'], 'kisa-isms-p-2023': ['2.11.3'] },
  evaluate: ({ regions }, { now, settings }) => {
    const home = homeOf(regions, settings.homeRegions, now);
    if (!home) {
      return notApplicable({
        en: 'No region has any of the resources this control looks for.',
        ko: '이 항목이 찾는 리소스가 어느 리전에도 없습니다.',
      });
    }
    const elsewhere = regions.filter(({ region }) => !home.regions.includes(region));
    if (elsewhere.length === 0) return pass(sentences(allAtHome(home), ...howToCorrect(home)));
    return verdictOn(
      home,
      elsewhere.toSorted((a, b) => weight(b, now) - weight(a, now)),
      now,
    );
  },
});

function verdictOn(home: Home, elsewhere: readonly RegionFootprint[], now: string): Verdict {
  const named = elsewhere.slice(0, NAMED).map((one) => `${one.region}: ${inside(one, 'en')}`);
  const namedKo = elsewhere.slice(0, NAMED).map((one) => `${one.region}: ${inside(one, 'ko')}`);
  const rest = elsewhere.length - named.length;
  const seen: Text = {
    en: `${named.join('; ')}${rest > 0 ? `; and ${rest} more regions` : ''}.`,
    ko: `${namedKo.join(' / ')}${rest > 0 ? ` / 그 밖의 리전 ${rest}개` : ''}.`,
  };
  const because = sentences(seen, ...howToCorrect(home));
  if (looksLikeAnIntruder(home, elsewhere, now)) {
    return fail(sentences(because, ACT_NOW), 'critical', 'attacker-inside');
  }
  return fail(because, severityOf(elsewhere, now));
}

const ACT_NOW: Text = {
  en: 'If nobody you know started these, someone else is probably in your account: act now.',
  ko: '아는 사람이 시작한 것이 아니라면 누군가 계정에 들어와 있을 가능성이 큽니다. 지금 조치하세요.',
};

/**
 * Within the month, where the owner does not work: a powerful server, or a fleet. Four small servers in one region may
 * still be a second home that nobody told us of; where nothing is settled anywhere, any region may be home.
 */
function looksLikeAnIntruder(home: Home, elsewhere: readonly RegionFootprint[], now: string): boolean {
  if (home.how === 'inferred' && !home.settled) return false;
  const recent = elsewhere
    .map(({ running }) => running.filter(({ newestAt }) => isRecent(newestAt, now)))
    .filter(({ length }) => length > 0);
  const servers = recent.flat();
  const fleet = servers.reduce((sum, { count }) => sum + count, 0) >= FLEET;
  return (
    servers.some(({ instanceType }) => isPowerful(instanceType)) ||
    (fleet && (home.how === 'said' || recent.length > 1))
  );
}

function severityOf(elsewhere: readonly RegionFootprint[], now: string): Severity {
  const servers = elsewhere.flatMap(({ running }) => running);
  const databases = elsewhere.filter(({ counts }) => RdsInstance.type in counts);
  const isNew =
    servers.some(({ newestAt }) => isRecent(newestAt, now)) ||
    databases.some(({ newest }) => newest !== null && isRecent(newest.at, now));
  if (isNew) return 'high';
  return servers.length + databases.length > 0 ? 'medium' : 'low';
}

/** The most alarming region first: recent servers, then any servers, then the rest. */
function weight({ running, counts }: RegionFootprint, now: string): number {
  const servers = running.reduce(
    (sum, { count, newestAt }) => sum + count * (isRecent(newestAt, now) ? 1_000_000 : 1_000),
    0,
  );
  return servers + Object.values(counts).reduce((sum, count) => sum + count, 0);
}

function isRecent(at: string, now: string): boolean {
  return daysBetween(at, now) <= RECENT_DAYS;
}

function inside({ running, counts }: RegionFootprint, language: keyof Text): string {
  const servers = running.map(({ instanceType, count, newestAt }) => {
    const day = newestAt.slice(0, 10);
    return language === 'en'
      ? `${count} x ${instanceType} running (last started ${day})`
      : `실행 중인 ${instanceType} ${count}개(마지막 시작 ${day})`;
  });
  const runs = running.reduce((sum, { count }) => sum + count, 0);
  const others = FOOTPRINT.flatMap(({ type: { type, name } }) => {
    const count = (counts[type] ?? 0) - (type === Ec2Instance.type ? runs : 0);
    if (count === 0) return [];
    const stopped = type === Ec2Instance.type ? { en: ' (stopped)', ko: '(중지됨)' } : { en: '', ko: '' };
    return [language === 'en' ? `${count} x ${name.en}${stopped.en}` : `${name.ko}${stopped.ko} ${count}개`];
  });
  return [...servers, ...others].join(', ');
}

function allAtHome(home: Home): Text {
  const list = home.regions.join(', ');
  return { en: `All resources found are in ${list}.`, ko: `확인한 리소스가 모두 ${list}에 있습니다.` };
}

/** What was assumed, on what grounds, and how to put it right. */
function howToCorrect(home: Home): readonly Text[] {
  if (home.how === 'said') return [];
  const [region] = home.regions;
  const grounds = home.since ? standing(home.since) : { en: '', ko: '' };
  return [
    {
      en: `You have not said which regions you use, so ${region} is assumed to be yours${grounds.en}. Name your regions with --home-region.`,
      ko: `사용하는 리전을 알려 주지 않아 ${region} 리전을 내 리전으로 보았습니다${grounds.ko}. 사용하는 리전은 --home-region으로 알려 주세요.`,
    },
  ];
}

function standing({ type, id, at }: Dated): Text {
  const name = FOOTPRINT.find((one) => one.type.type === type)?.type.name ?? sameInBoth(type);
  const day = at.slice(0, 10);
  return { en: ` (${name.en} ${id}, there since ${day})`, ko: `(${name.ko} ${id}, ${day}부터 있음)` };
}
