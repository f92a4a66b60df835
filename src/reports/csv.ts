/**
 * One row per finding, for spreadsheets: UTF-8 with a byte order mark (Excel needs it for Korean), RFC 4180, and no cell
 * that a spreadsheet would take for a formula.
 */
import { stringify } from 'csv-stringify/sync';
import { sentences } from '../kernel/text.ts';
import type { Checkup } from '../posture/checkup.ts';
import { FRAMEWORKS } from '../posture/control.ts';
import type { Finding } from '../posture/finding.ts';
import type { Report } from './report.ts';
import { standingOf } from './view/tally.ts';
import { visible } from './view/visible.ts';
import { urgencyOf } from './wording/urgency.ts';

export const report: Report = {
  format: 'csv',
  extension: 'csv',
  render: table,
};

/** Rows that are text at a time. */
const BLOCK_ROWS = 500;

function* table(checkup: Checkup): Generator<string> {
  const { findings } = checkup;
  const appeared = new Set(checkup.since?.appeared);
  for (let from = 0; from === 0 || from < findings.length; from += BLOCK_ROWS) {
    const block = findings.slice(from, from + BLOCK_ROWS);
    yield stringify(
      block.map((finding) => row(finding, checkup, appeared.has(finding.id))),
      {
        header: from === 0,
        columns: COLUMNS,
        bom: from === 0,
        escape_formulas: true,
        record_delimiter: 'windows',
        cast: { string: visible, boolean: (value) => (value ? 'yes' : 'no') },
      },
    );
  }
}

const COLUMNS = [
  'account',
  'standing',
  'urgency',
  'severity',
  'risk',
  'new',
  'title_en',
  'title_ko',
  'resource',
  'region',
  'because_en',
  'because_ko',
  'steps_en',
  'steps_ko',
  'minutes',
  'console',
  'missing',
  'accepted_until',
  'accepted_reason',
  'control',
  'remedies',
  ...FRAMEWORKS,
  'resource_type',
  'arn',
  'id',
] as const;

type Row = Record<(typeof COLUMNS)[number], string | number | boolean>;

function row(finding: Finding, checkup: Checkup, isNew: boolean): Row {
  const { resource, title, because, fix, frameworks } = finding;
  const standing = standingOf(finding, checkup);
  const acceptance = checkup.accepted[finding.id];
  const isOpen = standing === 'fail';
  return {
    account: checkup.account.id,
    standing,
    urgency: isOpen ? urgencyOf(finding) : '',
    severity: finding.severity,
    risk: finding.risk,
    new: isNew,
    title_en: title.en,
    title_ko: title.ko,
    resource: resource.id,
    region: resource.region,
    because_en: because.en,
    because_ko: because.ko,
    steps_en: isOpen ? sentences(...fix.steps).en : '',
    steps_ko: isOpen ? sentences(...fix.steps).ko : '',
    minutes: isOpen ? fix.minutes : '',
    console: fix.console,
    missing: finding.missing.map(({ action, region }) => `${action} ${region}`).join('; '),
    accepted_until: standing === 'accepted' ? (acceptance?.until ?? '') : '',
    accepted_reason: standing === 'accepted' ? (acceptance?.reason ?? '') : '',
    control: finding.control,
    remedies: finding.remedies.join(' '),
    'cis-aws-7.0': sections(frameworks['cis-aws-7.0']),
    'aws-startup-security-baseline': sections(frameworks['aws-startup-security-baseline']),
    'aws-fsbp': sections(frameworks['aws-fsbp']),
    'kisa-isms-p-2023': sections(frameworks['kisa-isms-p-2023']),
    resource_type: resource.type,
    arn: resource.arn ?? '',
    id: finding.id,
  };
}

function sections(ids: readonly string[] = []): string {
  return ids.join(' ');
}
