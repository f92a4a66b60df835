/** The sweep in words: what was looked at, what was seen. Of a row without anything seen, no word says that all is well. */
import type { Presence } from '../../incident/presence.ts';
import type { LiveGap, LiveType, LogAnswer, SweptRow } from '../../incident/sweep.ts';
import type { Text } from '../../kernel/text.ts';
import { visible } from '../view/visible.ts';
import { fewOf } from './names.ts';

/** Something in the row asks for a look. */
export function isNotable({ log, left, live, standing }: SweptRow): boolean {
  const isYoung = live.types.some(({ since }) => since !== null && since.length > 0);
  return log.made + log.changed > 0 || left.length > 0 || isYoung || standing.length > 0;
}

export function logText({ state, readsMissing, events, made, changed }: LogAnswer): Text {
  if (state === 'none') return { en: 'no call leaves it in the log', ko: '로그에 남지 않음' };
  if (state === 'empty') return { en: 'the log is empty', ko: '로그가 비어 있음' };
  const seen =
    made + changed > 0
      ? {
          en: `${made} made and ${changed} changed since, of ${events} events in all`,
          ko: `이후 생성 ${made}건, 변경 ${changed}건(전체 이벤트 ${events}건)`,
        }
      : events > 0
        ? { en: `nothing since, ${events} events before`, ko: `이후 없음, 이전 이벤트 ${events}건` }
        : { en: 'no such event', ko: '해당 이벤트 없음' };
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
  known: { en: 'read', ko: '읽음' },
  partly: { en: 'read in part', ko: '일부만 읽음' },
  unread: { en: 'not read', ko: '읽지 못함' },
};

/** "IAM user: 12, 2 of them since (a, b)". */
export function liveTypeText({ name, count, since }: LiveType): Text | undefined {
  if (count === null) return undefined;
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

export const PRESENCE_WORDS: Readonly<Record<Presence | 'not-asked', Text>> = {
  there: { en: 'still there', ko: '아직 있음' },
  gone: { en: 'no longer there', ko: '지금은 없음' },
  unknown: { en: 'not checked', ko: '확인 안 됨' },
  'not-asked': { en: 'not asked', ko: '묻지 않음' },
};
