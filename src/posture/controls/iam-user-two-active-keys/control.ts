import { IamUser } from '../../../inventory/resources/iam-user.ts';
import { sentences } from '../../../kernel/text.ts';
import { defineControl, fail, pass } from '../../control.ts';
import { activeKeys, nameKey } from '../../criteria/access-keys.ts';
import { SHOWN_AFTER_FOUR_HOURS } from '../../criteria/credential-report.ts';

export const control = defineControl({
  id: 'iam-user-two-active-keys',
  resource: IamUser,
  reads: ['accessKeys'],
  severity: 'low',
  risk: 'hygiene',
  title: { en: 'A user has two active access keys', ko: '사용자에 활성 액세스 키가 두 개 있음' },
  why: {
    en: 'The second key is meant for the few hours in which you change from one key to the other. If both stay active, there are two that can leak, and in an emergency you do not know which one to deactivate.',
    ko: '두 번째 키는 키를 교체하는 동안만 쓰라고 있는 것입니다. 둘 다 남아 있으면 유출될 수 있는 키도 둘이고, 급할 때 어느 것을 비활성화해야 할지 알 수 없습니다.',
  },
  fix: {
    steps: [
      {
        en: 'If you are replacing a key right now, finish that first.',
        ko: '지금 키를 교체하는 중이라면 먼저 마칩니다.',
      },
      {
        en: 'Otherwise, open the user and choose "Security credentials".',
        ko: '아니라면 사용자를 열고 "보안 자격 증명(Security credentials)"을 선택합니다.',
      },
      {
        en: 'Under "Access keys", compare "Last used".',
        ko: '"액세스 키(Access keys)"에서 "마지막 사용(Last used)"을 비교합니다.',
      },
      {
        en: 'For the key that is used less, choose "Actions", then "Deactivate".',
        ko: '덜 쓰는 키의 "작업(Actions)"에서 "비활성화(Deactivate)"를 선택합니다.',
      },
    ],
    minutes: 10,
    cost: null,
    breaks: {
      en: 'Programs that use the deactivated key stop until you give them the other one. You can activate the key again.',
      ko: '비활성화한 키를 쓰는 프로그램은 다른 키로 바꿀 때까지 멈춥니다. 키는 다시 활성화할 수 있습니다.',
    },
    check: sentences(
      { en: 'Only one key shows "Active".', ko: '키 하나만 "활성(Active)"으로 표시됩니다.' },
      SHOWN_AFTER_FOUR_HOURS,
    ),
    console:
      'https://{region}.console.aws.amazon.com/iam/home?region={region}#/users/details/{id}?section=security_credentials',
  },
  remedies: ['iam-deactivate-access-key'],
  frameworks: { 'aws-startup-security-baseline': ['ACCT.13'], 'kisa-isms-p-2023': ['2.5.1'] },
  evaluate: ({ accessKeys }, { now }) => {
    const active = activeKeys(accessKeys);
    if (active.length < 2) {
      return pass({
        en: 'The user has at most one active access key.',
        ko: '활성 액세스 키가 한 개 이하입니다.',
      });
    }
    return fail(
      sentences(
        ...active.map((key) => {
          const name = nameKey(key, now);
          return { en: `${name.en} is active.`, ko: `${name.ko}: 활성 상태입니다.` };
        }),
      ),
    );
  },
});
