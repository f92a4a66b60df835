import { IamUser } from '../../../inventory/resources/iam-user.ts';
import { sentences } from '../../../kernel/text.ts';
import { defineControl, fail, notApplicable, pass } from '../../control.ts';
import { activeKeys, keyAgeDays, NO_ACTIVE_KEY, nameKey } from '../../criteria/access-keys.ts';
import { SHOWN_AFTER_FOUR_HOURS } from '../../criteria/credential-report.ts';

export const control = defineControl({
  id: 'iam-user-key-old',
  resource: IamUser,
  reads: ['accessKeys'],
  severity: 'medium',
  risk: 'hygiene',
  title: {
    en: 'An access key has not been replaced for a long time',
    ko: '액세스 키가 오랫동안 교체되지 않음',
  },
  why: {
    en: 'Over the years a key gets copied: into scripts, images, chats, backups. Every copy works until the key is replaced. A new key makes all old copies worthless.',
    ko: '키는 시간이 지날수록 스크립트, 이미지, 채팅, 백업으로 복사됩니다. 키를 교체할 때까지 그 사본이 모두 동작합니다. 새 키로 바꾸면 옛 사본은 쓸모없어집니다.',
  },
  fix: {
    steps: [
      {
        en: 'Check whether you can do without a key: on your computer, sign in with "aws login" or IAM Identity Center; on servers, use an IAM role.',
        ko: '키 없이 할 수 있는지 확인합니다. 내 컴퓨터에서는 "aws login"이나 IAM Identity Center로 로그인하고, 서버에서는 IAM 역할을 사용합니다.',
      },
      {
        en: 'If you need a key, run "jikimi access keys rotate" with the name of the user: it leads through these steps and says when each is safe.',
        ko: '키가 필요하면 "jikimi access keys rotate" 뒤에 사용자 이름을 붙여 실행하세요. 아래 단계를 안내하고 언제 해도 안전한지 알려 줍니다.',
      },
      {
        en: 'Open the user, choose "Security credentials", then "Create access key".',
        ko: '사용자를 열고 "보안 자격 증명(Security credentials)"에서 "액세스 키 만들기(Create access key)"를 선택합니다.',
      },
      {
        en: 'Replace the old key with the new one everywhere.',
        ko: '옛 키가 있는 모든 곳을 새 키로 바꿉니다.',
      },
      {
        en: 'When "Last used" of the old key no longer changes, choose "Actions", then "Deactivate".',
        ko: '옛 키의 "마지막 사용(Last used)"이 더 이상 바뀌지 않으면 "작업(Actions)"에서 "비활성화(Deactivate)"를 선택합니다.',
      },
      {
        en: 'If nothing stops working for a few days, choose "Delete".',
        ko: '며칠 동안 문제가 없으면 "삭제(Delete)"를 선택합니다.',
      },
    ],
    minutes: 30,
    cost: null,
    breaks: {
      en: 'A program that still has the old key stops when you deactivate it. You can activate the key again.',
      ko: '새 키로 바꾸지 않은 프로그램은 옛 키를 비활성화할 때 멈춥니다. 키는 다시 활성화할 수 있습니다.',
    },
    check: sentences(
      {
        en: 'The old key shows "Inactive" or is gone.',
        ko: '옛 키가 "비활성(Inactive)"이거나 목록에 없습니다.',
      },
      SHOWN_AFTER_FOUR_HOURS,
    ),
    console:
      'https://{region}.console.aws.amazon.com/iam/home?region={region}#/users/details/{id}?section=security_credentials',
  },
  remedies: ['iam-deactivate-access-key'],
  frameworks: {
    'cis-aws-7.0': ['2.12'],
    'aws-startup-security-baseline': ['ACCT.13'],
    'aws-fsbp': ['IAM.3'],
    'kisa-isms-p-2023': ['2.5.6'],
  },
  evaluate: ({ accessKeys }, { now, settings }) => {
    const active = activeKeys(accessKeys);
    if (active.length === 0) return notApplicable(NO_ACTIVE_KEY);
    const old = active.filter((key) => keyAgeDays(key, now) > settings.keyAgeDays);
    if (old.length === 0) {
      return pass({
        en: `No active key is older than ${settings.keyAgeDays} days.`,
        ko: `${settings.keyAgeDays}일이 넘은 활성 키가 없습니다.`,
      });
    }
    return fail(
      sentences(
        ...old.map((key) => {
          const name = nameKey(key, now);
          return {
            en: `${name.en} is older than ${settings.keyAgeDays} days.`,
            ko: `${name.ko}: ${settings.keyAgeDays}일이 넘었습니다.`,
          };
        }),
      ),
    );
  },
});
