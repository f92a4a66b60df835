/** Everything a use case may say in passing. Codes are stable; the wording is not. */

import { type FileProblem, fileProblemText } from '../activity/file-problem.ts';
import type { RuleProblem } from '../detections/sigma/rule.ts';
import { josa } from '../i18n/particles.ts';
import type { Unread } from '../kernel/reading.ts';
import type { Text } from '../kernel/text.ts';
import type { AllowEntry } from '../leaks/allow-list.ts';
import type { Attestation } from '../posture/attestation.ts';
import type { BaselineEntry } from '../posture/baseline.ts';

export interface Notice {
  readonly code: keyof typeof NOTICES;
  readonly level: 'info' | 'warning';
  readonly text: Text;
}

type Words = (data: never) => Text;

const NOTICES = {
  RegionsUnknown: [
    'warning',
    ({ action, regions }: { action: string; regions: number }) => ({
      en: `The list of enabled regions could not be read (${action}): only the ${regions} regions that every account has are checked.`,
      ko: `활성화된 리전을 확인하지 못했습니다(${action}). 모든 계정에 있는 리전 ${regions}개만 점검합니다.`,
    }),
  ],
  RegionDisabled: [
    'warning',
    ({ region }: { region: string }) => ({
      en: `Region ${region} is not enabled in this account; there is nothing to check.`,
      ko: `이 계정에서 ${region} 리전은 활성화되어 있지 않아 점검하지 않습니다.`,
    }),
  ],
  Stopping: [
    'warning',
    () => ({
      en: 'Stopping. What was read so far is still checked. Press Ctrl-C again to quit right away.',
      ko: '중지하는 중입니다. 지금까지 읽은 내용으로 점검합니다. 바로 끝내려면 Ctrl-C를 한 번 더 누르세요.',
    }),
  ],
  Partial: [
    'warning',
    () => ({
      en: 'You stopped this checkup, so it is only partial. What was not read is shown as "could not check".',
      ko: '중간에 멈춘 점검이라 결과의 일부만 있습니다. 읽지 못한 것은 "확인 못 함"으로 표시합니다.',
    }),
  ],
  SignInExpired: [
    'warning',
    ({ code }: { code: string }) => ({
      en: `Your AWS sign-in expired during the checkup (${code}), so the result is only partial. Sign in again and run the checkup again.`,
      ko: `점검하는 동안 AWS 로그인이 만료되어 결과의 일부만 있습니다(${code}). 다시 로그인한 뒤 점검을 다시 실행하세요.`,
    }),
  ],
  SavedInventory: [
    'info',
    ({ path, startedAt }: { path: string; startedAt: string }) => ({
      en: `Checking what was saved on ${startedAt.slice(0, 10)}, without asking AWS: ${path}`,
      ko: `AWS에 묻지 않고 ${startedAt.slice(0, 10)}에 저장한 내용을 점검합니다: ${path}`,
    }),
  ],
  SampleAccount: [
    'info',
    () => ({
      en: 'This is a made-up sample account to try things out. To check your own: jikimi checkup --profile NAME',
      ko: '연습용으로 만든 샘플 계정입니다. 내 계정은 다음 명령으로 점검하세요: jikimi checkup --profile 이름',
    }),
  ],
  InventorySaved: [
    'info',
    ({ path }: { path: string }) => ({
      en: `Everything that was read is saved: ${path}`,
      ko: `읽은 내용을 모두 저장했습니다: ${path}`,
    }),
  ],
  BaselineUsed: [
    'info',
    ({ path, entries }: { path: string; entries: number }) => ({
      en: `Accepted risks from ${path}: ${entries}`,
      ko: `${path}에 적힌 감수한 위험: ${entries}건`,
    }),
  ],
  BaselineExpired: [
    'warning',
    (entry: BaselineEntry) => ({
      en: `An accepted risk expired on ${entry.until} and counts again: ${nameOf(entry)} (${entry.reason})`,
      ko: `감수하기로 한 기한(${entry.until})이 지나 다시 문제로 봅니다: ${nameOf(entry)} (${entry.reason})`,
    }),
  ],
  BaselineUnmatched: [
    'warning',
    (entry: BaselineEntry) => ({
      en: `An accepted risk matches no problem. It may be fixed, or the entry may be mistyped: ${nameOf(entry)}`,
      ko: `감수한 위험에 해당하는 문제가 없습니다. 해결되었거나 잘못 적은 것일 수 있습니다: ${nameOf(entry)}`,
    }),
  ],
  HistoryUnreadable: [
    'warning',
    ({ path }: { path: string }) => ({
      en: `The history of earlier checkups could not be read, so this checkup is not compared with earlier ones: ${path}`,
      ko: `이전 점검 기록을 읽지 못해 이번 점검과 비교하지 않습니다: ${path}`,
    }),
  ],
  HistoryNotKept: [
    'warning',
    ({ path }: { path: string }) => ({
      en: `This checkup could not be added to the history: ${path}`,
      ko: `이번 점검을 기록에 남기지 못했습니다: ${path}`,
    }),
  ],
  RiskAccepted: [
    'info',
    ({ path, entry }: { path: string; entry: BaselineEntry }) => ({
      en: `Accepted until ${entry.until}: ${nameOf(entry)}. Written to ${path}`,
      ko: `${entry.until}까지 감수합니다: ${nameOf(entry)}. 적은 파일: ${path}`,
    }),
  ],
  AnswersUsed: [
    'info',
    ({ path, answers }: { path: string; answers: number }) => ({
      en: `Answers of people from ${path}: ${answers}`,
      ko: `${path}에 적힌 사람의 답: ${answers}건`,
    }),
  ],
  AnswerExpired: [
    'warning',
    ({ framework, section, by, until }: Attestation) => ({
      en: `The answer of ${by} to ${framework} ${section} expired after ${until}: look again and answer anew.`,
      ko: `${framework} ${section}에 대한 ${by}의 답이 ${until}에 만료되었습니다. 다시 확인하고 답하세요.`,
    }),
  ],
  AnswerUnmatched: [
    'warning',
    ({ framework, section }: Attestation) => ({
      en: `An answer is ignored: ${framework} has no section ${section} that a person answers.`,
      ko: `무시한 답이 있습니다. ${framework}에 사람이 답하는 ${section} 항목이 없습니다.`,
    }),
  ],
  AnswerRecorded: [
    'info',
    ({ path, answer }: { path: string; answer: Attestation }) => ({
      en: `Recorded for ${answer.framework} ${answer.section}: ${answer.answer}, by ${answer.by}, until ${answer.until}. Written to ${path}`,
      ko: `${answer.framework} ${answer.section}의 답을 기록했습니다: ${answer.answer}, ${answer.by}, ${answer.until}까지. 적은 파일: ${path}`,
    }),
  ],
  LeaksAllowed: [
    'info',
    ({ path, entries }: { path: string; entries: number }) => ({
      en: `Known finds left out, from ${path}: ${entries}`,
      ko: `${path}에 적힌 제외 항목: ${entries}개`,
    }),
  ],
  LeakAllowanceExpired: [
    'warning',
    ({ fingerprint, path, until, reason }: AllowEntry) => ({
      en: `A known find was left out until ${until} and counts again: ${fingerprint ?? path} (${reason})`,
      ko: `제외 기한(${until})이 지나 다시 찾습니다: ${fingerprint ?? path} (${reason})`,
    }),
  ],
  ScanStopping: [
    'warning',
    () => ({
      en: 'Stopping. What was found so far is still shown. Press Ctrl-C again to quit right away.',
      ko: '중지하는 중입니다. 지금까지 찾은 것은 보여 줍니다. 바로 끝내려면 Ctrl-C를 한 번 더 누르세요.',
    }),
  ],
  LogRead: [
    'info',
    ({
      caseName,
      files,
      known,
      events,
    }: {
      caseName: string;
      files: number;
      known: number;
      events: number;
    }) => ({
      en: `Case ${caseName}: ${events} events${known > 0 ? `, ${files} files read, ${known} known before` : ''}.`,
      ko: `사건 ${caseName}: 이벤트 ${events}건${known > 0 ? `, 새로 읽은 파일 ${files}개, 이미 읽은 파일 ${known}개` : ''}.`,
    }),
  ],
  FileProblem: [
    'warning',
    (problem: FileProblem) => {
      const { en, ko } = fileProblemText(problem);
      return { en: `${problem.file}: ${en}`, ko: `${problem.file}: ${ko}` };
    },
  ],
  MoreFileProblems: [
    'warning',
    ({ more }: { more: number }) => ({
      en: `${more} more files were not read whole: --format json lists them.`,
      ko: `온전히 읽지 못한 파일이 ${more}개 더 있습니다. --format json에 모두 나옵니다.`,
    }),
  ],
  PlaceUnread: [
    'warning',
    ({ place, unread }: { place: string; unread: Unread }) => ({
      en: `Not read: ${place} (${unread.action}: ${unread.state === 'denied' ? 'denied' : unread.fault.code}). What is there is missing below.`,
      ko: `읽지 못했습니다: ${place} (${unread.action}: ${unread.state === 'denied' ? '거부됨' : unread.fault.code}). 아래 결과에 빠져 있습니다.`,
    }),
  ],
  GuardNext: [
    'info',
    ({ email, webhook }: { email: string; webhook?: string | undefined }) => ({
      en: `Now open the mail that AWS sent to ${email} and click "Confirm subscription".${webhook === undefined ? '' : ` ${webhook} must confirm its own.`} Later: jikimi guard status`,
      ko: `이제 AWS가 ${josa(email, '으로/로')} 보낸 메일을 열어 "구독 확인(Confirm subscription)"을 누르세요.${webhook === undefined ? '' : ` ${webhook}도 구독을 확인해야 합니다.`} 나중에: jikimi guard status`,
    }),
  ],
  RuleProblem: [
    'warning',
    ({ file, line, reason }: RuleProblem) => ({
      en: `Rule left out: ${file}:${line}: ${reason.en}`,
      ko: `제외한 규칙: ${file}:${line}: ${reason.ko}`,
    }),
  ],
  LogStopping: [
    'warning',
    () => ({
      en: 'Stopping. What was read is kept; run the same command to go on. Press Ctrl-C again to quit right away.',
      ko: '중지하는 중입니다. 읽은 것은 남습니다. 같은 명령을 다시 실행하면 이어서 합니다. 바로 끝내려면 Ctrl-C를 한 번 더 누르세요.',
    }),
  ],
  ChangeStopping: [
    'warning',
    () => ({
      en: 'Stopping after the step that is under way. Press Ctrl-C again to quit right away; "jikimi changes resume" goes on.',
      ko: '진행 중인 단계를 마치고 중지합니다. 바로 끝내려면 Ctrl-C를 한 번 더 누르세요. "jikimi changes resume"으로 이어서 할 수 있습니다.',
    }),
  ],
  PlanWritten: [
    'info',
    ({ path, items, expiresAt }: { path: string; items: number; expiresAt: string }) => ({
      en: `Plan (${items} changes) written to ${path}. It holds until ${expiresAt}. To apply it: jikimi harden --apply ${path}`,
      ko: `계획(변경 ${items}건)을 저장했습니다: ${path}. ${expiresAt}까지 유효합니다. 적용하려면: jikimi harden --apply ${path}`,
    }),
  ],
  ChangeBegun: [
    'info',
    ({ id }: { id: string }) => ({
      en: `Recorded as change ${id}. To take it back: jikimi undo ${id}`,
      ko: `변경 ${id}(으)로 기록했습니다. 되돌리려면: jikimi undo ${id}`,
    }),
  ],
  AwaitsProof: [
    'info',
    ({ awaits, minutes }: { awaits: Text; minutes: number }) => ({
      en: `Applied. Waiting for ${awaits.en}, up to ${minutes} minutes; Ctrl-C ends the wait.`,
      ko: `적용했습니다. ${josa(awaits.ko, '을/를')} 최대 ${minutes}분까지 기다립니다. Ctrl-C를 누르면 기다리기를 멈춥니다.`,
    }),
  ],
  ProofUnread: [
    'warning',
    ({ message }: { message: string }) => ({
      en: `Whether it works could not be read: ${message}`,
      ko: `동작하는지 읽지 못했습니다: ${message}`,
    }),
  ],
  ProofSeen: ['info', ({ what }: { what: Text }) => what],
  ProofFailed: ['warning', ({ what }: { what: Text }) => what],
  ProofNotSeen: [
    'warning',
    ({ awaits }: { awaits: Text }) => ({
      en: `Not seen yet: ${awaits.en}. The change stays; run the checkup again later.`,
      ko: `아직 확인하지 못했습니다: ${awaits.ko}. 변경은 그대로 둡니다. 나중에 점검을 다시 실행하세요.`,
    }),
  ],
  MostChanges: [
    'warning',
    ({ planned, most }: { planned: number; most: number }) => ({
      en: `${planned} changes are planned, and one run makes at most ${most} (--max-changes). The safest come first; the rest waits.`,
      ko: `변경 ${planned}건을 계획했지만 한 번에 최대 ${most}건만 적용합니다(--max-changes). 안전한 것부터 적용하고 나머지는 남겨 둡니다.`,
    }),
  ],
  ChangesLeft: [
    'warning',
    ({ id, left, expiresAt }: { id: string; left: number; expiresAt: string }) => ({
      en: `Changes still to be made: ${left}. To go on, until ${expiresAt}: jikimi changes resume ${id}`,
      ko: `남은 변경: ${left}건. ${expiresAt}까지 다음 명령으로 이어서 할 수 있습니다: jikimi changes resume ${id}`,
    }),
  ],
  NothingToChange: ['info', () => ({ en: 'There is nothing to change.', ko: '바꿀 것이 없습니다.' })],
  NotAnswered: [
    'warning',
    () => ({
      en: 'Nothing was changed: nobody is here to say yes. To do it unasked: --yes',
      ko: '아무것도 바꾸지 않았습니다. 답할 사람이 없습니다. 묻지 않고 하려면: --yes',
    }),
  ],
  Declined: ['info', () => ({ en: 'Nothing was changed.', ko: '아무것도 바꾸지 않았습니다.' })],
  ConfirmationMissing: [
    'warning',
    ({ title }: { title: Text }) => ({
      en: `Left out, because it cannot be undone and nobody typed the confirmation: ${title.en}`,
      ko: `되돌릴 수 없는데 확인을 입력하지 않아 제외했습니다: ${title.ko}`,
    }),
  ],
  ReportNotWritten: [
    'warning',
    ({ problem }: { problem: Text }) => ({
      en: `The HTML report could not be written. ${problem.en}. Choose another place with --out FOLDER.`,
      ko: `HTML 보고서를 쓰지 못했습니다. ${problem.ko}. --out 폴더로 다른 곳을 정하세요.`,
    }),
  ],
  ReportWritten: [
    'info',
    ({ format, path }: { format: string; path: string }) => ({
      en: `Report (${format}): ${path}`,
      ko: `보고서(${format}): ${path}`,
    }),
  ],
} as const satisfies Record<string, readonly [Notice['level'], Words]>;

type DataOf<C extends Notice['code']> = Parameters<(typeof NOTICES)[C][1]>;

export function notice<C extends Notice['code']>(code: C, ...data: DataOf<C>): Notice {
  const [level, words] = NOTICES[code];
  return { code, level, text: (words as (...data: DataOf<C>) => Text)(...data) };
}

function nameOf({ control, resource, region }: BaselineEntry): string {
  return [control, resource, region].filter(Boolean).join(' ');
}
