import { ago } from '../../../i18n/ago.ts';
import { IamUser } from '../../../inventory/resources/iam-user.ts';
import { daysBetween } from '../../../kernel/clock.ts';
import { sentences } from '../../../kernel/text.ts';
import { defineControl, fail, notApplicable, pass } from '../../control.ts';
import { activeKeys, NO_ACTIVE_KEY, nameKey } from '../../criteria/access-keys.ts';
import { SHOWN_AFTER_FOUR_HOURS } from '../../criteria/credential-report.ts';

export const control = defineControl({
  id: 'iam-user-key-idle',
  resource: IamUser,
  reads: ['accessKeys'],
  severity: 'medium',
  risk: 'hygiene',
  title: { en: 'An access key is no longer used', ko: '액세스 키가 더 이상 사용되지 않음' },
  why: {
    en: 'The project is over and the laptop was sold, but the key still works. Bots search public code all day for keys like this one.',
    ko: '프로젝트는 끝났고 노트북은 팔았지만 키는 여전히 동작합니다. 공개된 코드에서 이런 키를 찾는 봇이 온종일 돌아다닙니다.',
  },
  fix: {
    steps: [
      {
        en: 'Open the user and choose "Security credentials".',
        ko: '사용자를 열고 "보안 자격 증명(Security credentials)"을 선택합니다.',
      },
      {
        en: 'Under "Access keys", find the key by its dates.',
        ko: '"액세스 키(Access keys)"에서 날짜로 키를 찾습니다.',
      },
      {
        en: 'Choose "Actions", then "Deactivate".',
        ko: '"작업(Actions)"에서 "비활성화(Deactivate)"를 선택합니다.',
      },
      {
        en: 'If nothing stops working for a few weeks, choose "Delete".',
        ko: '몇 주 동안 문제가 없으면 "삭제(Delete)"를 선택합니다.',
      },
    ],
    minutes: 3,
    cost: null,
    breaks: {
      en: 'A job that runs less often than every few weeks may need the key. You can activate the key again.',
      ko: '몇 주에 한 번보다 드물게 실행되는 작업이 이 키를 쓸 수 있습니다. 키는 다시 활성화할 수 있습니다.',
    },
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
    'kisa-isms-p-2023': ['2.5.1', '2.5.6'],
  },
  evaluate: ({ accessKeys }, { now, settings: { idleDays } }) => {
    const active = activeKeys(accessKeys);
    if (active.length === 0) return notApplicable(NO_ACTIVE_KEY);
    const used = active.flatMap((key) =>
      key.lastUsedAt === null ? [] : [{ key, lastUsedAt: key.lastUsedAt }],
    );
    if (used.length === 0) {
      return notApplicable({
        en: 'No active key has ever been used.',
        ko: '활성 키를 사용한 기록이 없습니다.',
      });
    }
    const idle = used.filter(({ lastUsedAt }) => daysBetween(lastUsedAt, now) >= idleDays);
    if (idle.length === 0) {
      return pass({
        en: `Every key in use was used within the last ${idleDays} days.`,
        ko: `사용하는 키는 모두 최근 ${idleDays}일 안에 사용했습니다.`,
      });
    }
    return fail(
      sentences(
        ...idle.map(({ key, lastUsedAt }) => {
          const name = nameKey(key, now);
          const when = ago(lastUsedAt, now);
          const service = key.lastUsedService ?? '?';
          return {
            en: `${name.en} was last used ${when.en}, for ${service}.`,
            ko: `${name.ko}: 마지막 사용 ${when.ko}, 서비스 ${service}.`,
          };
        }),
      ),
    );
  },
});
