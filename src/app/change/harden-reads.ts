/** What is read of an account before it is hardened: a checkup, what the actions look at, and who can do everything. */
import type { AnyAction } from '../../change/action.ts';
import type { AnyDerivation } from '../../inventory/derivation.ts';
import type { AnyControl } from '../../posture/control.ts';
import { whatToRead } from '../selection.ts';
import { ADMINISTRATORS } from './circumstances.ts';

export function hardenReads(
  controls: readonly AnyControl[],
  derivations: readonly AnyDerivation[],
  actions: Iterable<AnyAction>,
): ReturnType<typeof whatToRead> {
  const toRead = whatToRead(controls, derivations);
  const wanted = new Map(toRead.wanted);
  const want = (type: string, fields: Iterable<string>): void => {
    wanted.set(type, new Set([...(wanted.get(type) ?? []), ...fields]));
  };
  for (const { facts = [] } of actions) {
    // What no control looks at cannot have failed one.
    for (const { type, fields } of facts) if (wanted.has(type)) want(type, fields);
  }
  for (const [type, fields] of ADMINISTRATORS.wanted) want(type, fields);
  return { ...toRead, types: [...new Set([...toRead.types, ...ADMINISTRATORS.types])], wanted };
}
