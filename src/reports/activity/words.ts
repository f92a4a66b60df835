/** What an incident's parts are called, for every report. */
import type { Level } from '../../activity/signal.ts';
import type { Certainty, DataRead } from '../../incident/incident.ts';
import type { Text } from '../../kernel/text.ts';

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

/** A node of the links, in words: the key, the password, the session, the foreign account. */
export function credentialText(credential: string): Text {
  const [, kind, rest] = /^(password|instance|trust):(.+)$/s.exec(credential) ?? [];
  const name = (arn: string): string =>
    /(?:user|role)\/(?:.*\/)?([^/]+)$|:(root)$/.exec(arn)?.slice(1).find(Boolean) ?? arn;
  if (kind === 'password' && rest)
    return { en: `the console password of ${name(rest)}`, ko: `${name(rest)}의 콘솔 암호` };
  if (kind === 'instance' && rest)
    return { en: `the role of instance ${rest}`, ko: `인스턴스 ${rest}의 역할` };
  if (kind === 'trust' && rest) {
    const [, role = '', account = ''] = rest.split(':');
    return {
      en: `account ${account}, which role ${role} trusts`,
      ko: `역할 ${role}이(가) 신뢰하는 계정 ${account}`,
    };
  }
  if (credential.startsWith('AKIA'))
    return { en: `the access key ${credential}`, ko: `액세스 키 ${credential}` };
  if (credential.startsWith('ASIA'))
    return { en: `the temporary key ${credential}`, ko: `임시 키 ${credential}` };
  const [, , startedAt] = /^(.+)@(\d{4}-.+)$/.exec(credential) ?? [];
  if (startedAt) return { en: `a session begun ${startedAt}`, ko: `${startedAt}에 시작한 세션` };
  return { en: credential, ko: credential };
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
