/** What an incident's parts are called, for every report. */
import type { LinkKind } from '../../activity/sessions/links.ts';
import type { Level } from '../../activity/signal.ts';
import { josa } from '../../i18n/particles.ts';
import type { Certainty, DataRead, Incident, Step } from '../../incident/incident.ts';
import { sameInBoth, type Text } from '../../kernel/text.ts';
import { visible } from '../view/visible.ts';
import { shortActor } from './names.ts';
import { typeText } from './thing-words.ts';

export const LEVEL_WORDS: Readonly<Record<Level, Text>> = {
  critical: { en: 'CRITICAL', ko: '심각' },
  high: { en: 'HIGH', ko: '높음' },
  medium: { en: 'MEDIUM', ko: '보통' },
  low: { en: 'LOW', ko: '낮음' },
  informational: { en: 'INFO', ko: '정보' },
};

export const CERTAINTY_WORDS: Readonly<Record<Certainty, Text>> = {
  confirmed: { en: 'you said it was not you', ko: '내가 한 일이 아니라고 확인함' },
  likely: { en: 'probably not you', ko: '내가 한 일이 아닐 가능성이 높음' },
  possible: { en: 'perhaps not you: look', ko: '내가 한 일이 아닐 수 있음: 확인하세요' },
};

/** ATT&CK's tactics as MITRE's Korean readers call them. */
const TACTIC_WORDS: Readonly<Record<string, Text>> = {
  reconnaissance: { en: 'reconnaissance', ko: '정찰' },
  'resource-development': { en: 'resource development', ko: '자원 개발' },
  'initial-access': { en: 'initial access', ko: '최초 침투' },
  execution: { en: 'execution', ko: '실행' },
  persistence: { en: 'persistence', ko: '지속' },
  'privilege-escalation': { en: 'privilege escalation', ko: '권한 상승' },
  'defense-evasion': { en: 'defense evasion', ko: '방어 회피' },
  'credential-access': { en: 'credential access', ko: '자격 증명 접근' },
  discovery: { en: 'discovery', ko: '탐색' },
  'lateral-movement': { en: 'lateral movement', ko: '내부 이동' },
  collection: { en: 'collection', ko: '수집' },
  'command-and-control': { en: 'command and control', ko: '명령 및 제어' },
  exfiltration: { en: 'exfiltration', ko: '유출' },
  impact: { en: 'impact', ko: '영향' },
};

export function tacticText(tactic: string): Text {
  return TACTIC_WORDS[tactic] ?? { en: tactic, ko: tactic };
}

export const LINK_WORDS: Readonly<Record<LinkKind, Text>> = {
  assumed: { en: 'gave out', ko: '발급' },
  'signed-in': { en: 'signed in', ko: '로그인' },
  'created-key': { en: 'made', ko: '생성' },
  'set-password': { en: 'set', ko: '암호 설정' },
  'created-credential': { en: 'made', ko: '생성' },
  trusted: { en: 'let in', ko: '신뢰 허용' },
  launched: { en: 'launched', ko: '인스턴스 시작' },
  'same-session': { en: 'went on as', ko: '같은 세션' },
};

/** Whose a credential is: an ARN by the node of the links. */
export type Holders = ReadonlyMap<string, string>;

/** A node of the links, in words: the key, the password, the session, the foreign account. */
export function credentialText(credential: string, holders: Holders = new Map()): Text {
  const [, kind, rest] = /^(password|instance|trust):(.+)$/s.exec(credential) ?? [];
  if (kind === 'password' && rest) {
    const name = shortActor(rest);
    return { en: `the console password of ${name}`, ko: `${name}의 콘솔 암호` };
  }
  if (kind === 'instance' && rest)
    return { en: `the role of instance ${rest}`, ko: `인스턴스 ${rest}의 역할` };
  if (kind === 'trust' && rest) {
    const [, role = '', account = ''] = rest.split(':');
    return {
      en: `account ${account}, which role ${role} trusts`,
      ko: `역할 ${josa(role, '이/가')} 신뢰하는 계정 ${account}`,
    };
  }
  const holder = holders.get(credential);
  const name = holder === undefined ? undefined : shortActor(holder);
  const [of, whose] = name === undefined ? ['', ''] : [` of ${name}`, `${name}의 `];
  if (credential.startsWith('AKIA'))
    return { en: `the access key ${credential}${of}`, ko: `${whose}액세스 키 ${credential}` };
  if (credential.startsWith('ASIA'))
    return { en: `the temporary key ${credential}${of}`, ko: `${whose}임시 키 ${credential}` };
  const startedAt = startOf(credential);
  if (startedAt !== undefined) {
    return {
      en: `a session${of} begun ${startedAt}`,
      ko: `${startedAt}에 시작한 ${whose}세션`,
    };
  }
  if (credential.startsWith('arn:')) return sameInBoth(shortActor(credential));
  return sameInBoth(credential);
}

/** With the story's first holder, where the log does not tell it otherwise. */
export function withInitial(holders: Holders, { credential, principal }: Incident['initial']): Holders {
  return principal === null || holders.has(credential)
    ? holders
    : new Map([...holders, [credential, principal]]);
}

/** `2026-11-10 18:09 UTC` of `AIDA...@2026-11-10T18:09:00Z`. */
export function startOf(credential: string): string | undefined {
  const [, day, time] = /@(\d{4}-\d\d-\d\d)T(\d\d:\d\d)/.exec(credential) ?? [];
  return day !== undefined && time !== undefined ? `${day} ${time} UTC` : undefined;
}

/** What a step is done to, named as the console names it: users and roles where sessions are revoked. */
export function targetsOf({ id, targets }: Step, { created }: Incident, holders: Holders): readonly Text[] {
  if (id === 'revoke-sessions') {
    const named = targets.map((one) => {
      const holder = holders.get(one);
      return holder === undefined ? credentialText(one) : whoseText(holder);
    });
    return [...new Map(named.map((text) => [text.en, text])).values()];
  }
  if (id === 'deactivate-access-keys') {
    return targets.map((key) => {
      const holder = holders.get(key);
      return sameInBoth(holder === undefined ? key : `${key} (${shortActor(holder)})`);
    });
  }
  const things = targets.flatMap((target) =>
    created.filter((thing) => thing.id === target && !thing.deleted),
  );
  if (things.length === 0) return targets.map(sameInBoth);
  return [...Map.groupBy(things, ({ type }) => type)].map(([type, here]) => {
    const ids = [...new Set(here.map((thing) => thingName(thing.id)))];
    const more = ids.length - SHOWN_OF_A_TYPE;
    const shown = ids.slice(0, SHOWN_OF_A_TYPE).join(', ');
    const { en, ko } = typeText(type);
    return more > 0
      ? { en: `${en} ${shown} and ${more} more`, ko: `${ko} ${shown} 외 ${more}개` }
      : { en: `${en} ${shown}`, ko: `${ko} ${shown}` };
  });
}

const SHOWN_OF_A_TYPE = 2;

/** An ARN of IAM by its last name; other ids as they are. */
export function thingName(id: string): string {
  return visible(/^arn:[^:]*:iam::.*[/]([^/]+)$/.exec(id)?.[1] ?? id);
}

function whoseText(arn: string): Text {
  const name = shortActor(arn);
  if (name === 'root') return { en: 'the root user', ko: '루트 사용자' };
  const role = /^role\/(?:.*\/)?([^/]+)$/.exec(name)?.[1];
  return role === undefined
    ? { en: `user ${name}`, ko: `사용자 ${name}` }
    : { en: `role ${role}`, ko: `역할 ${role}` };
}

const DATA: Readonly<Record<'secret' | 'parameter' | 'object', Text>> = {
  secret: { en: 'secrets of Secrets Manager', ko: 'Secrets Manager 보안 암호' },
  parameter: { en: 'parameters of Systems Manager', ko: 'Systems Manager 파라미터' },
  object: { en: 'objects of S3', ko: 'S3 객체' },
};

export function dataReadText(read: DataRead): Text {
  if (read.kind === 'not-recorded') return read.why;
  const { en, ko } = DATA[read.what];
  if (read.calls === 0)
    return { en: `No reading of ${en} was recorded.`, ko: `${ko}를 읽은 기록은 없습니다.` };
  return { en: `${en}: read ${read.calls} times`, ko: `${ko}: ${read.calls}회 읽음` };
}
