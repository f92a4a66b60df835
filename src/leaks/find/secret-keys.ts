/**
 * Secret access keys: 40 characters of base64, and nothing in their form says so. Taken for one is what looks random and
 * has a name that says secret, or a key id beside it.
 */
import { isStandIn } from './examples.ts';
import { matchAt, type Occurrence, placesOfWord } from './occurrence.ts';
import { looksRandom } from './randomness.ts';

/** `\/` is JSON's way, `%2F` that of addresses. */
const UNIT = String.raw`(?:[A-Za-z0-9+]|\\?/|%2[BbFf])`;
const CANDIDATE = new RegExp(
  String.raw`(?<![A-Za-z0-9+/_.-]|%2[BbFf]?)${UNIT}{40}(?![A-Za-z0-9+/=_-]|\\/|%[23])`,
  'g',
);
const AFTER_ESCAPE = new RegExp(String.raw`\\[nrt](${UNIT}{40})(?![A-Za-z0-9+/=_-]|\\/|%[23])`, 'g');

const KEY_NAME = /secret(?:["'\s_.-]*(?:access)?["'\s_.-]*(?:key|value)?)|시크릿|비밀|보안 ?액세스/iy;
const NAMES = ['secret', '시크릿', '비밀 액세스', '보안 액세스'];
/** How far behind its name a value may stand. */
const REACH = 160;
/** Whose secret: many things besides AWS's have one. */
const OF_AWS = /aws|amazon|access|s3|ses|sqs|sns|dynamo|bedrock|boto|액세스|시크릿/i;

export function findNamedSecrets(text: string): Occurrence[] {
  return NAMES.flatMap((name) => [...secretsNamed(name, text)]);
}

function* secretsNamed(name: string, text: string): Generator<Occurrence> {
  for (const at of placesOfWord(name, text)) {
    const named = matchAt(KEY_NAME, text, at);
    const from = at + (named?.[0].length ?? name.length);
    const reach = text.slice(from, from + REACH);
    const [value] = candidates(reach, from);
    if (!value || !isValueOf(reach.slice(0, value.start - from))) continue;
    const about = text.slice(Math.max(0, at - 40), from);
    // Elsewhere the name says "secret key", and forty characters at random are a secret access key's form.
    yield { ...value, certainty: OF_AWS.test(about) ? 'sure' : 'likely' };
  }
}

/** Between a name and its value stand signs and a word or two, at most one line end, and no other assignment's end. */
function isValueOf(between: string): boolean {
  const lineEnds = between.match(/\n/g)?.length ?? 0;
  return lineEnds <= 1 && !/[;{]\s*\S/.test(between) && (between.match(/[A-Za-z]+/g)?.length ?? 0) <= 6;
}

/** What looks like a secret access key in a stretch of text that begins at `offset`. */
export function candidates(stretch: string, offset: number): Occurrence[] {
  const plain = [...stretch.matchAll(CANDIDATE)].map(({ 0: raw, index }) => ({ raw, index }));
  const escaped = [...stretch.matchAll(AFTER_ESCAPE)].map(({ 1: raw = '', index }) => ({
    raw,
    index: index + 2,
  }));
  return [...plain, ...escaped]
    .toSorted((one, other) => one.index - other.index)
    .flatMap(({ raw, index }) => {
      const credential = unescaped(raw);
      if (!looksRandom(credential)) return [];
      const start = offset + index;
      return [
        {
          start,
          end: start + raw.length,
          kind: 'secret-access-key' as const,
          credential,
          certainty: 'likely' as const,
          isExample: isStandIn(credential),
        },
      ];
    });
}

function unescaped(raw: string): string {
  return raw.replaceAll('\\/', '/').replaceAll(/%2f/gi, '/').replaceAll(/%2b/gi, '+');
}
