/** An incident with nothing in it but what a test gives. */
import type { CreatedThing, Incident } from '../src/incident/incident.ts';

export function incident(over: Partial<Incident> = {}): Incident {
  const { created = [] } = over;
  return {
    id: '1',
    title: { en: 'x', ko: 'x' },
    severity: 'high',
    certainty: 'likely',
    tactics: [],
    techniques: [],
    first: new Date('2026-11-02T00:00:00Z'),
    last: new Date('2026-11-02T00:00:00Z'),
    accounts: ['111122223333'],
    regions: ['us-east-1'],
    initial: { credential: 'AKIA1', principal: null },
    principals: [],
    credentials: ['AKIA1'],
    addresses: [],
    places: {},
    signals: [],
    eventIds: [],
    handOvers: [],
    created,
    persistence: created.filter(({ deleted, lasting }) => lasting && !deleted),
    dataRead: [],
    logTampering: false,
    doubts: [],
    next: [],
    ...over,
  };
}

/** A user, unless told otherwise. */
export function createdThing(id: string, over: Partial<CreatedThing> = {}): CreatedThing {
  return {
    type: 'AWS::IAM::User',
    id,
    account: '111122223333',
    region: 'us-east-1',
    made: new Date('2026-11-02T00:00:00Z'),
    eventId: id,
    deleted: false,
    lasting: true,
    ...over,
  };
}
