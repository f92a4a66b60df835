/**
 * SARIF 2.1.0 for code scanning dashboards: failures as results, what could not be checked as `open`, accepted risks as
 * suppressed. A rule's help speaks both languages.
 */
import type { Invocation, Log, ReportingDescriptor, Result, Run } from 'sarif';
import type { Language, Text } from '../kernel/text.ts';
import type { Checkup } from '../posture/checkup.ts';
import { SEVERITIES, type Severity } from '../posture/control.ts';
import type { Finding } from '../posture/finding.ts';
import type { Report, ReportOptions } from './report.ts';
import { jsonText, lazily } from './view/json-text.ts';
import { markdownText } from './view/markdown-text.ts';
import { visible } from './view/visible.ts';
import { urgencyOf } from './wording/urgency.ts';
import { coverageText, verdictOf } from './wording/verdict.ts';

export const report: Report = {
  format: 'sarif',
  extension: 'sarif',
  render: (checkup, options) => jsonText(log(checkup, options)),
};

const LEVELS = { critical: 'error', high: 'error', medium: 'warning', low: 'note' } as const;
/** GitHub sorts security results by this number: above 9 critical, 7 high, 4 medium. */
const SECURITY_SEVERITY: Readonly<Record<Severity, string>> = {
  critical: '9.5',
  high: '8.0',
  medium: '5.5',
  low: '2.0',
};

interface LazyLog extends Omit<Log, 'runs'> {
  readonly runs: readonly [Omit<Run, 'results'> & { readonly results: Iterable<Result> }];
}

function log(checkup: Checkup, { language, version }: ReportOptions): LazyLog {
  const told = checkup.findings.filter(({ status }) => status === 'fail' || status === 'unknown');
  const rules = [...Map.groupBy(told, ({ control }) => control).values()].map(rule);
  const indexes = new Map(rules.map(({ id }, index) => [id, index]));
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
            rules,
          },
        },
        language,
        columnKind: 'utf16CodeUnits',
        automationDetails: { id: `jikimi/${checkup.account.id}/` },
        invocations: [invocation(checkup)],
        results: lazily(told, (finding) =>
          result(finding, indexes.get(finding.control) ?? -1, checkup, language),
        ),
        properties: {
          account: checkup.account.id,
          verdict: verdictOf(checkup).text,
          coverage: coverageText(checkup),
        },
      },
    ],
  };
}

function rule(findings: readonly Finding[]): ReportingDescriptor {
  const { control, title, why, fix, frameworks, risk } = findings[0] as Finding;
  const severity = SEVERITIES.find((one) => findings.some((finding) => finding.severity === one)) ?? 'low';
  return {
    id: control,
    name: pascalCase(control),
    shortDescription: { text: title.en },
    fullDescription: { text: why.en },
    help: {
      text: [help(title, why, fix.steps, 'en'), help(title, why, fix.steps, 'ko')].join('\n\n'),
      markdown: [helpMarkdown(title, why, fix.steps, 'en'), helpMarkdown(title, why, fix.steps, 'ko')].join(
        '\n\n',
      ),
    },
    defaultConfiguration: { level: LEVELS[severity] },
    properties: {
      tags: [
        'security',
        risk,
        ...Object.entries(frameworks).flatMap(([id, ids]) => ids.map((one) => `${id}/${one}`)),
      ],
      precision: 'very-high',
      'security-severity': SECURITY_SEVERITY[severity],
      title,
    },
  };
}

function pascalCase(id: string): string {
  return id.replace(/(?:^|-)(.)/g, (_, letter: string) => letter.toUpperCase());
}

function help(title: Text, why: Text, steps: readonly Text[], language: Language): string {
  const numbered = steps.map((step, index) => `${index + 1}. ${step[language]}`);
  return [title[language], why[language], ...numbered].join('\n');
}

function helpMarkdown(title: Text, why: Text, steps: readonly Text[], language: Language): string {
  const numbered = steps.map((step, index) => `${index + 1}. ${markdownText(step[language])}`);
  return [`**${markdownText(title[language])}**`, markdownText(why[language]), numbered.join('\n')].join(
    '\n\n',
  );
}

function result(finding: Finding, ruleIndex: number, checkup: Checkup, language: Language): Result {
  const { id, control, status, severity, risk, title, because, resource, fix } = finding;
  const acceptance = status === 'fail' ? checkup.accepted[id] : undefined;
  const path = [resource.region, resource.type.replaceAll('::', '.'), resource.id];
  return {
    ruleId: control,
    ruleIndex,
    // Of any kind but `fail` the specification wants no level.
    ...(status === 'fail' ? { kind: 'fail', level: LEVELS[severity] } : { kind: 'open', level: 'none' }),
    message: { text: plain(`${title[language]}: ${because[language]}`) },
    locations: [
      {
        logicalLocations: [
          {
            name: visible(resource.id),
            fullyQualifiedName: visible(resource.arn ?? path.join('/')),
            kind: 'resource',
          },
        ],
        // Dashboards drop results without a file; the path names the resource.
        physicalLocation: {
          artifactLocation: { uri: path.map((part) => encodeURIComponent(part.toWellFormed())).join('/') },
          region: { startLine: 1 },
        },
      },
    ],
    partialFingerprints: { 'jikimiFinding/v1': id },
    ...(acceptance && {
      suppressions: [
        {
          kind: 'external',
          status: 'accepted',
          justification: visible(`${acceptance.reason} (${acceptance.until})`),
        },
      ],
    }),
    properties: {
      severity,
      risk,
      ...(status === 'fail' && { urgency: urgencyOf(finding) }),
      region: resource.region,
      resourceType: resource.type,
      because: { en: visible(because.en), ko: visible(because.ko) },
      console: fix.console,
      remedies: finding.remedies,
      missing: finding.missing,
    },
  };
}

function invocation({ startedAt, durationMs, coverage }: Checkup): Invocation {
  const start = new Date(startedAt);
  return {
    executionSuccessful: true,
    startTimeUtc: start.toISOString(),
    endTimeUtc: new Date(start.getTime() + durationMs).toISOString(),
    toolExecutionNotifications: [
      ...coverage.denied.map(({ action, region }) => ({ text: `${action} was denied (${region})` })),
      ...coverage.failed.map(({ action, region, fault }) => ({
        text: `${action} failed: ${fault} (${region})`,
      })),
    ].map(({ text }) => ({ level: 'warning', message: { text: plain(text) } })),
  };
}

/** In SARIF's plain text `[x](1)` is a link: brackets and backslashes of names are escaped (specification 3.11.6). */
function plain(text: string): string {
  return visible(text).replace(/[[\]\\]/g, '\\$&');
}
