/** Where a finding is, in as few words as tell it apart. */
import { count } from '../../i18n/counts.ts';
import { type Language, sameInBoth, type Text } from '../../kernel/text.ts';
import type { Finding } from '../../posture/finding.ts';
import { visible } from './visible.ts';

/** `S3 bucket haru-backup (ap-northeast-2)`; what has one per account or region is told by its kind or region alone. */
export function placeOf({ resource }: Finding, language: Language): string {
  const kind = resource.name[language];
  const region = resource.region === 'global' ? '' : resource.region;
  if (resource.id === region) return region;
  if (isWholeAccount(resource)) return region ? `${kind} (${region})` : kind;
  return `${kind} ${visible(resource.id)}${region ? ` (${region})` : ''}`;
}

/** The name alone, for a list under a heading that says what they are. */
export function nameOf({ resource }: Finding, language: Language): string {
  if (resource.id === resource.region) return resource.region;
  return isWholeAccount(resource) ? resource.name[language] : visible(resource.id);
}

/** Several places as a count: `17 regions`, `3 places in 2 regions`, or the one place by name. */
export function placesText(findings: readonly Finding[]): Text {
  const [first] = findings;
  if (first && findings.length === 1) return { en: placeOf(first, 'en'), ko: placeOf(first, 'ko') };
  const regions = regionsOf(findings);
  if (findings.every(({ resource }) => resource.id === resource.region))
    return count('region', regions.length);
  const places = count('place', findings.length);
  if (regions.length < 2) return places;
  return {
    en: `${places.en} in ${count('region', regions.length).en}`,
    ko: `${count('region', regions.length).ko}, ${places.ko}`,
  };
}

/** `us-east-1 (4), eu-west-1 (2)`, most first; a count where they are more than a line holds. */
export function byRegionText(findings: readonly Finding[]): Text {
  const regions = [...Map.groupBy(findings, ({ resource }) => resource.region)];
  if (regions.length > 5 || regions.some(([region]) => region === 'global')) return placesText(findings);
  return sameInBoth(
    regions
      .toSorted(([, a], [, b]) => b.length - a.length)
      .map(([region, here]) => (here.length === 1 ? region : `${region} (${here.length})`))
      .join(', '),
  );
}

/** Without `global`, sorted. */
export function regionsOf(findings: readonly Finding[]): string[] {
  return [...new Set(findings.map(({ resource }) => resource.region))]
    .filter((one) => one !== 'global')
    .sort();
}

function isWholeAccount({ id, region }: Finding['resource']): boolean {
  return id === '*' || (region === 'global' && /^\d{12}$/.test(id));
}
