import { ago } from '../../../i18n/ago.ts';
import { type RootUse, RootUser } from '../../../inventory/resources/root-user.ts';
import { daysBetween } from '../../../kernel/clock.ts';
import { sentences, type Text } from '../../../kernel/text.ts';
import { defineControl, fail, pass } from '../../control.ts';
import { SHOWN_AFTER_FOUR_HOURS } from '../../criteria/credential-report.ts';

const RECENT_DAYS = 30;

const CREDENTIALS: Readonly<Record<RootUse['credential'], Text>> = {
  password: { en: 'The root password', ko: '루트 암호' },
  'access-key-1': { en: 'Root access key 1', ko: '루트 액세스 키 1' },
  'access-key-2': { en: 'Root access key 2', ko: '루트 액세스 키 2' },
};

export const control = defineControl({
  id: 'root-used-recently',
  resource: RootUser,
  reads: ['uses', 'accountCreatedAt'],
  severity: 'medium',
  risk: 'hygiene',
  title: { en: 'The root user was used recently', ko: '루트 사용자가 최근에 사용됨' },
  why: {
    en: 'The root user has no limits: one wrong click or one infected browser can cost you everything. And if it was not you who signed in, someone else controls the account.',
    ko: '루트 사용자에는 아무 제한이 없어서 한 번의 실수나 감염된 브라우저로 모든 것을 잃을 수 있습니다. 그리고 로그인한 사람이 내가 아니라면 다른 누군가가 계정을 쥐고 있는 것입니다.',
  },
  fix: {
    steps: [
      {
        en: 'Check first: was it you, at that time?',
        ko: '먼저 그때 사용한 사람이 본인이 맞는지 확인합니다.',
      },
      {
        en: 'If it was not you, treat the account as taken over: change the root password and the MFA device now.',
        ko: '본인이 아니라면 계정이 침해된 것으로 보고 지금 바로 루트 암호와 MFA 디바이스를 바꿉니다.',
      },
      {
        en: 'If it was you, create an administrator for everyday work: enable "IAM Identity Center", or create an IAM user with MFA.',
        ko: '본인이라면 일상 작업용 관리자를 만듭니다. "IAM Identity Center"를 활성화하거나 MFA를 켠 IAM 사용자를 만듭니다.',
      },
      {
        en: 'Use the root user only for the few tasks that need it.',
        ko: '루트 사용자는 꼭 필요한 몇 가지 작업에만 씁니다.',
      },
    ],
    minutes: 20,
    cost: null,
    breaks: null,
    check: sentences(
      {
        en: `Work with the new administrator: after ${RECENT_DAYS} days without the root user, this finding goes away.`,
        ko: `새 관리자로 작업하세요. 루트 사용자를 ${RECENT_DAYS}일 동안 쓰지 않으면 이 결과가 사라집니다.`,
      },
      SHOWN_AFTER_FOUR_HOURS,
    ),
    console: 'https://{region}.console.aws.amazon.com/iam/home?region={region}#/security_credentials',
  },
  remedies: [],
  frameworks: {
    'cis-aws-7.0': ['2.7'],
    'aws-startup-security-baseline': ['ACCT.02', 'ACCT.03'],
    'kisa-isms-p-2023': ['2.5.5'],
  },
  evaluate: ({ uses, accountCreatedAt }, { now }) => {
    const isRecent = (at: string) => daysBetween(at, now) < RECENT_DAYS;
    const [latest] = uses;
    if (!latest)
      return pass({ en: 'The root user has never been used.', ko: '루트 사용자를 사용한 기록이 없습니다.' });
    const recent = uses.filter(({ at }) => isRecent(at));
    if (recent.length === 0) {
      const when = ago(latest.at, now);
      return pass({
        en: `The root user was last used ${when.en}.`,
        ko: `루트 사용자 마지막 사용: ${when.ko}.`,
      });
    }
    const because = sentences(...recent.map((use) => describe(use, now)));
    if (recent.some(({ credential }) => credential !== 'password')) return fail(because, 'high');
    return accountCreatedAt !== null && isRecent(accountCreatedAt) ? fail(because, 'low') : fail(because);
  },
});

function describe({ credential, at }: RootUse, now: string): Text {
  const name = CREDENTIALS[credential];
  const when = ago(at, now);
  return { en: `${name.en} was used ${when.en}.`, ko: `${name.ko} 마지막 사용: ${when.ko}.` };
}
