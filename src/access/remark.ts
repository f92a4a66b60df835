/** What the answer leaves out, though nothing failed: said, so that nobody takes it for "there is none". */
import type { Inventory } from '../inventory/inventory.ts';
import { IamUser } from '../inventory/resources/iam-user.ts';
import { LastAccessed } from '../inventory/resources/last-accessed.ts';
import { SignIns } from '../inventory/resources/sign-ins.ts';
import { seenOf } from './seen.ts';

export type Remark =
  /** There were more sign-ins there than were read: older ones are missing. */
  | {
      readonly kind: 'sign-ins-cut';
      readonly region: string;
      readonly shown: number;
      readonly since: string | null;
    }
  /** Each would have cost a call more for each user. */
  | { readonly kind: 'ssh-keys-not-asked' | 'passwords-not-asked'; readonly users: number }
  /** Three calls and more for each of them. */
  | { readonly kind: 'last-accessed-not-asked'; readonly identities: number };

export function remarksOn(inventory: Inventory, identities: number): readonly Remark[] {
  const users = seenOf(inventory, IamUser);
  const notAsked = (name: 'sshKeys' | 'livePassword'): number =>
    users.filter(({ read }) => {
      const reading = read(name);
      return reading.state === 'failed' && reading.fault.kind === 'not-collected';
    }).length;
  const [ssh, passwords] = [notAsked('sshKeys'), notAsked('livePassword')];
  return [
    ...cutSignIns(inventory),
    ...(passwords > 0 ? [{ kind: 'passwords-not-asked' as const, users: passwords }] : []),
    ...(ssh > 0 ? [{ kind: 'ssh-keys-not-asked' as const, users: ssh }] : []),
    ...(inventory.listings.some(({ type }) => type === LastAccessed.type)
      ? []
      : [{ kind: 'last-accessed-not-asked' as const, identities }]),
  ];
}

function cutSignIns(inventory: Inventory): readonly Remark[] {
  return seenOf(inventory, SignIns).flatMap(({ region, read }) => {
    const events = read('events');
    if (events.state !== 'known' || !events.value.isCut) return [];
    const times = events.value.list.map(({ at }) => at).toSorted();
    return [{ kind: 'sign-ins-cut', region, shown: times.length, since: times[0] ?? null }];
  });
}
