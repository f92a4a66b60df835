import type { PlanItem, PlannedCall } from '../../../change/plan.ts';
import type { Outcome } from '../../../change/workshop.ts';
import type { Json } from '../../../kernel/json.ts';
import type { Unread } from '../../../kernel/reading.ts';
import { sameInBoth, type Text } from '../../../kernel/text.ts';

/** `IAM UpdateAccessKey (us-east-1) { "UserName": "ci" }`, with gaps at which a line can end. */
export function callText({ service, operation, region, input }: PlannedCall): string {
  return `${service} ${operation} (${region}) ${spaced(input)}`;
}

/** A line break within a text is written as a backslash and an n: those left stand between values. */
function spaced(value: Json): string {
  return JSON.stringify(value, null, 1).replaceAll(/\n */g, ' ');
}

export function priceText(monthlyUsd: PlanItem['monthlyUsd']): Text {
  if (typeof monthlyUsd !== 'number') return monthlyUsd;
  if (monthlyUsd === 0) return { en: 'free', ko: '무료' };
  return { en: `${monthlyUsd} USD a month`, ko: `한 달에 ${monthlyUsd} USD` };
}

export function unreadText(unread: Unread): Text {
  if (unread.state === 'denied') {
    return unread.byOrganization
      ? {
          en: `${unread.action}: your organisation forbids it`,
          ko: `${unread.action}: 조직에서 허용하지 않습니다`,
        }
      : { en: `${unread.action}: not permitted`, ko: `${unread.action}: 권한이 없습니다` };
  }
  return sameInBoth(`${unread.action}: ${unread.fault.code}`);
}

export const OUTCOME_WORDS: Readonly<Record<Outcome['kind'], Text>> = {
  applied: { en: 'applied', ko: '적용함' },
  'held-already': { en: 'held already', ko: '이미 되어 있음' },
  undone: { en: 'undone', ko: '되돌림' },
  drifted: { en: 'changed meanwhile, left alone', ko: '그사이 바뀌어 건드리지 않음' },
  refused: { en: 'refused', ko: '하지 않음' },
  failed: { en: 'failed', ko: '실패' },
  unsettled: { en: 'not settled', ko: '확인되지 않음' },
  'not-begun': { en: 'not begun', ko: '시작하지 않음' },
  irreversible: { en: 'cannot be undone', ko: '되돌릴 수 없음' },
};

/** What else there is to say of it. */
export function outcomeDetails(outcome: Outcome): readonly Text[] {
  switch (outcome.kind) {
    case 'drifted':
      return [
        {
          en: `Expected: ${spaced(outcome.expected)}`,
          ko: `예상한 상태: ${spaced(outcome.expected)}`,
        },
        { en: `Found: ${spaced(outcome.found)}`, ko: `지금 상태: ${spaced(outcome.found)}` },
      ];
    case 'refused':
      return [outcome.reason];
    case 'failed':
      return [
        sameInBoth(`${outcome.fault.code}: ${outcome.fault.message}`),
        outcome.restored
          ? { en: 'Nothing of it stands: everything is as it was.', ko: '남은 것 없이 원래대로입니다.' }
          : {
              en: 'Part of it may stand. Look at it with: jikimi changes show',
              ko: '일부가 남아 있을 수 있습니다. 다음 명령으로 확인하세요: jikimi changes show',
            },
      ];
    case 'unsettled':
      return [
        {
          en: `AWS took every call, and after a minute this was still seen: ${spaced(outcome.found)}`,
          ko: `AWS가 호출을 모두 받았지만 1분 뒤에도 상태가 다릅니다: ${spaced(outcome.found)}`,
        },
      ];
    case 'irreversible':
      return outcome.item.irreversible ? [outcome.item.irreversible] : [];
    default:
      return [];
  }
}
