/** `docs/catalogue.md` and its Korean twin: every control, and what it answers of each framework. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { count } from '../../src/i18n/counts.ts';
import type { Language, Text } from '../../src/kernel/text.ts';
import { type AnyControl, RISKS, SEVERITIES } from '../../src/posture/control.ts';
import type { Framework, Section } from '../../src/posture/framework.ts';
import { markdownCode, markdownText } from '../../src/reports/view/markdown-text.ts';
import { LABELS, RISK_WORDS, SEVERITY_WORDS } from '../../src/reports/wording/words.ts';
import { loadControls, loadFrameworks, ROOT } from './entries.ts';

const PATHS: Readonly<Record<Language, string>> = { en: 'docs/catalogue.md', ko: 'docs/catalogue.ko.md' };

const WORDS = {
  effort: { en: 'Time and cost', ko: '시간과 비용' },
  title: { en: 'What the checkup checks', ko: '점검 항목' },
  other: { en: '[한국어](catalogue.ko.md)', ko: '[English](catalogue.md)' },
  intro: {
    en: 'Written by `npm run gen` from the controls; do not edit. Ordered by what each problem can lead to, worst first.',
    ko: '`npm run gen`이 점검 항목에서 만듭니다. 직접 고치지 마세요. 문제가 생겼을 때 무엇으로 이어지는지에 따라 심각한 것부터 나열합니다.',
  },
  onRequest: {
    en: 'Those marked "only on request" cost further calls in every account, or pay off for auditors only: `--framework` or `--control` asks for them.',
    ko: '"요청할 때만 점검"으로 표시된 항목은 계정마다 호출이 더 들거나 주로 감사에 필요한 것으로, `--framework`나 `--control`로 지정하면 점검합니다.',
  },
  left: { en: 'What is left to you', ko: '직접 확인할 것' },
  freePlan: {
    en: 'Free plan: whether the account is on it, the credits left and the day it ends. AWS tells them through an API that its SDK for JavaScript has no client for; look under "Billing and Cost Management", "Free Tier".',
    ko: '프리 플랜: 계정이 프리 플랜인지, 남은 크레딧과 종료일. AWS API로 알 수 있지만 AWS SDK for JavaScript에 클라이언트가 없습니다. "결제 및 비용 관리(Billing and Cost Management)"의 "프리 티어(Free Tier)"에서 확인하세요.',
  },
  trustedAdvisor: {
    en: 'Trusted Advisor: its API answers only with a paid support plan; in the console some of its checks are free.',
    ko: 'Trusted Advisor: API는 유료 지원 플랜이 있어야 쓸 수 있습니다. 콘솔에서는 일부 점검을 무료로 볼 수 있습니다.',
  },
  frameworks: { en: 'Frameworks', ko: '프레임워크' },
  permissions: { en: 'Permissions', ko: '필요한 권한' },
  remedies: { en: 'Remedies', ko: '조치' },
  section: { en: 'Section', ko: '항목' },
  asks: { en: 'Requirement', ko: '내용' },
  answered: { en: 'Controls', ko: '점검 항목' },
  notChecked: { en: '(not checked)', ko: '(점검하지 않음)' },
  human: { en: '(for a person to check)', ko: '(사람이 확인)' },
  level: { en: 'level', ko: '레벨' },
} as const satisfies Readonly<Record<string, Text>>;

/** The page in one language, and whether the committed one says the same. */
export async function catalogues(): Promise<readonly { path: string; text: string; isStale: boolean }[]> {
  const controls = (await loadControls()).map(({ value }) => value);
  const frameworks = (await loadFrameworks()).map(({ value }) => value);
  return (['en', 'ko'] as const).map((language) => {
    const text = page(language, controls, frameworks);
    const file = join(ROOT, PATHS[language]);
    const isStale = !existsSync(file) || readFileSync(file, 'utf8') !== text;
    return { path: PATHS[language], text, isStale };
  });
}

/** Writes the pages that are stale, and says which. */
export async function writeCatalogue(): Promise<readonly string[]> {
  const stale = (await catalogues()).filter(({ isStale }) => isStale);
  for (const { path, text } of stale) writeFileSync(join(ROOT, path), text);
  return stale.map(({ path }) => path);
}

function page(language: Language, controls: readonly AnyControl[], frameworks: readonly Framework[]): string {
  const say = (text: Text): string => text[language];
  const byRisk = RISKS.map((risk) => ({ risk, own: ordered(controls.filter((one) => one.risk === risk)) }));
  const parts = [
    `# ${say(WORDS.title)}`,
    say(WORDS.other),
    `${say(WORDS.intro)} ${say(count('control', controls.length))}. ${say(WORDS.onRequest)}`,
    ...byRisk
      .filter(({ own }) => own.length > 0)
      .flatMap(({ risk, own }) => [
        `## ${asHeading(say(RISK_WORDS[risk]))}`,
        ...own.map((one) => controlPart(one, language, frameworks)),
      ]),
    `## ${say(WORDS.left)}`,
    [WORDS.freePlan, WORDS.trustedAdvisor].map((words) => `- ${say(words)}`).join('\n'),
    `## ${say(WORDS.frameworks)}`,
    ...frameworks.map((framework) => frameworkPart(framework, language, controls)),
  ];
  return `${parts.join('\n\n')}\n`;
}

function asHeading(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function ordered(controls: readonly AnyControl[]): readonly AnyControl[] {
  return controls.toSorted(
    (a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) || (a.id < b.id ? -1 : 1),
  );
}

function controlPart(control: AnyControl, language: Language, frameworks: readonly Framework[]): string {
  const say = (text: Text): string => markdownText(text[language]);
  const { fix } = control;
  const minutes = count('minute', fix.minutes)[language];
  const sections = frameworks.flatMap(({ id, name }) =>
    control.frameworks[id] ? [`${say(name)} ${control.frameworks[id].join(', ')}`] : [],
  );
  const facts: readonly (readonly [Text, string])[] = [
    [WORDS.effort, fix.cost ? `${minutes}. ${say(fix.cost)}` : `${minutes}, ${say(LABELS.free)}`],
    [LABELS.breaks, say(fix.breaks ?? LABELS.breaksNothing)],
    [LABELS.check, say(fix.check)],
    [WORDS.frameworks, sections.join('; ')],
    [WORDS.remedies, control.remedies.map(markdownCode).join(', ')],
    [WORDS.permissions, permissionsOf(control).map(markdownCode).join(', ')],
  ];
  return [
    `### ${say(control.title)}`,
    `${markdownCode(control.id)} · ${say(SEVERITY_WORDS[control.severity])} · ${say(control.resource.name)}${
      control.onRequest ? ` · ${say(LABELS.onRequest)}` : ''
    }`,
    say(control.why),
    fix.steps.map((step, index) => `${index + 1}. ${markdownText(say(step))}`).join('\n'),
    facts
      .filter(([, words]) => words !== '')
      .map(([label, words]) => `- ${say(label)}: ${words}`)
      .join('\n'),
  ].join('\n\n');
}

function permissionsOf({ resource, reads }: AnyControl): readonly string[] {
  return [
    ...new Set([...resource.listing, ...reads.flatMap((name) => resource.fields[name]?.needs ?? [])]),
  ].toSorted();
}

function frameworkPart(framework: Framework, language: Language, controls: readonly AnyControl[]): string {
  const say = (text: Text): string => markdownText(text[language]);
  const answering = ({ id, kind }: Section): string => {
    const own = controls.filter(({ frameworks }) => frameworks[framework.id]?.includes(id));
    if (own.length > 0) return own.map((one) => markdownCode(one.id)).join(', ');
    return say(kind === 'human' ? WORDS.human : WORDS.notChecked);
  };
  const rows = framework.sections.map((section) => {
    const level = section.level ? ` (${say(WORDS.level)} ${section.level})` : '';
    return `| ${section.id}${level} | ${say(section.title)} | ${answering(section)} |`;
  });
  return [
    `### [${say(framework.name)}](${framework.url})`,
    [
      `| ${say(WORDS.section)} | ${say(WORDS.asks)} | ${say(WORDS.answered)} |`,
      '| --- | --- | --- |',
      ...rows,
    ].join('\n'),
  ].join('\n\n');
}
