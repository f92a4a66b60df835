/** What an identity used last, in a line or, where actions were asked, in a line for each. */
import type { Principal } from '../../access/principal.ts';
import { formatDateTime } from '../../i18n/date-time.ts';
import { visible } from '../../reports/view/visible.ts';
import { block } from './layout.ts';
import type { Page } from './page.ts';

/** Where the screen is short. */
const ACTIONS = 15;

export function serviceLines({ services }: Principal, everything: boolean, page: Page): string[] {
  const { say, width, language, timeZone } = page;
  if (services.state !== 'known') {
    if (services.state === 'failed' && services.fault.kind === 'not-collected') return [];
    const why = services.state === 'failed' ? `: ${services.fault.code}` : '';
    return block(
      say({
        en: `which services it used could not be read${why}`,
        ko: `쓴 서비스를 확인 못 함${why}`,
      }),
      width,
      '  - ',
    );
  }
  const used = services.value.filter(({ at }) => at !== null);
  const asOf = services.asOf ? formatDateTime(services.asOf, language, timeZone) : undefined;
  const [last] = used;
  const count = `${used.length}/${services.value.length}`;
  const since = asOf ? say({ en: `, as of ${asOf}`, ko: `, ${asOf} 기준` }) : '';
  const head = last?.at
    ? {
        en: `last tried ${last.service} ${formatDateTime(last.at, 'en', timeZone)}; ${count} of the services it may use${since}`,
        ko: `마지막으로 시도한 서비스 ${last.service} ${formatDateTime(last.at, 'ko', timeZone)}, 쓸 수 있는 서비스 중 ${count}개 사용${since}`,
      }
    : {
        en: `no attempt to use any of its ${services.value.length} services on record (AWS remembers some 400 days)${since}`,
        ko: `쓸 수 있는 서비스 ${services.value.length}개의 사용 시도 기록 없음(AWS는 약 400일을 기억)${since}`,
      };
  return [...block(visible(say(head)), width, '  - '), ...actionLines(services.value, everything, page)];
}

function actionLines(
  services: readonly { readonly service: string; readonly actions?: readonly Tried[] }[],
  everything: boolean,
  { say, width, language, timeZone }: Page,
): string[] {
  const tried = services
    .flatMap(({ service, actions = [] }) =>
      actions.flatMap(({ action, at }) => (at === null ? [] : [{ name: `${service}:${action}`, at }])),
    )
    .toSorted((a, b) => b.at.localeCompare(a.at));
  const shown = everything ? tried : tried.slice(0, ACTIONS);
  const left = tried.length - shown.length;
  const more = say({
    en: `and ${left} more actions; add --all`,
    ko: `그 밖에 작업 ${left}개는 --all을 붙이면 표시`,
  });
  return [
    ...shown.flatMap(({ name, at }) =>
      block(visible(`${formatDateTime(at, language, timeZone)} ${name}`), width, '      '),
    ),
    ...(left > 0 ? block(more, width, '      ') : []),
  ];
}

interface Tried {
  readonly action: string;
  readonly at: string | null;
}
