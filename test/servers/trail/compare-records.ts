import type { Json } from '../../../src/kernel/json.ts';

/** Members that only one has, and values of different kinds; of lists the first items. */
export function compare(theirs: Json, ours: Json, at: string): readonly string[] {
  if (kindOf(theirs) !== kindOf(ours)) return [`${at}: ${kindOf(theirs)} at AWS, ${kindOf(ours)} here`];
  if (Array.isArray(theirs) && Array.isArray(ours)) {
    const [their, our] = [theirs[0] as Json | undefined, ours[0] as Json | undefined];
    return their === undefined || our === undefined ? [] : compare(their, our, `${at}[]`);
  }
  if (typeof theirs !== 'object' || typeof ours !== 'object' || theirs === null || ours === null) return [];
  const [their, our] = [new Map(Object.entries(theirs)), new Map(Object.entries(ours))];
  return [...new Set([...their.keys(), ...our.keys()])].flatMap((key): readonly string[] => {
    const [one, other] = [their.get(key), our.get(key)];
    if (one === undefined) return [`${at}.${key}: only here`];
    return other === undefined ? [`${at}.${key}: only at AWS`] : compare(one, other, `${at}.${key}`);
  });
}

function kindOf(value: Json): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'list' : typeof value;
}
