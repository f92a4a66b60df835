/** A key rotation for a person: the keys as they are, where one is, what to type next and what not yet. */
import { commandsFor, secretFile } from '../../access/rotation/commands.ts';
import {
  type Blocked,
  type RemoveReason,
  type RotationState,
  STEPS,
  type Step,
  type Stuck,
} from '../../access/rotation/rotation.ts';
import type { RotationOutcome } from '../../app/rotate-key.ts';
import { formatDateTime } from '../../i18n/date-time.ts';
import type { Text } from '../../kernel/text.ts';
import { lastUseText, statusText } from '../../reports/access/phrases.ts';
import { block } from './layout.ts';
import type { TerminalOptions } from './options.ts';
import { heading, type Page, pageFor } from './page.ts';

const STEP_WORDS: Readonly<Record<Step, Text>> = {
  create: {
    en: 'Make a second key. Its secret goes into a file that only you can read; AWS shows it once.',
    ko: '두 번째 키를 만듭니다. 비밀 액세스 키는 본인만 읽을 수 있는 파일에 저장되며, AWS는 한 번만 보여 줍니다.',
  },
  'hand-over': {
    en: 'Put the new key into everything that uses the old one, start it anew, then delete the file with the secret.',
    ko: '이전 키를 쓰는 모든 곳에 새 키를 넣고 다시 시작한 다음, 비밀 액세스 키가 든 파일을 삭제하세요.',
  },
  watch: {
    en: 'Watch the last use of both: the new one is used, the old one rests.',
    ko: '두 키의 마지막 사용을 지켜봅니다. 새 키는 쓰이고 이전 키는 쓰이지 않아야 합니다.',
  },
  deactivate: {
    en: 'Switch the old key off. It can be switched on again at any time.',
    ko: '이전 키를 비활성화합니다. 언제든 다시 활성화할 수 있습니다.',
  },
  wait: {
    en: 'Wait, in case something rare still needs it. Should something stand still, switch it on again:',
    ko: '드물게 쓰는 곳이 있을 수 있으니 기다립니다. 멈춘 것이 있으면 다시 활성화하세요.',
  },
  delete: {
    en: 'Delete the old key. This cannot be undone.',
    ko: '이전 키를 삭제합니다. 되돌릴 수 없습니다.',
  },
  done: {
    en: 'Done: the old key is gone, the new one works.',
    ko: '끝났습니다. 이전 키는 없어졌고 새 키가 있습니다.',
  },
};

const REASON_WORDS: Readonly<Record<RemoveReason, Text>> = {
  inactive: { en: 'it is switched off already', ko: '이미 비활성 상태입니다' },
  'never-used': { en: 'no use of it is on record', ko: '사용 기록이 없습니다' },
  idle: { en: 'it has rested the longest', ko: '가장 오래 쓰지 않았습니다' },
  'both-used': {
    en: 'both are in use, or one is too new to tell',
    ko: '둘 다 쓰이고 있거나, 하나는 만든 지 얼마 안 되었습니다',
  },
  unread: { en: 'the last use could not be read', ko: '마지막 사용 시각을 확인하지 못했습니다' },
};

export function renderRotation(
  outcome: RotationOutcome,
  watchDays: number,
  options: TerminalOptions,
): string {
  const page = pageFor(options);
  const { account, user, keys, state, file } = outcome;
  const title = page.say({
    en: `Rotation of the access key of ${user} in ${account}`,
    ko: `${account} 계정 ${user} 사용자의 액세스 키 교체`,
  });
  const lines = [
    page.paint('bold', title),
    ...keys.flatMap((key) => {
      const status = statusText({ state: 'known', value: key.active ? 'active' : 'inactive' });
      const words = `${key.id}: ${page.say(status)}, ${page.say(lastUseText(useOf(key), page.timeZone))}`;
      return block(words, page.width, '  - ');
    }),
    ...('at' in state ? stateLines(state, outcome, watchDays, page) : unreadLines(state.action, page)),
    ...(file === null || !('at' in state) || state.at === 'done' ? [] : resumeLines(user, file, page)),
  ];
  return `${lines.join('\n')}\n`;
}

function useOf({ lastUsed }: RotationOutcome['keys'][number]): Parameters<typeof lastUseText>[0] {
  return lastUsed.state === 'known'
    ? { ...lastUsed, value: lastUsed.value && { ...lastUsed.value, source: 'credential-report' } }
    : lastUsed;
}

function stateLines(
  state: RotationState,
  { user }: RotationOutcome,
  watchDays: number,
  page: Page,
): readonly string[] {
  if (state.at === 'stuck') return ['', ...block(page.say(stuckText(state.why, user)), page.width)];
  const { at, progress, blocked } = state;
  const now = STEPS.indexOf(at);
  return [
    ...heading(
      page,
      page.say({ en: `Step ${now + 1} of ${STEPS.length}`, ko: `${STEPS.length}단계 중 ${now + 1}단계` }),
    ),
    ...STEPS.flatMap((step, index) => {
      const mark = index < now ? '[x]' : index === now ? '[>]' : '[ ]';
      const words = block(page.say(STEP_WORDS[step]), page.width, `  ${mark} `);
      if (index !== now) return words.map((line) => page.paint('dim', line));
      // A command is never wrapped: it is copied.
      const commands = commandsFor(step, progress).map((command) => `        ${command}`);
      return [...words.map((line) => page.paint('bold', line)), ...commands];
    }),
    '',
    ...block(page.say(verdictText(at, blocked, watchDays, page)), page.width),
    ...(at === 'create' ? block(page.say(fileText(user)), page.width) : []),
  ];
}

function verdictText(at: Step, blocked: Blocked | null, watchDays: number, page: Page): Text {
  if (blocked === null) {
    return at === 'done'
      ? { en: 'Nothing is left to do.', ko: '더 할 일이 없습니다.' }
      : { en: 'This step is safe now.', ko: '지금 이 단계를 실행해도 안전합니다.' };
  }
  switch (blocked.why) {
    case 'new-key-unused':
      return {
        en: 'NOT YET: nobody has used the new key. Do not switch the old one off.',
        ko: '아직 안 됩니다. 새 키를 쓴 기록이 없습니다. 이전 키를 끄지 마세요.',
      };
    case 'old-key-still-used': {
      const where = [blocked.use.service, blocked.use.region].filter(Boolean).join(', ') || '-';
      const when = (language: 'en' | 'ko'): string => formatDateTime(blocked.use.at, language, page.timeZone);
      return {
        en: `NOT YET: something still uses the old key: ${where}, ${when('en')}. Find it and give it the new one.`,
        ko: `아직 안 됩니다. 이전 키를 아직 쓰는 곳이 있습니다: ${where}, ${when('ko')}. 찾아서 새 키로 바꾸세요.`,
      };
    }
    case 'quiet-too-short':
    case 'off-too-short': {
      const when = (language: 'en' | 'ko'): string => formatDateTime(blocked.until, language, page.timeZone);
      return {
        en: `NOT YET: wait ${watchDays} days, until ${when('en')}. What runs once a week or a month may need longer.`,
        ko: `아직 안 됩니다. ${watchDays}일 동안, ${when('ko')}까지 기다리세요. 매주나 매월 실행되는 작업이 있으면 더 기다려야 할 수 있습니다.`,
      };
    }
    case 'both-idle':
      return {
        en: 'NOT YET: the old key is off and nobody uses the new one. Something may stand still: look at it, or switch the old one on again.',
        ko: '아직 안 됩니다. 이전 키는 꺼져 있는데 새 키를 쓴 기록이 없습니다. 멈춘 것이 있는지 확인하거나 이전 키를 다시 활성화하세요.',
      };
    case 'use-unread':
      return {
        en: 'UNKNOWN: the last use could not be read (iam:GetAccessKeyLastUsed). Do not go on before it can.',
        ko: '확인 못 함: 마지막 사용 시각을 읽지 못했습니다(iam:GetAccessKeyLastUsed). 읽을 수 있을 때까지 진행하지 마세요.',
      };
  }
}

function stuckText(stuck: Stuck, user: string): Text {
  switch (stuck.why) {
    case 'no-key':
      return {
        en: 'This user has no access key to replace.',
        ko: '이 사용자에게는 교체할 액세스 키가 없습니다.',
      };
    case 'no-such-key':
      return { en: `This user has no key ${stuck.key}.`, ko: `이 사용자에게 ${stuck.key} 키가 없습니다.` };
    case 'two-keys': {
      const first = {
        en: 'The user has two keys already, and AWS allows no third.',
        ko: '이미 키가 두 개 있고, AWS는 세 번째 키를 허용하지 않습니다.',
      };
      const { en, ko } = REASON_WORDS[stuck.because];
      return stuck.remove === null
        ? {
            en: `${first.en} Neither can be removed safely: ${en}. Where everything is to move from one to the other, name the one to replace: --key ID.`,
            ko: `${first.ko} 안전하게 지울 수 있는 키가 없습니다(${ko}). 한 키에서 다른 키로 옮기려면 교체할 키를 지정하세요: --key ID`,
          }
        : {
            en: `${first.en} Switch off ${stuck.remove} first, and delete it when nothing breaks: ${en}.`,
            ko: `${first.ko} 먼저 ${stuck.remove} 키를 비활성화하고, 문제가 없으면 삭제하세요(${ko}).`,
          };
    }
    case 'new-key-off':
      return {
        en: `The new key ${stuck.key} is switched off. Switch it on before anything else: what has moved to it stands still.`,
        ko: `새 키 ${stuck.key}가 비활성 상태입니다. 먼저 활성화하세요. 새 키로 옮긴 것이 멈춰 있을 수 있습니다.`,
      };
    case 'old-key-off':
      return {
        en: `The only key, ${stuck.key}, is switched off: nothing uses it. Delete it instead of replacing it.`,
        ko: `하나뿐인 키 ${stuck.key}가 비활성 상태라 쓰는 곳이 없습니다. 교체하지 말고 삭제하세요.`,
      };
    case 'unknown-key':
      return {
        en: `The key ${stuck.key} is not of this rotation. If nobody of you made it, somebody else is in: look at what ${user} did.`,
        ko: `${stuck.key} 키는 이번 교체에서 만든 것이 아닙니다. 아는 사람이 만든 것이 아니면 다른 사람이 들어와 있는 것입니다. ${user} 사용자가 한 일을 확인하세요.`,
      };
  }
}

function fileText(user: string): Text {
  const file = secretFile(user);
  return {
    en: `The secret is then in ${file}. Jikimi never reads it; never send it by mail or chat.`,
    ko: `비밀 액세스 키는 ${file}에 저장됩니다. 지킴이는 이 파일을 읽지 않습니다. 메일이나 채팅으로 보내지 마세요.`,
  };
}

function unreadLines(action: string, page: Page): readonly string[] {
  const words = { en: `The keys could not be read: ${action}`, ko: `키를 확인하지 못했습니다: ${action}` };
  return ['', ...block(page.say(words), page.width)];
}

function resumeLines(user: string, file: string, page: Page): readonly string[] {
  const words = {
    en: 'Afterwards, to see whether the next step is safe:',
    ko: '그 뒤에 다음 단계가 안전한지 보려면:',
  };
  return [...block(page.say(words), page.width), `  jikimi access keys rotate ${user} --resume ${file}`];
}
