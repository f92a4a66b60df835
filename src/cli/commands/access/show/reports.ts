import type { Access } from '../../../../access/access.ts';
import { accessCsv } from '../../../../reports/access/csv.ts';
import { accessHtml } from '../../../../reports/access/html.ts';
import { identitiesCsv } from '../../../../reports/access/identities-csv.ts';
import { accessJson } from '../../../../reports/access/json.ts';
import { accessMarkdown } from '../../../../reports/access/markdown.ts';
import type { AccessReportOptions } from '../../../../reports/access/report.ts';
import type { ReportOf } from '../../../../reports/report.ts';
import { renderAccess } from '../../../terminal/access.ts';

/** What `--format` names, and the terminal's page in a file. */
export function accessReports(
  extra: Pick<AccessReportOptions, 'titles' | 'isSample'>,
): readonly ReportOf<Access>[] {
  return [
    {
      format: 'terminal',
      extension: 'txt',
      render: (access, options) => [
        renderAccess(access, { ...options, columns: 80, colour: false, everything: true }),
      ],
    },
    {
      format: 'html',
      extension: 'html',
      render: (access, options) => [accessHtml(access, { ...options, ...extra })],
    },
    {
      format: 'markdown',
      extension: 'md',
      render: (access, options) => [accessMarkdown(access, { ...options, ...extra })],
    },
    {
      format: 'json',
      extension: 'json',
      render: (access, { version }) => [accessJson(access, { version, sample: extra.isSample })],
    },
    { format: 'csv', extension: 'csv', render: (access) => [accessCsv(access)] },
    {
      format: 'identities-csv',
      extension: 'identities.csv',
      render: (access) => [identitiesCsv(access)],
    },
  ];
}
