import type { Page, TimelineRow } from '../../../activity/views/timeline.ts';
import { VERSION } from '../../../app/version.ts';
import { timelineOcsf } from '../../../reports/activity/ocsf.ts';
import { timelineTimesketch } from '../../../reports/activity/timesketch.ts';
import { TIMELINE } from '../../../reports/activity/views.ts';
import type { Cli } from '../../cli.ts';
import { renderTimeline } from '../../terminal/activity/timeline.ts';
import { printAll } from '../../terminal/stream.ts';
import { showRows, type ViewOptions } from './view-options.ts';

export async function showTimeline(options: ViewOptions, cli: Cli, found: Page<TimelineRow>): Promise<void> {
  const { format } = options;
  if (format === 'ocsf') await printAll(timelineOcsf(found.rows, VERSION), cli.stdout);
  else if (format === 'timesketch') await printAll([timelineTimesketch(found.rows)], cli.stdout);
  else await showRows(options, cli, TIMELINE, found, (screen) => renderTimeline(found, screen));
}
