import { formatNumber } from '../../i18n/counts.ts';
import { ADVICE, PLANS, PLANS_AS_OF, PLANS_URL, type SupportPlan } from '../../support/plans.ts';
import { block } from './layout.ts';
import type { TerminalOptions } from './options.ts';
import { heading, labelled, type Page, pageFor } from './page.ts';

/** Advice first: most who ask need no plan. @param today UTC, YYYY-MM-DD: plans that have ended are left out */
export function renderSupport(options: TerminalOptions, today: string): string {
  const page = pageFor(options);
  const { say, width } = page;
  const plans = PLANS.filter(({ endsOn }) => endsOn === null || today < endsOn);
  const lines = [
    ...ADVICE.flatMap((one) => block(say(one), width, '  - ')),
    ...plans.flatMap((plan) => planLines(plan, page)),
    '',
    ...block(
      say({
        en: `Prices and times as of ${PLANS_AS_OF}, from a public comparison; look before you buy: ${PLANS_URL}`,
        ko: `가격과 응답 시간은 ${PLANS_AS_OF}의 공개 비교 자료 기준입니다. 구매하기 전에 확인하세요: ${PLANS_URL}`,
      }),
      width,
    ),
  ];
  return `${lines.join('\n')}\n`;
}

function planLines({ name, minimumUsd, percent, answers, gives, endsOn }: SupportPlan, page: Page): string[] {
  const { say, language } = page;
  const amount = `${formatNumber(minimumUsd, language)} USD`;
  const price =
    minimumUsd === 0
      ? say({ en: 'free', ko: '무료' })
      : say({
          en: `from ${amount} a month${percent ? `, or ${percent} of the bill` : ''}`,
          ko: `월 ${amount}부터${percent ? `, 또는 청구액의 ${percent}` : ''}`,
        });
  const first = answers
    ? say({
        en: `general ${answers.general}, impaired ${answers.impaired}, production down ${answers.productionDown}, critical ${answers.critical}`,
        ko: `일반 ${answers.general}, 장애 ${answers.impaired}, 운영 중단 ${answers.productionDown}, 심각 ${answers.critical}`,
      })
    : say({ en: 'no technical cases', ko: '기술 문의 없음' });
  const ends = endsOn ? say({ en: ` (ends on ${endsOn})`, ko: ` (${endsOn}에 종료)` }) : '';
  const labels = language === 'ko' ? 9 : 12;
  return [
    ...heading(page, `${say(name)}${ends}`),
    ...labelled(page, say({ en: 'Price', ko: '가격' }), price, labels),
    ...labelled(page, say({ en: 'First answer', ko: '첫 답변' }), first, labels),
    ...labelled(page, say({ en: 'Gives', ko: '내용' }), say(gives), labels),
  ];
}
