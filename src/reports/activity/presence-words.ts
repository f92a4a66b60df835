/** Whether a thing that the log saw made is there now, in words; what was not checked says why. */
import type { CreatedThing } from '../../incident/incident.ts';
import type { Standing, Unchecked } from '../../incident/presence.ts';
import type { Text } from '../../kernel/text.ts';
import { visible } from '../view/visible.ts';
import { fewOf } from './names.ts';

/** @param now `undefined`: nobody asked the account */
export function presenceText(now: Standing | undefined): Text {
  if (!now) return { en: 'not asked', ko: '묻지 않음' };
  if (now.presence === 'unknown') {
    const why = whyText(now.why);
    return { en: `not checked: ${why.en}`, ko: `확인 안 됨: ${why.ko}` };
  }
  return now.presence === 'there'
    ? { en: 'still there', ko: '아직 있음' }
    : { en: 'no longer there', ko: '지금은 없음' };
}

function whyText({ reason, action }: Unchecked): Text {
  const { en, ko } = REASONS[reason];
  if (action === undefined || action === '') return { en, ko };
  return { en: `${en} (${visible(action)})`, ko: `${ko}(${visible(action)})` };
}

const REASONS: Readonly<Record<Unchecked['reason'], Text>> = {
  'other-account': { en: 'it is of another account', ko: '다른 계정의 것' },
  kind: { en: 'Jikimi does not read this kind', ko: 'Jikimi가 읽지 않는 종류' },
  'in-part': { en: 'AWS lists only some of them', ko: 'AWS가 일부만 나열함' },
  younger: { en: 'made after the account was read', ko: '계정을 읽은 뒤에 만들어짐' },
  'not-read': { en: 'not read', ko: '읽지 않음' },
  denied: { en: 'denied', ko: '거부됨' },
  failed: { en: 'failed', ko: '실패' },
};

/** "As of 09:00: 4 still there, 1 no longer there, 2 not checked (denied)": of all things made. */
export function nowText(created: readonly Pick<CreatedThing, 'now'>[], asOf: string): Text {
  const of = (presence: Standing['presence']): number =>
    created.filter(({ now }) => now?.presence === presence).length;
  const whys = created.flatMap(({ now }) => (now?.presence === 'unknown' ? [whyText(now.why)] : []));
  const why = { en: listed(whys.map(({ en }) => en)), ko: listed(whys.map(({ ko }) => ko)) };
  const [there, gone] = [of('there'), of('gone')];
  const parts: Text[] = [
    { en: `${there} still there`, ko: `아직 있음 ${there}개` },
    ...(gone > 0 ? [{ en: `${gone} no longer there`, ko: `지금은 없음 ${gone}개` }] : []),
    ...(whys.length > 0
      ? [{ en: `${whys.length} not checked: ${why.en}`, ko: `확인 안 됨 ${whys.length}개: ${why.ko}` }]
      : []),
  ];
  return {
    en: `As of ${asOf}: ${parts.map(({ en }) => en).join(', ')}`,
    ko: `${asOf} 기준: ${parts.map(({ ko }) => ko).join(', ')}`,
  };
}

const listed = (words: readonly string[]): string => fewOf([...new Set(words)], 4);

/** For tables: `denied ec2:DescribeInstances`; `null` where it is known, or nobody asked. */
export function whyCode(now: Standing | undefined): string | null {
  if (now?.presence !== 'unknown') return null;
  const { reason, action } = now.why;
  return action === undefined || action === '' ? reason : `${reason} ${action}`;
}
