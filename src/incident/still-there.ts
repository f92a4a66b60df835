/** An incident beside what the account shows now: what is gone needs no removing, and is no way back in. */
import type { Inventory } from '../inventory/inventory.ts';
import type { CreatedThing, Incident, Step } from './incident.ts';
import { standingOf } from './presence.ts';

export function beside(incident: Incident, inventory: Inventory): Incident {
  const created = incident.created.map((thing) => ({ ...thing, now: standingOf(thing, inventory) }));
  return {
    ...incident,
    created,
    persistence: created.filter((thing) => thing.lasting && isLeft(thing)),
    next: incident.next.flatMap((step) => stillToDo(step, created)),
  };
}

/** By the log or the account, whichever knows it gone. */
function isLeft({ deleted, now }: CreatedThing): boolean {
  return !deleted && now?.presence !== 'gone';
}

/** Of a step that removes things, without those that are gone; steps about other things stay as they are. */
function stillToDo(step: Step, created: readonly CreatedThing[]): readonly Step[] {
  if (!step.id.startsWith('remove-')) return [step];
  const targets = step.targets.filter((target) => {
    const things = created.filter(({ id, deleted }) => id === target && !deleted);
    return things.length === 0 || things.some(isLeft);
  });
  return targets.length === 0 && step.targets.length > 0 ? [] : [{ ...step, targets }];
}
