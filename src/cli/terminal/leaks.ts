/** The page of a leak scan: what leaked, whose it is, where it stands, what to do; then what was and was not read. */
import { formatNumber } from '../../i18n/counts.ts';
import { formatDateTime, formatDuration } from '../../i18n/date-time.ts';
import type { Text } from '../../kernel/text.ts';
import { isIncomplete, type Leak, type LeakScan, type Place, type Urgency } from '../../leaks/leak.ts';
import {
  HISTORY_WORDS,
  KIND_WORDS,
  LEAK_URGENCY_WORDS,
  leakTitle,
  SKIP_WORDS,
  stepsFor,
  whoseText,
} from '../../reports/leaks/words.ts';
import { visible } from '../../reports/view/visible.ts';
import { block } from './layout.ts';
import type { TerminalOptions } from './options.ts';
import { heading, type Page, pageFor } from './page.ts';
import { andMore } from './words.ts';

const PLACES_SHOWN = 4;
const URGENCIES: readonly Urgency[] = ['now', 'today', 'look', 'expired'];

export function renderLeaks(scan: LeakScan, options: TerminalOptions): string {
  const page = pageFor(options);
  const lines = [
    ...block(page.paint('bold', page.say(verdictText(scan))), page.width),
    ...URGENCIES.flatMap((urgency) => group(urgency, scan.leaks, page)),
    ...readAndNot(scan, page),
  ];
  return `${lines.join('\n')}\n`;
}

function verdictText({ leaks, coverage }: LeakScan): Text {
  const live = leaks.filter(({ urgency }) => urgency !== 'expired').length;
  if (live > 0) {
    return {
      en: `Leaked AWS credentials found: ${live}`,
      ko: `유출된 AWS 자격 증명을 찾았습니다: ${live}개`,
    };
  }
  return isIncomplete(coverage)
    ? {
        en: 'No AWS credentials found in what was read, but not everything could be read.',
        ko: '읽은 것 중에는 AWS 자격 증명이 없지만, 읽지 못한 것이 있습니다.',
      }
    : { en: 'No AWS credentials found in what was read.', ko: '읽은 것 중에는 AWS 자격 증명이 없습니다.' };
}

function group(urgency: Urgency, leaks: readonly Leak[], page: Page): string[] {
  const some = leaks.filter((leak) => leak.urgency === urgency);
  if (some.length === 0) return [];
  // What to do is the same for all of a kind, and is said once.
  const kinds = [...Map.groupBy(some, ({ kind }) => kind).values()];
  return [
    ...heading(page, `${page.say(LEAK_URGENCY_WORDS[urgency])} (${some.length})`),
    ...kinds.flatMap((ofKind) => [
      ...ofKind.flatMap((leak) => leakLines(leak, page)),
      ...stepLines(ofKind, page),
    ]),
  ];
}

function leakLines(leak: Leak, page: Page): string[] {
  const { say, paint, width, everything, language, timeZone } = page;
  const shown = everything ? leak.places : leak.places.slice(0, PLACES_SHOWN);
  const hidden = leak.places.length - shown.length + leak.morePlaces;
  const ends: Text | undefined =
    leak.expiresAt === undefined
      ? undefined
      : {
          en: `expires ${formatDateTime(leak.expiresAt, language, timeZone)}`,
          ko: `만료 ${formatDateTime(leak.expiresAt, language, timeZone)}`,
        };
  const owner: Text | undefined =
    leak.owner === undefined ? undefined : { en: `user ${leak.owner}`, ko: `사용자 ${leak.owner}` };
  const about = [whoseText(leak), owner, ends].flatMap((text) => (text ? [say(text)] : []));
  return [
    ...block(paint('bold', say(leakTitle(leak))), width, ' '),
    ...block(about.join(', '), width, '   '),
    ...shown.flatMap((place) => block(placeText(place, page), width, '   - ')),
    ...(hidden > 0 ? [`     ${say(andMore(hidden))}`] : []),
    ...block(paint('dim', say(fingerprintText(leak))), width, '   '),
  ];
}

function fingerprintText({ fingerprint }: Leak): Text {
  return { en: `fingerprint ${fingerprint}`, ko: `지문(fingerprint) ${fingerprint}` };
}

function placeText(place: Place, { say, language, timeZone }: Page): string {
  const { kind, path, line, commit, authoredAt, inHead, moreVersions, part } = place;
  const what = say(KIND_WORDS[part]);
  if (kind === 'file') return `${visible(path)}:${line}  ${what}`;
  const when = authoredAt === undefined ? '' : formatDateTime(authoredAt, language, timeZone);
  const id = commit?.slice(0, 10) ?? '';
  if (kind === 'commit-message') {
    return say({
      en: `message of commit ${id}, ${when}  ${what}`,
      ko: `커밋 ${id}의 메시지, ${when}  ${what}`,
    });
  }
  const versions: Text =
    moreVersions === 0
      ? { en: '', ko: '' }
      : { en: `, ${moreVersions} more versions`, ko: `, 다른 버전 ${moreVersions}개` };
  const today: Text = inHead
    ? { en: 'still there', ko: '지금도 있음' }
    : { en: 'only in the history', ko: '기록에만 남아 있음' };
  return say({
    en: `${path}:${line} since commit ${id}, ${when}, ${today.en}${versions.en}  ${what}`,
    ko: `${path}:${line} 커밋 ${id}부터, ${when}, ${today.ko}${versions.ko}  ${what}`,
  });
}

function stepLines([leak]: readonly Leak[], { say, width, paint }: Page): string[] {
  if (!leak) return [];
  return stepsFor(leak).flatMap((step, at) => block(say(step), width, `   ${paint('cyan', `${at + 1}.`)} `));
}

function readAndNot({ coverage, left, durationMs }: LeakScan, page: Page): string[] {
  const { say, width, language, everything } = page;
  const number = (one: number): string => formatNumber(one, language);
  const { files, commits, versions, bytes, skipped, innerRepositories, historyFault } = coverage;
  const megabytes = number(Math.round(bytes / 1_000_000));
  const took = formatDuration(durationMs, language);
  const lines: (string | false)[] = [
    say({
      en: `Files: ${number(files)}. Commits: ${number(commits)}, with ${number(versions)} versions of files. ${megabytes} MB in ${took}.`,
      ko: `파일 ${number(files)}개, 커밋 ${number(commits)}개에 든 파일 버전 ${number(versions)}개, ${megabytes}MB를 ${took}에 읽음.`,
    }),
    say(HISTORY_WORDS[coverage.history]) + (historyFault ? ` (${visible(historyFault)})` : ''),
    innerRepositories.length > 0 &&
      say({
        en: `Repositories inside, whose history is a scan of its own: ${names(innerRepositories, everything)}`,
        ko: `안에 있는 저장소(기록은 따로 검사하세요): ${names(innerRepositories, everything)}`,
      }),
    ...skipped.map(({ reason, count, examples }) =>
      say({
        en: `Not looked at, ${SKIP_WORDS[reason].en}: ${number(count)} (${names(examples, everything)})`,
        ko: `보지 않음, ${SKIP_WORDS[reason].ko}: ${number(count)} (${names(examples, everything)})`,
      }),
    ),
    left.examples > 0 &&
      say({
        en: `Left out, examples of the documentation and stand-ins: ${number(left.examples)}`,
        ko: `제외함, 설명서의 예시나 자리 표시용 값: ${number(left.examples)}`,
      }),
    left.allowed > 0 &&
      say({
        en: `Left out, known to you: ${number(left.allowed)}`,
        ko: `제외함, 이미 알고 있는 것: ${number(left.allowed)}`,
      }),
    say({
      en: 'Nobody was asked, nothing was changed, no secret was written down.',
      ko: '아무에게도 묻지 않았고, 아무것도 변경하거나 비밀 값을 기록하지 않았습니다.',
    }),
  ];
  return [
    ...heading(page, say({ en: 'What was read', ko: '읽은 것' })),
    ...lines.filter((line) => line !== false).flatMap((line) => block(line, width, ' ')),
  ];
}

function names(some: readonly string[], everything = false): string {
  const shown = some.slice(0, everything ? some.length : 2);
  return shown.join(', ') + (some.length > shown.length ? ', ...' : '');
}
