/** The timeline as a grid: who by row, day by column, what happened in each cell. In UTC, as AWS counts days. */
import type { Access, Moment } from '../../../access/access.ts';
import { MARKS, type Mark, markOf } from './words.ts';

const DAY_MS = 86_400_000;
/** As far back as Event history reaches. */
export const DAYS = 90;
const ROWS_AT_MOST = 24;

export interface DayGrid {
  /** First day, `2026-08-22`. */
  readonly from: string;
  readonly rows: readonly DayRow[];
  /** Others that were seen in this time. */
  readonly left: number;
}

export interface DayRow {
  readonly who: string | null;
  readonly cells: readonly Cell[];
}

interface Cell {
  /** 0 to `DAYS` - 1. */
  readonly day: number;
  readonly mark: Mark;
  readonly number: number;
}

export function dayGrid({ timeline, now }: Pick<Access, 'timeline' | 'now'>): DayGrid {
  const lastDay = Math.floor(Date.parse(now) / DAY_MS);
  const firstDay = lastDay - DAYS + 1;
  const dayOf = ({ at }: Moment): number => Math.floor(Date.parse(at) / DAY_MS) - firstDay;
  const recent = timeline.filter((one) => dayOf(one) >= 0 && dayOf(one) < DAYS);
  const all = [...Map.groupBy(recent, ({ who }) => who)];
  return {
    from: new Date(firstDay * DAY_MS).toISOString().slice(0, 10),
    rows: all.slice(0, ROWS_AT_MOST).map(([who, moments]) => ({ who, cells: cellsOf(moments, dayOf) })),
    left: Math.max(0, all.length - ROWS_AT_MOST),
  };
}

/** What is worse lies above: drawn last. */
function cellsOf(moments: readonly Moment[], dayOf: (moment: Moment) => number): readonly Cell[] {
  const cells = [...Map.groupBy(moments, (one) => `${dayOf(one)} ${markOf(one)}`).values()];
  return cells
    .flatMap((here): readonly Cell[] => {
      const [first] = here;
      return first ? [{ day: dayOf(first), mark: markOf(first), number: here.length }] : [];
    })
    .toSorted((a, b) => MARKS.toReversed().indexOf(a.mark) - MARKS.toReversed().indexOf(b.mark));
}
