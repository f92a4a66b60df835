import type { Inventory } from '../inventory/inventory.ts';
import { nearest } from '../kernel/nearest.ts';
import { EXIT, PersonError } from '../kernel/person-error.ts';

/**
 * A mistyped region would make every true one look unused, or nothing be checked. Where AWS did not tell the regions,
 * the person may know more than the defaults.
 * @throws PersonError naming those that do not exist.
 */
export function refuseUnknownRegions(
  asked: readonly string[],
  {
    regions,
    regionsFrom,
  }: Pick<Inventory, 'regionsFrom'> & { regions: readonly { readonly name: string }[] },
): void {
  const names = regions.map(({ name }) => name);
  const strangers = asked.filter((name) => !names.includes(name));
  if (strangers.length === 0 || regionsFrom.state !== 'known') return;
  const list = strangers.join(', ');
  const near = [...new Set(strangers.flatMap((name) => nearest(name, names)))].join(', ');
  const all = names.join(', ');
  throw new PersonError({
    code: 'NoSuchRegion',
    text: { en: `AWS has no such region: ${list}`, ko: `AWS에 없는 리전입니다: ${list}` },
    hint: near
      ? { en: `Did you mean: ${near}`, ko: `혹시 이것인가요? ${near}` }
      : { en: `Available regions: ${all}`, ko: `사용할 수 있는 리전: ${all}` },
    exitCode: EXIT.usage,
  });
}
