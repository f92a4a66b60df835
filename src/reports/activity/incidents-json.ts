import type { Incident } from '../../incident/incident.ts';

/** What a run found, for machines: `jikimi.activity/1`. Times are ISO 8601 in UTC. */
export interface ToldActivity {
  readonly events: number;
  readonly first: Date | null;
  readonly last: Date | null;
  readonly incidents: readonly Incident[];
  /** Which account was asked what of the things made is there; absent where none was. */
  readonly asked?: { readonly account: string; readonly asOf: Date } | undefined;
  readonly totals: ReadonlyMap<string, number>;
  /** Whose the incidents' credentials are: an ARN by the credential. */
  readonly holders: ReadonlyMap<string, string>;
}

export function incidentsJson(
  { events, first, last, incidents, asked, totals, holders }: ToldActivity,
  about: {
    readonly version: string;
    readonly caseName: string;
    readonly sample: boolean;
    /** Files and places that were not read, or not whole. */
    readonly unread: readonly { readonly place: string; readonly why: string }[];
  },
): string {
  const { version, caseName, sample, unread } = about;
  return `${JSON.stringify(
    {
      schema: 'jikimi.activity/1',
      jikimi: version,
      sample,
      case: caseName,
      events,
      first,
      last,
      unread,
      asked: asked ?? null,
      incidents,
      holders: sorted(holders),
      rules: sorted(totals),
    },
    null,
    2,
  )}\n`;
}

function sorted<Value>(map: ReadonlyMap<string, Value>): Readonly<Record<string, Value>> {
  return Object.fromEntries([...map].toSorted(([one], [other]) => (one < other ? -1 : 1)));
}
