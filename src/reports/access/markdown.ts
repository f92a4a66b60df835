/** For an issue, a wiki or a pull request: one language, readable as text, names inert. */
import type { Access, Moment } from '../../access/access.ts';
import type { EscalationPath } from '../../access/escalation/path.ts';
import type { Credential, Principal } from '../../access/principal.ts';
import { formatDateTime } from '../../i18n/date-time.ts';
import { sameInBoth, type Text } from '../../kernel/text.ts';
import { markdownCode, markdownText } from '../view/markdown-text.ts';
import { doorTexts } from './door-phrases.ts';
import { DOOR_STATE_WORDS, DOOR_WORDS, remarkText } from './door-words.ts';
import { evidenceText } from './evidence.ts';
import { ACCESS_PAGE_WORDS as WORDS } from './html/words.ts';
import { lastUseText, shortName, statusText } from './phrases.ts';
import { READINESS_PARTS, readinessState, readinessText } from './readiness-parts.ts';
import type { AccessReportOptions } from './report.ts';
import { accessVerdict, signsInWithPasswordAlone, tallyOf } from './verdict.ts';
import {
  CAPABILITY_WORDS,
  CREDENTIAL_WORDS,
  detailText,
  MOMENT_WORDS,
  TRUSTED_WORDS,
  TYPE_WORDS,
  UNKNOWN,
} from './words.ts';

/** The newest; all of it is in the CSV and JSON reports. */
const MOMENTS_SHOWN = 100;

export function accessMarkdown(access: Access, options: AccessReportOptions): string {
  const { language, timeZone } = options;
  const { account, now, principals, timeline, escalation, readiness, unread } = access;
  const say = (text: Text): string => markdownText(text[language]);
  const people = principals.filter(({ isServiceLinked }) => !isServiceLinked);
  const name = account.alias === null ? account.id : `${markdownText(account.alias)} (${account.id})`;
  const parts = [
    `# ${say(accessVerdict(access).text)}`,
    `${say(tallyOf(people))}  \n${name}, ${formatDateTime(now, language, timeZone)}`,
    `## ${say(WORDS.people)} (${people.length})`,
    ...people.map((one) => person(one, options)),
    ...doors(access, say),
    `## ${say(WORDS.timeline)} (${timeline.length})`,
    ...moments(timeline.slice(0, MOMENTS_SHOWN), options),
    `## ${say(WORDS.paths)} (${escalation.paths.length})`,
    ...(escalation.paths.length === 0 ? [say(WORDS.noPath)] : []),
    ...escalation.paths.map((one) => path(one, options)),
    `## ${say(WORDS.readiness)}`,
    say(readinessText(readiness)),
    READINESS_PARTS.flatMap(([state, title]) =>
      readiness.items
        .filter((item) => readinessState(item) === state)
        .map(
          (item) => `- **${say(title)}**: ${say(item.title)}${state === 'no' ? `. ${say(item.todo)}` : ''}`,
        ),
    ).join('\n'),
    ...(access.remarks.length > 0
      ? [`## ${say(WORDS.notAll)}`, access.remarks.map((one) => `- ${say(remarkText(one))}`).join('\n')]
      : []),
    ...(unread.length > 0
      ? [
          `## ${say(WORDS.unread)}`,
          say(WORDS.unreadHint),
          unread.map(({ action, region }) => `- ${markdownCode(action)} ${region}`).join('\n'),
        ]
      : []),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function doors(access: Access, say: (text: Text) => string): readonly string[] {
  if (access.doors.length === 0) return [];
  return [
    `## ${say(WORDS.doors)} (${access.doors.length})`,
    ...access.doors.map((door) => {
      const state = door.state === 'open' ? '' : `: ${say(DOOR_STATE_WORDS[door.state])}`;
      const lines = doorTexts(door).map((one) => `- ${say(one)}`);
      return `### ${say(DOOR_WORDS[door.kind])} ${markdownText(door.name)}${state}\n\n${lines.join('\n')}`;
    }),
  ];
}

function person(principal: Principal, { language, timeZone }: AccessReportOptions): string {
  const say = (text: Text): string => markdownText(text[language]);
  const { type, name, class: capability, credentials, trusted, quarantined, stale, lastUsed } = principal;
  const rank = capability.state === 'known' ? CAPABILITY_WORDS[capability.value] : UNKNOWN;
  const marks = [
    ...(quarantined.state === 'known' && quarantined.value ? [WORDS.quarantined] : []),
    ...(signsInWithPasswordAlone(principal) ? [WORDS.noMfa] : []),
    ...(stale.state === 'known' && stale.value ? [WORDS.stale] : []),
  ].map((mark) => ` **${say(mark)}**`);
  const lines = [
    ...credentials.map((one) => credential(one, say, timeZone)),
    ...trusted.map(
      ({ kind, who, conditions }) =>
        `${say(WORDS.trusted)}: ${say(TRUSTED_WORDS[kind])}${kind === 'everyone' ? '' : ` ${markdownCode(who)}`}${conditions.length > 0 ? ` (${markdownText(conditions.join(', '))})` : ''}`,
    ),
    ...(type === 'role' ? [say(lastUseText(lastUsed, timeZone))] : []),
  ];
  const head = `### ${say(TYPE_WORDS[type])} ${markdownText(name)}: ${say(rank)}${marks.join('')}`;
  return lines.length === 0 ? head : `${head}\n\n${lines.map((line) => `- ${line}`).join('\n')}`;
}

function credential(
  { kind, id, status, createdAt, lastUsed }: Credential,
  say: (text: Text) => string,
  timeZone: string,
): string {
  const since = createdAt.state === 'known' && createdAt.value ? ` (${createdAt.value.slice(0, 10)})` : '';
  const label = `${say(CREDENTIAL_WORDS[kind])}${id === '' ? '' : ` ${markdownCode(id)}`}`;
  return `${label}: ${say(statusText(status))}${since}, ${say(lastUseText(lastUsed, timeZone))}`;
}

function moments(shown: readonly Moment[], { language, timeZone }: AccessReportOptions): readonly string[] {
  if (shown.length === 0) return [];
  const say = (text: Text): string => markdownText(text[language]);
  const head = [WORDS.when, WORDS.who, WORDS.what, WORDS.from].map(say);
  const rows = shown.map(({ at, who, kind, from, region, detail }) => {
    const said = detailText(kind, detail);
    const what = [say(MOMENT_WORDS[kind]), ...(said ? [say(said)] : [])].join(' ');
    return [
      formatDateTime(at, language, timeZone),
      say(who === null ? WORDS.hiddenName : sameInBoth(shortName(who))),
      what,
      markdownText([from, region].filter((one) => one !== null).join(', ')),
    ];
  });
  return [[head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n')];
}

function path({ from, hops, certainty }: EscalationPath, { language, titles }: AccessReportOptions): string {
  const say = (text: Text): string => markdownText(text[language]);
  const steps = hops.map((hop, at) => {
    const title = titles.get(hop.technique);
    const to = hop.to === 'admin' ? say(WORDS.admin) : markdownText(shortName(hop.to));
    const evidence = hop.evidence.map((one) => `   - ${say(evidenceText(one))}`);
    return [
      `${at + 1}. ${title ? say(title) : hop.technique} (${markdownCode(hop.action)}) → ${to}`,
      ...evidence,
    ].join('\n');
  });
  return `### ${markdownText(shortName(from))} → ${say(WORDS.admin)} (${say(WORDS[certainty])})\n\n${steps.join('\n')}`;
}
