/** SARIF 2.1.0 for code scanning dashboards: one result per place, a rule per kind, its help in both languages. */
import type { Invocation, Log, ReportingDescriptor, Result, Run } from 'sarif';
import type { Language, Text } from '../../kernel/text.ts';
import {
  isIncomplete,
  type Leak,
  type LeakKind,
  type LeakScan,
  type Place,
  type Urgency,
} from '../../leaks/leak.ts';
import type { ReportOptions } from '../report.ts';
import { jsonText, lazily } from '../view/json-text.ts';
import { visible } from '../view/visible.ts';
import type { LeakReport } from './report.ts';
import { HISTORY_WORDS, KIND_WORDS, leakTitle, SKIP_WORDS, stepsFor, whoseText } from './words.ts';

export const report: LeakReport = {
  format: 'sarif',
  render: (scan, options) => jsonText(log(scan, options)),
};

const LEVELS = { now: 'error', today: 'error', look: 'warning', expired: 'note' } as const satisfies Record<
  Urgency,
  string
>;
/** GitHub sorts security results by this number: above 9 critical, 7 high, 4 medium. */
const SECURITY_SEVERITY: Readonly<Record<Urgency, string>> = {
  now: '9.5',
  today: '8.0',
  look: '5.0',
  expired: '2.0',
};

interface LazyLog extends Omit<Log, 'runs'> {
  readonly runs: readonly [Omit<Run, 'results'> & { readonly results: Iterable<Result> }];
}

interface Told {
  readonly leak: Leak;
  readonly place: Place;
}

function log(scan: LeakScan, { language, version }: ReportOptions): LazyLog {
  const kinds = [...new Set(scan.leaks.map(({ kind }) => kind))];
  const told = scan.leaks.flatMap((leak) => leak.places.map((place): Told => ({ leak, place })));
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Jikimi',
            fullName: `Jikimi ${version}`,
            version,
            semanticVersion: version,
            language,
            rules: kinds.map((kind) => rule(kind, scan.leaks)),
          },
        },
        language,
        columnKind: 'utf16CodeUnits',
        automationDetails: { id: 'jikimi/leaks/' },
        invocations: [invocation(scan)],
        results: lazily(told, (one) => result(one, kinds, language)),
      },
    ],
  };
}

function rule(kind: LeakKind, leaks: readonly Leak[]): ReportingDescriptor {
  // The most urgent stand first.
  const first = leaks.find((leak) => leak.kind === kind);
  const worst = first?.urgency ?? 'look';
  const steps = first ? stepsFor(first) : [];
  const title: Text = {
    en: `${KIND_WORDS[kind].en} in the repository`,
    ko: `저장소에 들어 있는 ${KIND_WORDS[kind].ko}`,
  };
  return {
    id: `leaked-${kind}`,
    name: `Leaked${kind.replace(/(?:^|-)(.)/g, (_, letter: string) => letter.toUpperCase())}`,
    shortDescription: { text: title.en },
    help: { text: [help(title, steps, 'en'), help(title, steps, 'ko')].join('\n\n') },
    defaultConfiguration: { level: LEVELS[worst] },
    properties: { tags: ['security', 'secret'], 'security-severity': SECURITY_SEVERITY[worst], title },
  };
}

function help(title: Text, steps: readonly Text[], language: Language): string {
  return [title[language], ...steps.map((step, at) => `${at + 1}. ${step[language]}`)].join('\n');
}

function result({ leak, place }: Told, kinds: readonly LeakKind[], language: Language): Result {
  const where = place.commit === undefined ? '' : ` (${place.commit.slice(0, 10)})`;
  return {
    ruleId: `leaked-${leak.kind}`,
    ruleIndex: kinds.indexOf(leak.kind),
    kind: 'fail',
    level: LEVELS[leak.urgency],
    message: { text: plain(`${leakTitle(leak)[language]}. ${whoseText(leak)[language]}${where}`) },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: uriOf(place.path) },
          region: { startLine: place.line },
        },
      },
    ],
    partialFingerprints: { 'jikimiLeak/v1': `${leak.fingerprint}:${place.part}` },
    properties: {
      urgency: leak.urgency,
      fingerprint: leak.fingerprint,
      part: place.part,
      source: place.kind,
      account: leak.account ?? 'unknown',
      whose: leak.whose,
      ...(place.commit !== undefined && { commit: place.commit, authoredAt: place.authoredAt }),
      ...(place.inHead !== undefined && { inHead: place.inHead }),
    },
  };
}

function uriOf(path: string): string {
  // A commit message has no file, and dashboards drop results without one.
  if (path === '') return 'COMMIT_MESSAGE';
  return path
    .split('/')
    .map((part) => encodeURIComponent(part.toWellFormed()))
    .join('/');
}

function invocation({ startedAt, durationMs, coverage }: LeakScan): Invocation {
  const start = new Date(startedAt);
  const gaps = coverage.skipped.map(
    ({ reason, count, examples }) => `${SKIP_WORDS[reason].en}: ${count} (${examples.join(', ')})`,
  );
  return {
    executionSuccessful: !isIncomplete(coverage),
    startTimeUtc: start.toISOString(),
    endTimeUtc: new Date(start.getTime() + durationMs).toISOString(),
    toolExecutionNotifications: [HISTORY_WORDS[coverage.history].en, ...gaps].map((text) => ({
      level: 'note',
      message: { text: plain(text) },
    })),
  };
}

/** In SARIF's plain text `[x](1)` is a link: brackets and backslashes of names are escaped (specification 3.11.6). */
function plain(text: string): string {
  return visible(text).replace(/[[\]\\]/g, '\\$&');
}
