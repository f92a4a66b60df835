import { evalJson, type Measured } from '../../../../reports/activity/eval-json.ts';
import { activityHtml } from '../../../../reports/activity/html.ts';
import { incidentsJson } from '../../../../reports/activity/incidents-json.ts';
import type { ActivityAccount } from '../../../../reports/activity/report.ts';
import type { ReportOf } from '../../../../reports/report.ts';
import { renderIncidents } from '../../../terminal/activity/incidents.ts';

/** An answer and what its file is named after. */
export interface Reported extends ActivityAccount {
  /** The case. */
  readonly account: { readonly id: string };
  readonly recordsRead: number;
  /** What the digests beside the logs tell; `null` where that was not checked. */
  readonly integrity: Measured['integrity'];
}

/** What `--format` names, and the terminal's page in a file. */
export const ACTIVITY_REPORTS: readonly ReportOf<Reported>[] = [
  {
    format: 'terminal',
    extension: 'txt',
    render: (activity, options) =>
      renderIncidents(activity, { ...options, columns: 80, colour: false, everything: true }),
  },
  { format: 'html', extension: 'html', render: (activity, options) => [activityHtml(activity, options)] },
  {
    format: 'json',
    extension: 'json',
    render: (activity, { version }) => {
      const { caseName, isSample: sample } = activity;
      const unread = activity.unread.map(({ place, why }) => ({ place, why: why.en }));
      return [incidentsJson(activity, { version, caseName, sample, unread })];
    },
  },
  {
    format: 'eval-json',
    extension: 'eval.json',
    render: ({ recordsRead, events, incidents, integrity }) => [
      `${evalJson({ recordsRead, distinctEvents: events, incidents, integrity })}\n`,
    ],
  },
];
