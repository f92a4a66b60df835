/** For an issue, a wiki or a pull request: one language, readable as text, names inert. */
import { count } from '../i18n/counts.ts';
import { formatDateTime } from '../i18n/date-time.ts';
import type { Language, Text } from '../kernel/text.ts';
import type { Checkup } from '../posture/checkup.ts';
import type { Finding } from '../posture/finding.ts';
import { byFramework } from './markdown/by-framework.ts';
import type { Report, ReportOptions } from './report.ts';
import { acceptedOf } from './view/accepted.ts';
import { type Gap, gapsOf } from './view/gaps.ts';
import { markdownCode, markdownText } from './view/markdown-text.ts';
import { placeOf, placesText } from './view/places.ts';
import { doNowOf, type Problem, problemsOf } from './view/problems.ts';
import { URGENCY_WORDS, urgencyOf } from './wording/urgency.ts';
import { coverageText, tallyText, verdictOf } from './wording/verdict.ts';
import { LABELS, REASON_WORDS, RISK_WORDS, SEVERITY_WORDS } from './wording/words.ts';

export const report: Report = {
  format: 'markdown',
  extension: 'md',
  render: (checkup, options) => [`${page(checkup, options).join('\n\n')}\n`],
};

/** Places named under one problem; the rest is counted. */
const PLACES_SHOWN = 50;

function page(checkup: Checkup, { language, timeZone }: ReportOptions): string[] {
  const problems = problemsOf(checkup);
  const first = doNowOf(checkup, problems);
  const others = problems.filter((problem) => !first.some((item) => item.problem === problem));
  const say = (text: Text): string => markdownText(text[language]);
  const { account, startedAt } = checkup;
  const name = account.alias === null ? account.id : `${markdownText(account.alias)} (${account.id})`;
  return [
    `# ${say(verdictOf(checkup, problems).text)}`,
    `${say(coverageText(checkup))}  \n${say(tallyText(checkup))}  \n${name}, ${formatDateTime(startedAt, language, timeZone)}`,
    ...(first.length > 0 ? [`## ${say(LABELS.doNow)}`] : []),
    ...first.flatMap(({ finding, problem }, index) => todo(finding, problem, index + 1, language)),
    ...byFramework(checkup, language),
    ...(others.length > 0 ? [`## ${say(LABELS.alsoToMend)}`] : []),
    ...others.flatMap((problem) => summary(problem, language)),
    ...unanswered(checkup, language),
    ...accepted(checkup, language),
  ];
}

function todo(finding: Finding, problem: Problem, number: number, language: Language): string[] {
  const { fix } = finding;
  const say = (text: Text): string => markdownText(text[language]);
  const effort = [
    `**${say(URGENCY_WORDS[urgencyOf(finding)])}**`,
    say(RISK_WORDS[finding.risk]),
    say(count('minute', fix.minutes)),
    ...(fix.cost === null ? [say(LABELS.free)] : []),
  ];
  return [
    `### ${number}. ${say(finding.title)}`,
    effort.join(' · '),
    say(finding.why),
    places(problem, language),
    howTo(fix, language),
  ];
}

function summary(problem: Problem, language: Language): string[] {
  const say = (text: Text): string => markdownText(text[language]);
  const words = [
    SEVERITY_WORDS[problem.severity],
    URGENCY_WORDS[problem.urgency],
    placesText(problem.findings),
  ];
  return [
    `### ${say(problem.title)}`,
    words.map(say).join(' · '),
    say(problem.why),
    folded(say(LABELS.where), places(problem, language)),
    folded(say(LABELS.how), howTo(problem.fix, language)),
  ];
}

function howTo(fix: Finding['fix'], language: Language): string {
  const say = (text: Text): string => markdownText(text[language]);
  const steps = fix.steps.map((step, index) => `${index + 1}. ${markdownText(step[language])}`);
  return [
    ...steps,
    '',
    ...(fix.cost === null ? [] : [`- ${say(LABELS.cost)}: ${say(fix.cost)}`]),
    `- ${say(LABELS.breaks)}: ${say(fix.breaks ?? LABELS.breaksNothing)}`,
    `- ${say(LABELS.check)}: ${say(fix.check)}`,
    `- ${say(LABELS.console)}: <${fix.console.replace(/[<>\s]/g, encodeURIComponent)}>`,
  ].join('\n');
}

function places({ findings }: Problem, language: Language): string {
  const shown = findings
    .slice(0, PLACES_SHOWN)
    .map((one) => `- ${place(one, language)}: ${markdownText(one.because[language])}`);
  const hidden = findings.length - PLACES_SHOWN;
  return [...shown, ...(hidden > 0 ? [`- + ${count('place', hidden)[language]}`] : [])].join('\n');
}

function place(finding: Finding, language: Language): string {
  const { kind, name, region } = placeOf(finding);
  const what = [kind && markdownText(kind[language]), name && markdownCode(name)].filter(Boolean).join(' ');
  if (!what) return markdownText(region ?? '');
  return region ? `${what} (${markdownText(region)})` : what;
}

/** GitHub wants an empty line on both sides of Markdown inside HTML. */
function folded(title: string, text: string): string {
  return `<details><summary>${title}</summary>\n\n${text}\n\n</details>`;
}

function unanswered(checkup: Checkup, language: Language): string[] {
  const gaps = gapsOf(checkup);
  if (gaps.length === 0) return [];
  const say = (text: Text): string => markdownText(text[language]);
  const row = ({ action, reason, fault, regions, controls }: Gap): string => {
    const why = fault ? `${say(REASON_WORDS[reason])} (${markdownText(fault)})` : say(REASON_WORDS[reason]);
    const titles = controls.map(({ title }) => say(title)).join('<br>');
    return `| ${markdownCode(action)} | ${why} | ${regions.map(markdownText).join(', ')} | ${titles} |`;
  };
  const header = [LABELS.action, LABELS.reason, LABELS.region, LABELS.hides].map(say);
  return [
    `## ${say(LABELS.couldNotCheck)}`,
    [`| ${header.join(' | ')} |`, '| --- | --- | --- | --- |', ...gaps.map(row)].join('\n'),
  ];
}

function accepted(checkup: Checkup, language: Language): string[] {
  const rows = acceptedOf(checkup).map(({ finding, acceptance }) => {
    const what = `${markdownText(finding.title[language])}, ${place(finding, language)}`;
    return `- ${what}: ${markdownText(acceptance.reason)} (${acceptance.until})`;
  });
  return rows.length > 0 ? [`## ${LABELS.acceptedRisks[language]}`, rows.join('\n')] : [];
}
