import type { Page, TimelineRow } from '../../../activity/views/timeline.ts';
import { VERSION } from '../../../app/version.ts';
import { timelineOcsf } from '../../../reports/activity/ocsf.ts';
import { timelineTimesketch } from '../../../reports/activity/timesketch.ts';
import { EXPLAINED_TIMELINE, TIMELINE } from '../../../reports/activity/views.ts';
import type { Cli } from '../../cli.ts';
import { renderTimeline } from '../../terminal/activity/timeline.ts';
import { printAll } from '../../terminal/stream.ts';
import { showRows, type ViewOptions } from './view-options.ts';

/** @param explain also what intruders are known to use a call for; OCSF and Timesketch have no place for it */
export async function showTimeline(
  options: ViewOptions,
  cli: Cli,
  found: Page<TimelineRow>,
  explain = false,
): Promise<void> {
  const { format } = options;
  if (format === 'ocsf') await printAll(timelineOcsf(found.rows, VERSION), cli.stdout);
  else if (format === 'timesketch') await printAll([timelineTimesketch(found.rows)], cli.stdout);
  else {
    const table = explain ? EXPLAINED_TIMELINE : TIMELINE;
    await showRows(options, cli, table, found, (screen) => renderTimeline(found, screen, explain));
  }
}
