/** Where a finding is, in as few words as tell it apart. */
import { count } from '../../i18n/counts.ts';
import { type Language, sameInBoth, type Text } from '../../kernel/text.ts';
import type { Finding } from '../../posture/finding.ts';
import { visible } from './visible.ts';

/** Only what tells it apart: what has one per region has no name, what is account-wide no region. */
export interface Place {
  readonly kind: Text | null;
  readonly name: string | null;
  readonly region: string | null;
}

export function placeOf({ resource }: Finding): Place {
  const { id, region } = resource;
  if (id === region) return { kind: null, name: null, region };
  const isAccountItself = id === '*' || (region === 'global' && /^\d{12}$/.test(id));
  return {
    kind: resource.name,
    name: isAccountItself ? null : visible(id),
    region: region === 'global' ? null : region,
  };
}

/** `S3 bucket haru-backup (ap-northeast-2)`. */
export function placeText(finding: Finding, language: Language): string {
  const { kind, name, region } = placeOf(finding);
  const what = [kind?.[language], name].filter(Boolean).join(' ');
  if (!what) return region ?? '';
  return region ? `${what} (${region})` : what;
}

/** The name alone, for a list under a heading that says what they are. */
export function nameText(finding: Finding, language: Language): string {
  const { kind, name, region } = placeOf(finding);
  return name ?? kind?.[language] ?? region ?? '';
}

/** Several places as a count: `17 regions` for one in each, `3 places in 2 regions`; or the one place by name. */
export function placesText(findings: readonly Finding[]): Text {
  const [first] = findings;
  if (first && findings.length === 1) return { en: placeText(first, 'en'), ko: placeText(first, 'ko') };
  const regions = regionsOf(findings);
  if (regions.length === findings.length) return count('region', regions.length);
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
      .map(([region, here]) =>
        here.length === 1 || regions.length === 1 ? region : `${region} (${here.length})`,
      )
      .join(', '),
  );
}

/** Without `global`, sorted. */
function regionsOf(findings: readonly Finding[]): string[] {
  return [...new Set(findings.map(({ resource }) => resource.region))]
    .filter((one) => one !== 'global')
    .sort();
}
