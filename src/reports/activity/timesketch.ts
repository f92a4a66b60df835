/** A timeline as Timesketch imports it: `message`, `datetime` and `timestamp_desc`, then every column of the CSV. */
import type { TimelineRow } from '../../activity/views/timeline.ts';
import { messageOf } from './ocsf.ts';
import { type Table, writeTable } from './table.ts';
import { TIMELINE } from './views.ts';

export function timelineTimesketch(rows: readonly TimelineRow[]): string {
  return writeTable(TIMESKETCH, rows, rows.length, 'csv', { bom: false });
}

const TIMESKETCH: Table<TimelineRow> = {
  schema: 'jikimi.timesketch/1',
  columns: [
    { name: 'message', value: messageOf },
    // With an offset, and microseconds beside it, as its importer wants them.
    { name: 'datetime', value: ({ time }) => time.toISOString().replace('Z', '+00:00') },
    { name: 'timestamp', value: ({ time }) => time.getTime() * 1000 },
    { name: 'timestamp_desc', value: () => 'Event Time' },
    { name: 'data_type', value: () => 'aws:cloudtrail:event' },
    ...TIMELINE.columns.filter(({ name }) => name !== 'time'),
  ],
};
