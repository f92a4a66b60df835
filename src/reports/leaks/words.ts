/** The words that all reports of a leak scan share. */
import { sameInBoth, type Text } from '../../kernel/text.ts';
import type { HistoryState, Leak, LeakKind, SkipReason, Urgency } from '../../leaks/leak.ts';

export const KIND_WORDS: Readonly<Record<LeakKind, Text>> = {
  'access-key': { en: 'Access key', ko: '액세스 키' },
  'temporary-key': { en: 'Temporary access key', ko: '임시 액세스 키' },
  'bearer-token-id': { en: 'Service bearer token ID', ko: '서비스 베어러 토큰 ID' },
  'context-credential-id': { en: 'Service credential ID', ko: '서비스 자격 증명 ID' },
  'secret-access-key': { en: 'Secret access key', ko: '보안 액세스 키' },
  'session-token': { en: 'Session token', ko: '세션 토큰' },
  'bedrock-api-key': { en: 'Amazon Bedrock API key (long-term)', ko: 'Amazon Bedrock API 키(장기)' },
  'bedrock-short-term-key': { en: 'Amazon Bedrock API key (short-term)', ko: 'Amazon Bedrock API 키(단기)' },
  'ses-smtp-password': { en: 'Amazon SES SMTP password', ko: 'Amazon SES SMTP 암호' },
  'service-password': { en: 'CodeCommit or Keyspaces password', ko: 'CodeCommit 또는 Keyspaces 암호' },
  'presigned-url': { en: 'Presigned URL', ko: '미리 서명된 URL' },
};

export const LEAK_URGENCY_WORDS: Readonly<Record<Urgency, Text>> = {
  now: { en: 'Now', ko: '지금' },
  today: { en: 'Today', ko: '오늘' },
  look: { en: 'Have a look', ko: '확인해 보세요' },
  expired: { en: 'Expired', ko: '만료됨' },
};

/** `Access key AKIA...7QZX, with its secret`. */
export function leakTitle({ kind, shown, parts }: Leak): Text {
  const name = shown === undefined ? KIND_WORDS[kind] : joined(KIND_WORDS[kind], sameInBoth(shown));
  const more = parts.slice(1).map((part) => KIND_WORDS[part.kind]);
  const kinds = [...new Map(more.map((words) => [words.en, words])).values()];
  if (kinds.length === 0) return name;
  return {
    en: `${name.en} with: ${kinds.map(({ en }) => lowerFirst(en)).join(', ')}`,
    ko: `${name.ko}, 함께 있는 것: ${kinds.map(({ ko }) => ko).join(', ')}`,
  };
}

function lowerFirst(words: string): string {
  return words.startsWith('Amazon') || words.startsWith('CodeCommit')
    ? words
    : words[0]?.toLowerCase() + words.slice(1);
}

function joined(one: Text, other: Text): Text {
  return { en: `${one.en} ${other.en}`, ko: `${one.ko} ${other.ko}` };
}

/** Whose account the credential opens. */
export function whoseText({ account, whose, kind }: Leak): Text {
  if (account === undefined) {
    return kind === 'access-key' || kind === 'temporary-key'
      ? {
          en: 'Account unknown: ids made before 2019 do not carry it',
          ko: '계정을 알 수 없음(2019년 이전에 만든 ID에는 들어 있지 않음)',
        }
      : { en: 'Account unknown: this does not carry it', ko: '계정을 알 수 없음(이 값에는 들어 있지 않음)' };
  }
  const words: Readonly<Record<Leak['whose'], Text>> = {
    yours: { en: `Your account ${account}`, ko: `내 계정 ${account}` },
    another: { en: `Account ${account}, none of yours`, ko: `계정 ${account}(내 계정 아님)` },
    unknown: { en: `Account ${account}`, ko: `계정 ${account}` },
  };
  return words[whose];
}

const LOOK_AT_TRAIL: Text = {
  en: 'Look at what it did: CloudTrail > Event history, in every region, filter "AWS access key".',
  ko: '무엇에 쓰였는지 보세요. 모든 리전의 CloudTrail > 이벤트 기록에서 "AWS 액세스 키"로 필터링합니다.',
};
const NOT_ENOUGH: Text = {
  en: 'Only then take it out of the file. Deleting the line does not help: whoever has a copy has the credential.',
  ko: '그다음에 파일에서 지우세요. 지우기만 해서는 소용없습니다. 복사본을 가진 사람은 누구나 쓸 수 있습니다.',
};
const DEACTIVATE: Text = {
  en: 'Deactivate the key: IAM > Users > its user > Security credentials > Access keys > Actions > Deactivate. Do not delete it yet: if something breaks, you can activate it again.',
  ko: '키를 비활성화하세요. IAM > 사용자 > 해당 사용자 > 보안 자격 증명 > 액세스 키 > 작업 > 비활성화. 아직 삭제하지 마세요. 문제가 생기면 다시 활성화할 수 있습니다.',
};
const REPLACE: Text = {
  en: 'Give the application a role instead of a key, or a new key from outside the repository; then delete the old key.',
  ko: '애플리케이션에는 키 대신 역할을 쓰거나, 저장소 밖에서 새 키를 전달하세요. 그다음 이전 키를 삭제합니다.',
};
const REVOKE: Text = {
  en: "End the sessions: IAM > Roles > its role > Revoke sessions. For a user, deactivate the user's keys and deny the user everything for 36 hours.",
  ko: '세션을 끊으세요. IAM > 역할 > 해당 역할 > 세션 취소. 사용자의 세션이면 사용자의 키를 비활성화하고 36시간 동안 모든 작업을 거부하세요.',
};

/** What to do, in this order. */
export function stepsFor(leak: Leak): readonly Text[] {
  if (leak.urgency === 'expired') {
    return [
      {
        en: 'It no longer works; find out how it got here.',
        ko: '더는 쓸 수 없습니다. 어떻게 여기에 들어왔는지 확인하세요.',
      },
    ];
  }
  if (leak.urgency !== 'look') return STEPS[leak.kind];
  if (leak.kind === 'access-key') return [ID_ALONE, IF_UNSURE, LOOK_AT_TRAIL];
  return leak.kind === 'temporary-key' ? [ID_ALONE, REVOKE] : STEPS[leak.kind];
}

const ID_ALONE: Text = {
  en: 'The ID alone opens nothing. See whether its secret access key stands near it, in another file or in a log.',
  ko: 'ID만으로는 아무것도 할 수 없습니다. 근처나 다른 파일, 로그에 보안 액세스 키가 있는지 확인하세요.',
};
const IF_UNSURE: Text = {
  en: 'If you cannot be sure, treat it as leaked: IAM > Users > its user > Security credentials > Access keys > Actions > Deactivate.',
  ko: '확실하지 않으면 유출된 것으로 보세요. IAM > 사용자 > 해당 사용자 > 보안 자격 증명 > 액세스 키 > 작업 > 비활성화.',
};

const STEPS: Readonly<Record<LeakKind, readonly Text[]>> = {
  'access-key': [DEACTIVATE, LOOK_AT_TRAIL, REPLACE, NOT_ENOUGH],
  'secret-access-key': [
    {
      en: 'Find the key it belongs to: every active key of the people and programs that worked here. If in doubt, replace them all.',
      ko: '이 값이 어느 키의 것인지 찾으세요. 여기서 일한 사람과 프로그램의 활성 키가 대상입니다. 확실하지 않으면 모두 교체하세요.',
    },
    DEACTIVATE,
    LOOK_AT_TRAIL,
    NOT_ENOUGH,
  ],
  'temporary-key': [REVOKE, LOOK_AT_TRAIL, NOT_ENOUGH],
  'session-token': [REVOKE, NOT_ENOUGH],
  'bearer-token-id': [
    {
      en: 'The ID alone opens nothing. See whether the token stands near it, and who made it.',
      ko: 'ID만으로는 아무것도 할 수 없습니다. 근처에 토큰이 있는지, 누가 만들었는지 확인하세요.',
    },
  ],
  'context-credential-id': [
    {
      en: 'The ID alone opens nothing. See whether the password stands near it: IAM > Users > its user > Security credentials.',
      ko: 'ID만으로는 아무것도 할 수 없습니다. 근처에 암호가 있는지 확인하세요. IAM > 사용자 > 해당 사용자 > 보안 자격 증명.',
    },
  ],
  'bedrock-api-key': [
    {
      en: 'Deactivate the key: Amazon Bedrock > API keys > Long-term API keys, or IAM > Users > its user > Security credentials. Then delete it; its IAM user too if you need it no more.',
      ko: '키를 비활성화하세요. Amazon Bedrock > API 키 > 장기 API 키, 또는 IAM > 사용자 > 해당 사용자 > 보안 자격 증명. 그다음 삭제하고, 필요 없으면 그 IAM 사용자도 삭제하세요.',
    },
    {
      en: 'Look at the bill of Amazon Bedrock in every region: stolen keys are used for models.',
      ko: '모든 리전의 Amazon Bedrock 요금을 확인하세요. 훔친 키는 모델을 쓰는 데 사용됩니다.',
    },
    NOT_ENOUGH,
  ],
  'bedrock-short-term-key': [
    {
      en: 'It ends within 12 hours. To end it sooner, end the session that made it: IAM > Roles > its role > Revoke sessions.',
      ko: '12시간 안에 만료됩니다. 더 빨리 끊으려면 이 키를 만든 세션을 끊으세요. IAM > 역할 > 해당 역할 > 세션 취소.',
    },
    NOT_ENOUGH,
  ],
  'ses-smtp-password': [
    {
      en: 'It is made from an access key: deactivate that key of the SMTP user, and make new SMTP credentials in Amazon SES > SMTP settings.',
      ko: '이 암호는 액세스 키로 만든 것입니다. SMTP 사용자의 그 키를 비활성화하고 Amazon SES > SMTP 설정에서 새 SMTP 자격 증명을 만드세요.',
    },
    {
      en: 'Look at what was sent: Amazon SES > Reputation metrics.',
      ko: '무엇이 발송되었는지 보세요. Amazon SES > 평판 지표.',
    },
    NOT_ENOUGH,
  ],
  'service-password': [
    {
      en: 'Make it inactive and reset it: IAM > Users > its user > Security credentials, at the service it belongs to.',
      ko: '비활성화하고 재설정하세요. IAM > 사용자 > 해당 사용자 > 보안 자격 증명에서 그 서비스의 자격 증명을 찾으세요.',
    },
    NOT_ENOUGH,
  ],
  'presigned-url': [
    {
      en: 'Until it expires, anyone with the address can do what it allows. To end it sooner, deactivate the key that signed it, or end its session.',
      ko: '만료될 때까지 주소를 가진 사람은 누구나 허용된 작업을 할 수 있습니다. 더 빨리 끊으려면 서명한 키를 비활성화하거나 세션을 끊으세요.',
    },
    NOT_ENOUGH,
  ],
};

export const SKIP_WORDS: Readonly<Record<SkipReason, Text>> = {
  'folder-rule': { en: 'folders left out by rule', ko: '규칙에 따라 제외한 폴더' },
  binary: { en: 'no text', ko: '텍스트가 아님' },
  'link-or-device': { en: 'links and devices', ko: '링크와 장치' },
  'too-large': { en: 'larger than --max-size', ko: '--max-size보다 큼' },
  unreadable: { en: 'could not be read', ko: '읽지 못함' },
  stopped: { en: 'stopped before the end', ko: '중간에 멈춤' },
};

export const HISTORY_WORDS: Readonly<Record<HistoryState, Text>> = {
  read: { en: 'Git history: read', ko: 'git 기록: 읽음' },
  'partly-read': { en: 'Git history: only partly read', ko: 'git 기록: 일부만 읽음' },
  shallow: {
    en: 'Git history: only what a shallow clone has. For the rest: git fetch --unshallow',
    ko: 'git 기록: 얕은 복제(shallow clone)에 있는 것만 읽음. 나머지를 받으려면: git fetch --unshallow',
  },
  'no-repository': {
    en: 'Git history: none here, only files were read',
    ko: 'git 기록: 저장소가 아니어서 파일만 읽음',
  },
  'git-missing': {
    en: 'Git history: not read, because git is not installed',
    ko: 'git 기록: git이 설치되어 있지 않아 읽지 못함',
  },
  'git-failed': { en: 'Git history: not read, because git failed', ko: 'git 기록: git 오류로 읽지 못함' },
  'not-asked': { en: 'Git history: not read (--no-history)', ko: 'git 기록: 읽지 않음(--no-history)' },
};
