/** MITRE ATT&CK's tactics in the usual course of an attack, by Sigma's tags. */
const COURSE = [
  'reconnaissance',
  'resource-development',
  'initial-access',
  'execution',
  'persistence',
  'privilege-escalation',
  'defense-evasion',
  'credential-access',
  'discovery',
  'lateral-movement',
  'collection',
  'command-and-control',
  'exfiltration',
  'impact',
] as const;

export function tacticsOf(tags: readonly string[]): readonly string[] {
  const named = new Set(
    tags.map((tag) =>
      tag
        .toLowerCase()
        .replace(/^attack\./, '')
        .replaceAll('_', '-'),
    ),
  );
  return COURSE.filter((tactic) => named.has(tactic));
}

export function techniquesOf(tags: readonly string[]): readonly string[] {
  const ids = tags.flatMap((tag) => /^attack\.(t\d{4}(?:\.\d{3})?)$/i.exec(tag)?.[1]?.toUpperCase() ?? []);
  return [...new Set(ids)].toSorted();
}
