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
  title: { en: 'There are resources in Regions you do not use', ko: '사용하지 않는 리전에 리소스가 있음' },
  why: {
    en: 'Whoever steals a key starts servers where you never look: your console shows one Region at a time. You see Seoul, all quiet, while servers in Virginia, Ireland and Sydney mine coins for somebody else until the bill comes. Forgotten leftovers of your own cost money every month in the same silence.',
    ko: '키를 훔친 사람은 내가 보지 않는 곳에서 서버를 시작합니다. 콘솔은 한 번에 한 리전만 보여 주기 때문입니다. 서울은 조용한데 버지니아, 아일랜드, 시드니의 서버가 남을 위해 암호화폐를 채굴하고, 나는 청구서를 받고서야 알게 됩니다. 내가 잊고 둔 리소스도 똑같이 조용히 매달 요금을 냅니다.',
  },
  fix: {
    steps: [
      {
        en: 'Open EC2 Global View: it shows all Regions on one page.',
        ko: 'EC2 Global View를 엽니다. 모든 리전을 한 화면에 보여 줍니다.',
      },
      {
        en: 'Ask everybody who uses the account about each Region named here.',
        ko: '여기에 나온 리전마다 계정을 쓰는 모든 사람에게 물어봅니다.',
      },
      {
        en: 'If it is yours, name the Region with --home-region.',
        ko: '내 것이면 --home-region으로 그 리전을 알려 줍니다.',
      },
      { en: 'If it is yours and no longer needed, delete it.', ko: '내 것이지만 필요 없으면 삭제합니다.' },
      {
        en: 'If nobody knows it, do not delete it yet: first deactivate the access keys you do not recognise (IAM, "Users", "Security credentials"), because whoever loses a server starts the next.',
        ko: '아무도 모르는 것이면 바로 삭제하지 말고, 먼저 모르는 액세스 키를 비활성화합니다(IAM, "사용자(Users)", "보안 자격 증명(Security credentials)"). 서버만 없애면 다음 것을 또 시작하기 때문입니다.',
      },
      {
        en: 'Then stop the instances (stop, not terminate: they are evidence).',
        ko: '그다음 인스턴스를 중지합니다(증거이므로 종료가 아니라 중지).',
      },
      {
        en: 'Then open a case with AWS Support, "Account and billing".',
        ko: '그다음 AWS Support에서 "계정 및 결제(Account and billing)" 사례를 생성합니다.',
      },
    ],
    minutes: 20,
    cost: null,
    breaks: {
      en: 'If something there is yours, stopping or deleting it stops whatever uses it.',
      ko: '그중에 내 것이 있으면 중지하거나 삭제할 때 그것을 쓰던 작업이 멈춥니다.',
    },
    check: {
      en: 'Run the checkup again: nothing is left outside your Regions, also an hour later.',
      ko: '점검을 다시 실행하면 내 리전 밖에 아무것도 없습니다. 한 시간 뒤에도 그대로인지 확인하세요.',
    },
    console: 'https://us-east-1.console.aws.amazon.com/ec2globalview/home?region=us-east-1',
  },
  remedies: ['ec2-stop-instance'],
  frameworks: { 'aws-startup-security-baseline': ['ACCT.09', 'ACCT.17'] },
  evaluate: ({ regions }, { now, settings }) => {
    const home = homeOf(regions, settings.homeRegions, now);
    if (!home) {
      return notApplicable({
        en: 'No Region holds any of the resources that are looked for.',
        ko: '찾는 리소스가 있는 리전이 없습니다.',
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
    en: `${named.join('; ')}${rest > 0 ? `; and ${rest} more Regions` : ''}.`,
    ko: `${namedKo.join(' / ')}${rest > 0 ? ` / 그 밖의 리전 ${rest}개` : ''}.`,
  };
  const because = sentences(seen, ...howToCorrect(home));
  if (looksLikeAnIntruder(home, elsewhere, now)) {
    return fail(sentences(because, ACT_NOW), 'critical', 'attacker-inside');
  }
  return fail(because, severityOf(elsewhere, now));
}

const ACT_NOW: Text = {
  en: 'If nobody you know started these, somebody is in your account: act now.',
  ko: '아는 사람이 시작한 것이 아니라면 누군가 계정에 들어와 있습니다. 지금 조치하세요.',
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
  return { en: `Everything seen is in ${list}.`, ko: `확인한 리소스가 모두 ${list}에 있습니다.` };
}

/** What was assumed, on what grounds, and how to put it right. */
function howToCorrect(home: Home): readonly Text[] {
  if (home.how === 'said') return [];
  const [region] = home.regions;
  const grounds = home.since ? standing(home.since) : { en: '', ko: '' };
  return [
    {
      en: `You have not said which Regions you use; ${region} was taken for yours${grounds.en}. Say it with --home-region.`,
      ko: `사용하는 리전을 알려 주지 않아 ${region} 리전을 내 리전으로 보았습니다${grounds.ko}. --home-region으로 알려 주세요.`,
    },
  ];
}

function standing({ type, id, at }: Dated): Text {
  const name = FOOTPRINT.find((one) => one.type.type === type)?.type.name ?? sameInBoth(type);
  const day = at.slice(0, 10);
  return { en: ` (${name.en} ${id}, there since ${day})`, ko: `(${name.ko} ${id}, ${day}부터 있음)` };
}
