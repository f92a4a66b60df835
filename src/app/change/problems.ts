/** What is refused before anything is changed, in words. */
import { nearest } from '../../kernel/nearest.ts';
import { EXIT, PersonError } from '../../kernel/person-error.ts';
import type { Text } from '../../kernel/text.ts';

const usage = (code: string, text: Text, hint?: Text): PersonError =>
  new PersonError({ code, text, ...(hint && { hint }), exitCode: EXIT.usage });

const MAKE_ANEW: Text = {
  en: 'Nothing was changed. Make a new plan: jikimi harden --plan FILE',
  ko: '아무것도 바꾸지 않았습니다. 계획을 새로 만드세요: jikimi harden --plan 파일',
};

export const noPlan = (path: string): PersonError =>
  usage(
    'NoPlanFile',
    {
      en: `This is not a plan that jikimi wrote: ${path}`,
      ko: `jikimi가 만든 계획 파일이 아닙니다: ${path}`,
    },
    MAKE_ANEW,
  );

export const otherPlanVersion = (path: string, schema: string): PersonError =>
  usage(
    'PlanVersion',
    {
      en: `Another version of jikimi wrote this plan (${schema}): ${path}`,
      ko: `다른 버전의 jikimi가 만든 계획입니다(${schema}): ${path}`,
    },
    MAKE_ANEW,
  );

export const planEdited = (path: string, items: readonly string[]): PersonError =>
  usage(
    'PlanEdited',
    {
      en: `This plan was changed after it was made (items ${items.join(', ')}): ${path}`,
      ko: `만든 뒤에 내용이 바뀐 계획입니다(항목 ${items.join(', ')}): ${path}`,
    },
    {
      en: 'Items may be taken out of a plan; nothing in them may be edited. Nothing was changed in the account.',
      ko: '계획에서 항목을 뺄 수는 있지만 내용을 고칠 수는 없습니다. 계정은 아무것도 바꾸지 않았습니다.',
    },
  );

export const planExpired = (path: string, expiresAt: string): PersonError =>
  usage(
    'PlanExpired',
    {
      en: `This plan expired at ${expiresAt}: ${path}`,
      ko: `유효 기간(${expiresAt})이 지난 계획입니다: ${path}`,
    },
    MAKE_ANEW,
  );

export const otherAccount = (of: string, signedIn: string): PersonError =>
  usage(
    'OtherAccount',
    {
      en: `This belongs to the account ${of}, and you are signed in to ${signedIn}.`,
      ko: `${of} 계정의 것인데 지금은 ${signedIn} 계정에 로그인되어 있습니다.`,
    },
    {
      en: 'Nothing was changed. Sign in to the other account, for example with --profile NAME.',
      ko: '아무것도 바꾸지 않았습니다. 해당 계정으로 로그인하세요(예: --profile 이름).',
    },
  );

export function noSuchAction(id: string, known: readonly string[]): PersonError {
  const near = nearest(id, known);
  return usage(
    'NoSuchAction',
    {
      en: `There is no action or control "${id}" here.`,
      ko: `"${id}"(이)라는 조치나 점검 항목이 없습니다.`,
    },
    near.length > 0
      ? { en: `Did you mean: ${near.join(', ')}`, ko: `혹시 이것인가요? ${near.join(', ')}` }
      : { en: 'Nothing was changed.', ko: '아무것도 바꾸지 않았습니다.' },
  );
}

export const noSuchChange = (id: string | undefined, known: readonly string[]): PersonError =>
  usage(
    'NoSuchChange',
    id === undefined
      ? { en: 'There is no change to undo.', ko: '되돌릴 변경이 없습니다.' }
      : { en: `There is no change "${id}".`, ko: `"${id}" 변경이 없습니다.` },
    known.length > 0
      ? {
          en: `List them with: jikimi changes list`,
          ko: `다음 명령으로 목록을 볼 수 있습니다: jikimi changes list`,
        }
      : {
          en: 'jikimi has changed nothing from this computer.',
          ko: '이 컴퓨터에서 jikimi로 바꾼 것이 없습니다.',
        },
  );

export const changesBusy = (path: string, holder: number): PersonError =>
  usage(
    'ChangesBusy',
    {
      en: `Another jikimi is changing something right now (process ${holder}).`,
      ko: `다른 jikimi가 지금 변경을 하고 있습니다(프로세스 ${holder}).`,
    },
    {
      en: `Wait until it has ended. If there is no such process, delete ${path}`,
      ko: `끝날 때까지 기다리세요. 그런 프로세스가 없다면 ${path} 파일을 삭제하세요.`,
    },
  );

export const beingUndone = (id: string): PersonError =>
  usage(
    'BeingUndone',
    {
      en: `This change was being taken back when it was cut off: ${id}`,
      ko: `되돌리다가 중단된 변경입니다: ${id}`,
    },
    {
      en: `Nothing was changed. Go on with: jikimi changes undo ${id}`,
      ko: `아무것도 바꾸지 않았습니다. 다음 명령으로 마저 되돌리세요: jikimi changes undo ${id}`,
    },
  );

export const journalBroken = (path: string, line: number): PersonError =>
  usage(
    'JournalBroken',
    {
      en: `The journal of this change was altered (from line ${line} on): ${path}`,
      ko: `이 변경의 기록이 ${line}번째 줄부터 바뀌어 있습니다: ${path}`,
    },
    {
      en: 'What it says may be wrong, so nothing was changed. If you know why it was altered, repeat with --force.',
      ko: '내용이 틀릴 수 있어 아무것도 바꾸지 않았습니다. 바뀐 이유를 안다면 --force를 붙여 다시 실행하세요.',
    },
  );
