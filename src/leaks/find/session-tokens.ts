/** Session tokens: long base64 whose first bytes are the same in all of them, or that are named so. */
import { isStandIn } from './examples.ts';
import { matchAt, type Occurrence, placesOf, placesOfWord } from './occurrence.ts';
import { entropy } from './randomness.ts';

/** How tokens of STS have begun over the years. */
const STARTS = ['IQoJb3JpZ2lu', 'FwoGZXIvYXdz', 'FQoGZXIvYXdz', 'AQoDYXdz'];
const NAMES = [
  'session_token',
  'sessionToken',
  'security_token',
  'securityToken',
  'security-token',
  'Security-Token',
];
const VALUE = /(?:[A-Za-z0-9+]|\\?\/|%2[BbFf]){100,6000}(?:=|%3[Dd]){0,3}/y;
const VALUE_BEHIND_NAME =
  /(?:\\?["'>\]]|[\s:=,]|=>|<string)*((?:[A-Za-z0-9+]|\\?\/|%2[BbFf]){100,6000}(?:=|%3[Dd]){0,3})/y;

export function findSessionTokens(text: string): Occurrence[] {
  const byStart = STARTS.flatMap((start) =>
    [...placesOf(start, text)].flatMap((at) => {
      const value = isInWord(text, at) ? undefined : matchAt(VALUE, text, at)?.[0];
      return value === undefined ? [] : [occurrence(value, at, 'sure')];
    }),
  );
  const byName = NAMES.flatMap((name) =>
    [...placesOfWord(name, text)].flatMap((at) => {
      const match = matchAt(VALUE_BEHIND_NAME, text, at + name.length);
      const value = match?.[1];
      if (!match || value === undefined || entropy(value) < 4.5) return [];
      return [occurrence(value, match.index + match[0].length - value.length, 'likely')];
    }),
  );
  return [...byStart, ...byName];
}

function isInWord(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 3), at);
  return /[A-Za-z0-9+/]$/.test(before) && !/(?:%[0-9A-F]{2}|\\[nrt])$/i.test(before);
}

function occurrence(raw: string, start: number, certainty: Occurrence['certainty']): Occurrence {
  const credential = raw
    .replaceAll('\\/', '/')
    .replaceAll(/%2f/gi, '/')
    .replaceAll(/%2b/gi, '+')
    .replaceAll(/%3d/gi, '=');
  return {
    start,
    end: start + raw.length,
    kind: 'session-token',
    credential,
    certainty,
    isExample: /EXAMPLE/.test(credential) || isStandIn(credential.slice(0, 60)),
  };
}
