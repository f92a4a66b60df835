/** A plan for a person: every call with its parameters, what it does, who may be hurt, its price, the way back. */
import stringWidth from 'string-width';
import type { Foreseen } from '../../../app/change/foresee.ts';
import type { Hardening } from '../../../app/change/harden.ts';
import type { Plan, PlanItem } from '../../../change/plan.ts';
import { count } from '../../../i18n/counts.ts';
import type { Text } from '../../../kernel/text.ts';
import type { Finding } from '../../../posture/finding.ts';
import { placeText } from '../../../reports/view/places.ts';
import { visible } from '../../../reports/view/visible.ts';
import { block } from '../layout.ts';
import type { TerminalOptions } from '../options.ts';
import { heading, labelled, type Page, pageFor } from '../page.ts';
import { callText, priceText, unreadText } from './words.ts';

const LABELS = {
  effect: { en: 'Effect', ko: '효과' },
  hurts: { en: 'May hurt', ko: '영향' },
  calls: { en: 'Calls', ko: '호출' },
  price: { en: 'Price', ko: '비용' },
  time: { en: 'Takes', ko: '걸리는 시간' },
  back: { en: 'Way back', ko: '되돌리기' },
} as const satisfies Record<string, Text>;

const NOBODY: Text = { en: 'nobody', ko: '없음' };
const BY_UNDO: Text = { en: 'jikimi undo', ko: 'jikimi undo' };
const NO_WAY_BACK: Text = { en: 'none', ko: '없음' };

export function renderPlan({ items }: Pick<Plan, 'items'>, options: TerminalOptions): string {
  const page = pageFor(options);
  if (items.length === 0) return '';
  const title = page.say({ en: 'Changes', ko: '변경할 것' });
  const lines = [
    ...heading(page, `${title} (${items.length})`),
    ...items.flatMap((item, index) => [...(index > 0 ? [''] : []), ...itemLines(item, page)]),
    '',
    ...block(page.say(totalText(items)), page.width),
  ];
  return `${lines.join('\n')}\n`;
}

function itemLines(item: PlanItem, page: Page): readonly string[] {
  const { say, paint, width } = page;
  const labelWidth = Math.max(...Object.values(LABELS).map((label) => stringWidth(say(label))));
  const line = (label: Text, text: string): readonly string[] => labelled(page, say(label), text, labelWidth);
  const hurts = item.hurts.length > 0 ? item.hurts.map(say).join(' ') : say(NOBODY);
  return [
    ...block(say(item.title), width - 8, ` ${item.id}. `).map((one) => paint('bold', one)),
    ...line(LABELS.effect, say(item.effect)),
    ...line(LABELS.hurts, hurts),
    ...item.calls.flatMap((call) => line(LABELS.calls, visible(callText(call)))),
    ...line(LABELS.price, say(priceText(item.monthlyUsd))),
    ...line(LABELS.time, say(count('minute', item.minutes))),
    ...line(LABELS.back, item.irreversible ? `${say(NO_WAY_BACK)}: ${say(item.irreversible)}` : say(BY_UNDO)),
  ];
}

function totalText(items: readonly PlanItem[]): Text {
  const usd = items.reduce(
    (sum, { monthlyUsd }) => sum + (typeof monthlyUsd === 'number' ? monthlyUsd : 0),
    0,
  );
  const calls = items.reduce((sum, item) => sum + item.calls.length, 0);
  const minutes = items.reduce((sum, item) => sum + item.minutes, 0);
  const varying = items.filter(({ monthlyUsd }) => typeof monthlyUsd !== 'number').length;
  const final = items.filter(({ irreversible }) => irreversible).length;
  const spoken = (['change', 'writing', 'minute'] as const).map((what, at) =>
    count(what, [items.length, calls, minutes][at] ?? 0),
  );
  return {
    en: [
      `In all: ${spoken.map(({ en }) => en).join(', ')}, ${Number(usd.toFixed(2))} USD a month.`,
      ...(varying > 0 ? [`The price of ${varying} depends on use.`] : []),
      ...(final > 0 ? [`${final} cannot be undone.`] : []),
    ].join(' '),
    ko: [
      `합계: ${spoken.map(({ ko }) => ko).join(', ')}, 한 달에 ${Number(usd.toFixed(2))} USD.`,
      ...(varying > 0 ? [`${varying}건은 사용량에 따라 비용이 달라집니다.`] : []),
      ...(final > 0 ? [`${final}건은 되돌릴 수 없습니다.`] : []),
    ].join(' '),
  };
}

/** What is not in the plan, and why. */
export function renderLeftOut(
  { draft, priced, unknown }: Pick<Hardening, 'draft' | 'priced' | 'unknown'>,
  options: TerminalOptions,
): string {
  const page = pageFor(options);
  const { say, width } = page;
  const entries = [
    ...draft.leftOut.map(({ action, target, why }): Text => {
      const title = action.title(target);
      if (why.kind === 'holds-already') return join(title, { en: 'is so already', ko: '이미 되어 있습니다' });
      return join(title, why.kind === 'refused' ? why.reason : unreadText(why.unread));
    }),
    ...priced.map(({ action, target }): Text => {
      const price = priceText(action.monthlyUsd);
      return join(action.title(target), {
        en: `${price.en}; only when asked for: --only ${action.id}`,
        ko: `${price.ko}. 원하면 지정하세요: --only ${action.id}`,
      });
    }),
    ...(unknown > 0
      ? [
          {
            en: `Checks that could not be made: ${unknown}. There may be more to do; see: jikimi checkup`,
            ko: `확인하지 못한 점검: ${unknown}건. 할 일이 더 있을 수 있습니다. 확인: jikimi checkup`,
          },
        ]
      : []),
  ];
  if (entries.length === 0) return '';
  const title = say({ en: 'Not in the plan', ko: '계획에 없는 것' });
  return `${[...heading(page, title), ...entries.flatMap((one) => block(say(one), width, '  - '))].join('\n')}\n`;
}

const join = (one: Text, other: Text): Text => ({
  en: `${one.en}: ${other.en}`,
  ko: `${one.ko}: ${other.ko}`,
});

const SHOWN_WHOLE = 5;

/** What no call can do, or nobody but the owner can decide: the steps by hand, worst first. */
export function renderByHand(findings: readonly Finding[], options: TerminalOptions): string {
  if (findings.length === 0) return '';
  const page = pageFor(options);
  const { say, width, paint, language } = page;
  const byControl = [...Map.groupBy(findings, ({ control }) => control).values()];
  const lines = byControl.flatMap((same, index) => {
    const [first] = same;
    if (!first) return [];
    const places = same.map((finding) => placeText(finding, language)).join(', ');
    const head = block(`${say(first.title)}: ${places}`, width - 8, ' - ');
    if (index >= SHOWN_WHOLE && !page.everything) return head;
    const { steps, check, console } = first.fix;
    return [
      ...head.map((line) => paint('bold', line)),
      ...steps.flatMap((step, at) => block(say(step), width, `      ${at + 1}) `)),
      ...block(say(check), width, '      = '),
      `      ${paint('cyan', visible(console))}`,
    ];
  });
  const title = say({ en: 'Left for you to do by hand', ko: '직접 해야 하는 것' });
  const shown = byControl.slice(0, page.everything ? undefined : SHOWN_WHOLE).flatMap(([one]) => one ?? []);
  const command = `jikimi checkup --control ${shown.map(({ control }) => control).join(',')}`;
  const then = block(
    say({ en: 'Done? See at once whether AWS says so too:', ko: '다 했으면 바로 확인하세요:' }),
    width,
    '    ',
  );
  // One line, to be copied.
  const after = [...then, `      ${paint('cyan', command)}`];
  return `${[...heading(page, `${title} (${byControl.length})`), ...lines, ...after].join('\n')}\n`;
}

/** What going on or taking back would call. */
export function renderForeseen(foreseen: readonly Foreseen[], title: Text, options: TerminalOptions): string {
  const page = pageFor(options);
  const { say, width, paint } = page;
  const lines = foreseen.flatMap((one) => [
    ...block(say(one.item.title), width - 8, ' - ').map((line) => paint('bold', line)),
    ...('calls' in one
      ? one.calls.flatMap((call) => block(visible(callText(call)), width, '      '))
      : block(
          say('unread' in one ? unreadText(one.unread) : (one.item.irreversible ?? NO_WAY_BACK)),
          width,
          '      ',
        )),
    ...('calls' in one && one.calls.length === 0
      ? block(say({ en: 'nothing is left to do', ko: '할 일이 없습니다' }), width, '      ')
      : []),
  ]);
  return `${[...heading(page, `${say(title)} (${foreseen.length})`), ...lines].join('\n')}\n`;
}
