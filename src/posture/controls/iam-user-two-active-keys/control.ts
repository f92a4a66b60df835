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
  title: { en: 'Two access keys at once', ko: '동시에 활성 상태인 액세스 키 두 개' },
  why: {
    en: 'The second key is there for the hours in which you change from one to the other. If both stay, a leak of either is a leak, and in an emergency you do not know which one to turn off.',
    ko: '두 번째 키는 키를 교체하는 동안만 쓰라고 있는 것입니다. 둘 다 남아 있으면 어느 쪽이 유출되어도 문제이고, 급할 때 무엇을 꺼야 할지 알 수 없습니다.',
  },
  fix: {
    steps: [
      {
        en: 'If you are changing keys right now, finish that first.',
        ko: '지금 키를 교체하는 중이라면 먼저 마칩니다.',
      },
      {
        en: 'Otherwise open the user and choose "Security credentials".',
        ko: '아니라면 사용자를 열고 "보안 자격 증명(Security credentials)"을 선택합니다.',
      },
      {
        en: 'Under "Access keys" compare "Last used".',
        ko: '"액세스 키(Access keys)"에서 "마지막 사용(Last used)"을 비교합니다.',
      },
      { en: 'Deactivate the one that is used less.', ko: '덜 쓰는 키를 비활성화합니다.' },
    ],
    minutes: 10,
    cost: null,
    breaks: {
      en: 'Programs with the deactivated key stop until you give them the other one. Deactivating can be taken back.',
      ko: '비활성화한 키를 쓰는 프로그램은 다른 키를 줄 때까지 멈춥니다. 비활성화는 되돌릴 수 있습니다.',
    },
    check: sentences(
      { en: 'Only one key shows "Active".', ko: '키 하나만 "활성(Active)"으로 표시됩니다.' },
      SHOWN_AFTER_FOUR_HOURS,
    ),
    console:
      'https://{region}.console.aws.amazon.com/iam/home?region={region}#/users/details/{id}?section=security_credentials',
  },
  remedies: ['iam-deactivate-access-key'],
  frameworks: {},
  evaluate: ({ accessKeys }, { now }) => {
    const active = activeKeys(accessKeys);
    if (active.length < 2) {
      return pass({
        en: 'The user has at most one active access key.',
        ko: '활성 액세스 키가 두 개 이상이 아닙니다.',
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
