import { IamUser } from '../../../inventory/resources/iam-user.ts';
import { sentences, type Text } from '../../../kernel/text.ts';
import { defineControl, fail, notApplicable, pass } from '../../control.ts';
import { activeKeys, keyAgeDays, NO_ACTIVE_KEY, nameKey } from '../../criteria/access-keys.ts';
import { SHOWN_AFTER_FOUR_HOURS } from '../../criteria/credential-report.ts';

export const control = defineControl({
  id: 'iam-user-key-never-used',
  resource: IamUser,
  reads: ['accessKeys'],
  severity: 'medium',
  risk: 'hygiene',
  title: { en: 'An access key has never been used', ko: '액세스 키가 한 번도 사용되지 않음' },
  why: {
    en: 'Nobody misses a key that nobody needs. It sits in a download folder or an old email, it still works, and you would hardly notice a thief using it.',
    ko: '아무도 쓰지 않는 키는 유출되어도 아무도 모릅니다. 다운로드 폴더나 오래된 메일에 남아 있고 여전히 동작하며, 누가 훔쳐 써도 알아채기 어렵습니다.',
  },
  fix: {
    steps: [
      {
        en: 'Open the user and choose "Security credentials".',
        ko: '사용자를 열고 "보안 자격 증명(Security credentials)"을 선택합니다.',
      },
      {
        en: 'Under "Access keys", find the key by the day it was created.',
        ko: '"액세스 키(Access keys)"에서 생성 날짜로 키를 찾습니다.',
      },
      {
        en: 'Choose "Actions", then "Deactivate".',
        ko: '"작업(Actions)"에서 "비활성화(Deactivate)"를 선택합니다.',
      },
      {
        en: 'If nobody asks for the key within a few days, choose "Delete".',
        ko: '며칠 동안 찾는 사람이 없으면 "삭제(Delete)"를 선택합니다.',
      },
    ],
    minutes: 3,
    cost: null,
    breaks: null,
    check: sentences(
      { en: 'The key shows "Inactive" or is gone.', ko: '키가 "비활성(Inactive)"이거나 목록에 없습니다.' },
      SHOWN_AFTER_FOUR_HOURS,
    ),
    console:
      'https://{region}.console.aws.amazon.com/iam/home?region={region}#/users/details/{id}?section=security_credentials',
  },
  remedies: ['iam-deactivate-access-key'],
  frameworks: {
    'cis-aws-7.0': ['2.11'],
    'aws-startup-security-baseline': ['ACCT.13'],
    'aws-fsbp': ['IAM.8'],
    'kisa-isms-p-2023': ['2.5.1'],
  },
  evaluate: ({ accessKeys }, { now, settings: { idleDays } }) => {
    const active = activeKeys(accessKeys);
    if (active.length === 0) return notApplicable(NO_ACTIVE_KEY);
    const unused = active.filter(({ lastUsedAt }) => lastUsedAt === null);
    const forgotten = unused.filter((key) => keyAgeDays(key, now) >= idleDays);
    const told = (keys: typeof active): Text =>
      sentences(
        ...keys.map((key) => {
          const name = nameKey(key, now);
          return { en: `${name.en} has never been used.`, ko: `${name.ko}: 사용한 기록이 없습니다.` };
        }),
      );
    if (forgotten.length > 0) return fail(told(forgotten));
    if (unused.length === 0) {
      return pass({ en: 'Every active key has been used.', ko: '활성 키는 모두 사용한 기록이 있습니다.' });
    }
    return pass(
      sentences(told(unused), {
        en: `The key is less than ${idleDays} days old.`,
        ko: `만든 지 아직 ${idleDays}일이 지나지 않았습니다.`,
      }),
    );
  },
});
