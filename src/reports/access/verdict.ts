/** The one sentence above everything: the worst that was seen. What was not read never makes it better. */
import type { Access } from '../../access/access.ts';
import type { Principal } from '../../access/principal.ts';
import type { Text } from '../../kernel/text.ts';
import { CAPABILITY_WORDS, UNKNOWN } from './words.ts';

export interface AccessVerdict {
  readonly level: 'alarm' | 'urgent' | 'later' | 'unseen' | 'quiet';
  readonly text: Text;
}

export function accessVerdict({ principals, escalation, unread }: Access): AccessVerdict {
  const quarantined = principals.filter((one) => is(one.quarantined)).length;
  if (quarantined > 0) {
    return {
      level: 'alarm',
      text: {
        en: `AWS found an exposed key: ${quarantined} quarantined. Somebody else may be in.`,
        ko: `AWS가 노출된 키를 발견해 ${quarantined}명을 격리했습니다. 다른 사람이 들어와 있을 수 있습니다.`,
      },
    };
  }
  const alone = principals.filter((one) => isAdmin(one) && signsInWithPasswordAlone(one)).length;
  if (alone > 0) {
    return {
      level: 'urgent',
      text: {
        en: `Without MFA, the password of ${alone === 1 ? 'one administrator' : `one of ${alone} administrators`} is enough to take the account.`,
        ko: `MFA가 없는 관리자가 ${alone}명이라, 그 암호만으로 계정을 빼앗길 수 있습니다.`,
      },
    };
  }
  const risers = new Set(
    escalation.paths.filter(({ certainty }) => certainty === 'certain').map(({ from }) => from),
  ).size;
  if (risers > 0) {
    return {
      level: 'later',
      text: {
        en: `${risers} without full rights can get them.`,
        ko: `모든 권한이 없는 사용자나 역할 ${risers}개가 모든 권한을 얻을 수 있습니다.`,
      },
    };
  }
  const admins = principals.filter(isAdmin).length;
  const known: Text = {
    en: `${admins} can do everything. In what was read, nobody else can certainly get there.`,
    ko: `${admins}개가 모든 작업을 할 수 있습니다. 읽은 범위에서는 확실하게 그 권한을 얻을 수 있는 다른 대상을 찾지 못했습니다.`,
  };
  return { level: unread.length > 0 ? 'unseen' : 'quiet', text: known };
}

/** `6 administrator: may do everything; 2 limited`; none of them made by AWS. */
export function tallyOf(principals: readonly Principal[]): Text {
  const groups = Map.groupBy(principals, (one) =>
    one.class.state === 'known' ? one.class.value : 'unknown',
  );
  const order = [...Object.keys(CAPABILITY_WORDS), 'unknown'] as (
    | keyof typeof CAPABILITY_WORDS
    | 'unknown'
  )[];
  const parts = order.flatMap((capability) => {
    const number = groups.get(capability)?.length ?? 0;
    return number === 0
      ? []
      : [{ number, words: capability === 'unknown' ? UNKNOWN : CAPABILITY_WORDS[capability] }];
  });
  return {
    en: parts.map(({ number, words }) => `${number} ${words.en}`).join('; '),
    ko: parts.map(({ number, words }) => `${words.ko} ${number}`).join(' / '),
  };
}

/** A password that works, and no MFA beside it. */
export function signsInWithPasswordAlone({ type, mfa, credentials }: Principal): boolean {
  const hasPassword = credentials.some(
    ({ kind, status }) => kind === 'password' && status.state === 'known' && status.value === 'active',
  );
  return type !== 'role' && hasPassword && mfa.state === 'known' && mfa.value.length === 0;
}

function isAdmin({ class: capability, isServiceLinked }: Principal): boolean {
  return !isServiceLinked && capability.state === 'known' && capability.value === 'full-admin';
}

function is(reading: Principal['quarantined']): boolean {
  return reading.state === 'known' && reading.value;
}
