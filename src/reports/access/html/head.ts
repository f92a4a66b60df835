import { html } from 'hono/html';
import type { Access } from '../../../access/access.ts';
import { formatDateTime } from '../../../i18n/date-time.ts';
import { both, type Markup } from '../../html/markup.ts';
import { PAGE_WORDS } from '../../html/words.ts';
import { visible } from '../../view/visible.ts';
import type { AccessReportOptions } from '../report.ts';
import { accessVerdict, tallyOf } from '../verdict.ts';
import { ACCESS_PAGE_WORDS as WORDS } from './words.ts';

/** The answer, and beside it how much was seen. */
export function headSection(access: Access, { timeZone, isSample }: AccessReportOptions): Markup {
  const { account, caller, now, principals, unread, regions } = access;
  const verdict = accessVerdict(access);
  const enabled = regions.filter(({ state }) => state !== 'disabled');
  const checked = enabled.filter(({ state }) => state === 'checked').length;
  const name = account.alias === null ? '' : html`<bdi>${visible(account.alias)}</bdi> `;
  const gaps = new Set(unread.map(({ action }) => action)).size;
  const coverage = both({
    en: `${checked} of ${enabled.length} enabled regions looked at${gaps > 0 ? `; ${gaps} kinds of calls got no answer` : ''}`,
    ko: `활성화된 리전 ${enabled.length}개 가운데 ${checked}개 확인${gaps > 0 ? `, 답을 받지 못한 호출 ${gaps}종` : ''}`,
  });
  return html`<section class="verdict ${verdict.level}">
<h1>${both(verdict.text)}</h1>
<p class="coverage">${gaps > 0 ? html`<a href="#unread">${coverage}</a>` : coverage}</p>
<p class="tally">${both(tallyOf(principals.filter((one) => !one.isServiceLinked)))}</p>
<dl class="facts">
<div><dt>${both(PAGE_WORDS.account)}</dt><dd>${name}<span class="code">${account.id}</span>${isSample ? html` <span class="tag">${both(WORDS.sample)}</span>` : ''}</dd></div>
<div><dt>${both(PAGE_WORDS.lookedAt)}</dt><dd>${both({ en: formatDateTime(now, 'en', timeZone), ko: formatDateTime(now, 'ko', timeZone) })}</dd></div>
<div><dt>${both(PAGE_WORDS.by)}</dt><dd class="code"><bdi>${visible(caller.arn)}</bdi></dd></div>
</dl>
</section>`;
}
