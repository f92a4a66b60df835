/** The part of the answer that somebody asked about. What could not be read stays: it may be just that part. */
import type { Access, MomentKind } from './access.ts';
import type { Door } from './doors.ts';

export interface Narrowing {
  /** Part of an ARN or of a person's name, in any case. */
  readonly principal?: string | undefined;
  /** Of the timeline; both are in it. */
  readonly since?: Date | undefined;
  readonly until?: Date | undefined;
  readonly kinds?: readonly MomentKind[] | undefined;
}

export function narrowed(access: Access, by: Narrowing): Access {
  const isMeant = meant(by.principal);
  const { escalation } = access;
  return {
    ...access,
    principals: access.principals.filter(({ arn }) => isMeant(arn)),
    doors: access.doors.filter((door) => opensFor(door, isMeant)),
    timeline: access.timeline.filter(
      ({ at, who, kind }) =>
        isMeant(who) && isWithin(at, by) && (by.kinds === undefined || by.kinds.includes(kind)),
    ),
    escalation: { ...escalation, paths: escalation.paths.filter(({ from }) => isMeant(from)) },
  };
}

type IsMeant = (name: string | null) => boolean;

function meant(principal: string | undefined): IsMeant {
  if (principal === undefined) return () => true;
  return (name) => name?.toLowerCase().includes(principal.toLowerCase()) ?? false;
}

function isWithin(at: string, { since, until }: Narrowing): boolean {
  const time = Date.parse(at);
  return (since === undefined || time >= since.getTime()) && (until === undefined || time <= until.getTime());
}

function opensFor({ arn, roles, people }: Door, isMeant: IsMeant): boolean {
  return (
    isMeant(arn) ||
    roles.some((role) => isMeant(role.arn)) ||
    people.some(({ name, members }) => isMeant(name) || members.some(isMeant))
  );
}
