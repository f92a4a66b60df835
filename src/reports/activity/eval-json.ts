import type { Incident } from '../../incident/incident.ts';

/** What was read, for those who measure how well. */
export interface Measured {
  readonly recordsRead: number;
  readonly distinctEvents: number;
  readonly incidents: readonly Incident[];
  /** Names of log files, as CloudTrail's digests tell; `null` where that was not checked. */
  readonly integrity: { readonly altered: readonly string[]; readonly missing: readonly string[] } | null;
}

/** The form in which results are compared with labelled logs: ids only, no words. */
export function evalJson({ recordsRead, distinctEvents, incidents, integrity }: Measured): string {
  const hostile = incidents.filter(({ severity }) => severity !== 'low' && severity !== 'informational');
  const [worst] = hostile;
  const all = <T>(of: (incident: Incident) => readonly T[]): readonly T[] => [
    ...new Set(hostile.flatMap((incident) => of(incident))),
  ];
  const children = new Map(
    hostile.flatMap(({ handOvers }) =>
      handOvers
        .filter(({ child }) => KEY.test(child))
        .map((link) => [
          link.child,
          { access_key_id: link.child, parent: parentOf(link.parent), event_id: link.eventId },
        ]),
    ),
  );
  const things = new Map(
    hostile.flatMap(({ created }) =>
      created.map(({ type, id, region, deleted }) => [
        `${type} ${id} ${region}`,
        { type, id, region, deleted },
      ]),
    ),
  );
  return JSON.stringify({
    records_read: recordsRead,
    distinct_events: distinctEvents,
    incidents: incidents.map(({ severity, title, techniques, eventIds }) => ({
      severity: severity === 'informational' ? 'low' : severity,
      title: title.en,
      techniques,
      event_ids: eventIds,
    })),
    principals: all(({ principals }) => principals),
    access_key_ids: all(({ credentials }) => credentials.filter((name) => KEY.test(name))),
    source_ips: all(({ addresses }) => addresses),
    initial: { access_key_id: keyOf(worst), principal: worst?.initial.principal ?? '' },
    sessions: [...children.values()],
    resources: [...things.values()],
    integrity,
  });
}

const KEY = /^A(?:KIA|SIA)[A-Z0-9]{12,}$/;

const keyOf = (incident: Incident | undefined): string =>
  incident && KEY.test(incident.initial.credential) ? incident.initial.credential : '';

/** The foreign account behind a trust, the principal behind a password or a session, else the key. */
function parentOf(node: string): string {
  return /^trust:.*:(\d{12})$/.exec(node)?.[1] ?? node.replace(/^password:/, '').replace(/@[^@]*$/, '');
}
