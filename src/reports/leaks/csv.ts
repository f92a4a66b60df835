/** One row per place, for spreadsheets: UTF-8 with a byte order mark, RFC 4180, and no cell taken for a formula. */
import { stringify } from 'csv-stringify/sync';
import type { Leak, LeakScan, Place } from '../../leaks/leak.ts';
import { visible } from '../view/visible.ts';
import type { LeakReport } from './report.ts';
import { leakTitle, stepsFor } from './words.ts';

export const report: LeakReport = { format: 'csv', render: table };

const COLUMNS = [
  'fingerprint',
  'urgency',
  'kind',
  'shown',
  'account',
  'whose',
  'owner',
  'expires_at',
  'part',
  'source',
  'path',
  'line',
  'commit',
  'authored_at',
  'in_head',
  'more_versions',
  'title_en',
  'title_ko',
  'first_step_en',
  'first_step_ko',
] as const;

type Row = Record<(typeof COLUMNS)[number], string | number>;

function* table({ leaks }: LeakScan): Generator<string> {
  yield rows([], true);
  for (const leak of leaks)
    yield rows(
      leak.places.map((place) => row(leak, place)),
      false,
    );
}

function rows(some: readonly Row[], isFirst: boolean): string {
  return stringify([...some], {
    header: isFirst,
    columns: COLUMNS,
    bom: isFirst,
    escape_formulas: true,
    record_delimiter: 'windows',
    cast: { string: visible },
  });
}

function row(leak: Leak, place: Place): Row {
  const { fingerprint, urgency, kind, shown, account, whose, owner, expiresAt } = leak;
  const title = leakTitle(leak);
  const [step] = stepsFor(leak);
  return {
    fingerprint,
    urgency,
    kind,
    shown: shown ?? '',
    account: account ?? 'unknown',
    whose,
    owner: owner ?? '',
    expires_at: expiresAt ?? '',
    part: place.part,
    source: place.kind,
    path: place.path,
    line: place.line,
    commit: place.commit ?? '',
    authored_at: place.authoredAt ?? '',
    in_head: place.inHead === undefined ? '' : place.inHead ? 'yes' : 'no',
    more_versions: place.moreVersions,
    title_en: title.en,
    title_ko: title.ko,
    first_step_en: step?.en ?? '',
    first_step_ko: step?.ko ?? '',
  };
}
