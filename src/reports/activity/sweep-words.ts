/** The sweep in words: what was looked at, what was seen. Of a row without anything seen, no word says that all is well. */
import type { LiveGap, LiveType, LogAnswer, SweptRow } from '../../incident/sweep.ts';
import type { Text } from '../../kernel/text.ts';
import { visible } from '../view/visible.ts';
import { fewOf } from './names.ts';

/** `new`: the log or the account shows something since T0. `old`: nothing since, but something is unusual. */
export function standOf({ log, left, live, standing, odd }: SweptRow): 'new' | 'old' | 'nothing' {
  const isYoung = live.types.some(({ since }) => since !== null && since.length > 0);
  if (log.made + log.changed > 0 || left.length > 0 || isYoung) return 'new';
  return standing.length + odd.length > 0 ? 'old' : 'nothing';
}

export function logText({ state, readsMissing, events, made, changed }: LogAnswer): Text {
  if (state === 'none') return { en: 'no call leaves it in the log', ko: '로그에 남지 않음' };
  if (state === 'empty') return { en: 'the log is empty', ko: '로그가 비어 있음' };
  const before = events - made - changed;
  const parts = [
    made > 0 && { en: `${made} new since`, ko: `이후 새로 ${made}건` },
    changed > 0 && { en: `${changed} changed since`, ko: `이후 변경 ${changed}건` },
    made + changed === 0 && before > 0 && { en: 'nothing since', ko: '이후 없음' },
    before > 0 && { en: `${before} before`, ko: `이전 ${before}건` },
    events === 0 && { en: 'no such event', ko: '해당 이벤트 없음' },
  ].filter((one) => typeof one === 'object');
  const seen = { en: parts.map(({ en }) => en).join(', '), ko: parts.map(({ ko }) => ko).join(', ') };
  const limits = [
    state === 'short' && { en: 'the log begins later', ko: '로그가 더 늦게 시작함' },
    readsMissing && { en: 'it holds no calls that read', ko: '읽기 호출이 없음' },
  ].filter((one) => typeof one === 'object');
  if (limits.length === 0) return seen;
  return {
    en: `${seen.en} (${limits.map(({ en }) => en).join('; ')})`,
    ko: `${seen.ko}(${limits.map(({ ko }) => ko).join(', ')})`,
  };
}

export function callsText({ calls }: LogAnswer): string {
  return fewOf(
    calls.map(({ call, since }) => `${call} x${since}`),
    6,
  );
}

export const LIVE_WORDS: Readonly<Record<SweptRow['live']['state'], Text>> = {
  'not-asked': { en: 'not asked', ko: '묻지 않음' },
  unsupported: { en: 'Jikimi does not read it', ko: 'Jikimi가 읽지 않음' },
  unlisted: { en: 'AWS lists it nowhere', ko: 'AWS에 나열하는 기능이 없음' },
  known: { en: 'read', ko: '읽음' },
  partly: { en: 'read in part', ko: '일부만 읽음' },
  unread: { en: 'not read', ko: '읽지 못함' },
};

/** "IAM user: 12, 2 of them since (a, b)"; settings, which are not counted: "GuardDuty: read". */
export function liveTypeText({ name, count, since, unread }: LiveType): Text | undefined {
  if (count === null) {
    const isRead = unread.length === 0;
    return isRead ? { en: `${name.en}: read`, ko: `${name.ko}: 읽음` } : undefined;
  }
  const young = since && since.length > 0 ? fewOf(since) : undefined;
  return {
    en: `${name.en}: ${count}${young ? `, ${since?.length ?? 0} of them since (${young})` : ''}`,
    ko: `${name.ko}: ${count}개${young ? `, 이후 ${since?.length ?? 0}개(${young})` : ''}`,
  };
}

export function gapText({ action, reason, regions }: LiveGap): Text {
  const [en, ko] = REASONS[reason];
  const where = regions.length === 1 && regions[0] === 'global' ? '' : ` (${fewOf(regions)})`;
  return { en: `${en}: ${visible(action)}${where}`, ko: `${ko}: ${visible(action)}${where}` };
}

const REASONS: Readonly<Record<LiveGap['reason'], readonly [en: string, ko: string]>> = {
  denied: ['denied', '거부됨'],
  failed: ['failed', '실패'],
  'not-read': ['not read', '읽지 않음'],
};
