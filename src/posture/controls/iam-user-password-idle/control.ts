import { ago } from '../../../i18n/ago.ts';
import { IamUser } from '../../../inventory/resources/iam-user.ts';
import { daysBetween } from '../../../kernel/clock.ts';
import { sentences } from '../../../kernel/text.ts';
import { defineControl, fail, notApplicable, pass } from '../../control.ts';
import { SHOWN_AFTER_FOUR_HOURS } from '../../criteria/credential-report.ts';

export const control = defineControl({
  id: 'iam-user-password-idle',
  resource: IamUser,
  reads: ['passwordEnabled', 'passwordLastUsedAt'],
  severity: 'medium',
  risk: 'hygiene',
  title: { en: 'A console password is no longer used', ko: '콘솔 암호가 더 이상 사용되지 않음' },
  why: {
    en: 'The person has left or works in another way, but the door is still open. Nobody notices when someone else walks through it.',
    ko: '그 사람은 떠났거나 다른 방법으로 일하지만 문은 아직 열려 있습니다. 다른 사람이 그 문으로 들어와도 아무도 알아채지 못합니다.',
  },
  fix: {
    steps: [
      {
        en: 'Open the user and choose "Security credentials".',
        ko: '사용자를 열고 "보안 자격 증명(Security credentials)"을 선택합니다.',
      },
      {
        en: 'Choose "Manage console access", then "Disable".',
        ko: '"콘솔 액세스 관리(Manage console access)"에서 "비활성화(Disable)"를 선택합니다.',
      },
      {
        en: 'If the person has left for good, also deactivate the access keys and later delete the user.',
        ko: '완전히 떠난 사람이라면 액세스 키도 비활성화하고, 나중에 사용자를 삭제합니다.',
      },
    ],
    minutes: 3,
    cost: null,
    breaks: {
      en: 'The person cannot sign in until you set a new password.',
      ko: '새 암호를 설정할 때까지 그 사람은 로그인할 수 없습니다.',
    },
    check: sentences(
      {
        en: '"Console access" shows "Disabled".',
        ko: '"콘솔 액세스(Console access)"가 "비활성화됨(Disabled)"으로 표시됩니다.',
      },
      SHOWN_AFTER_FOUR_HOURS,
    ),
    console:
      'https://{region}.console.aws.amazon.com/iam/home?region={region}#/users/details/{id}?section=security_credentials',
  },
  remedies: ['iam-remove-console-password'],
  frameworks: {
    'cis-aws-7.0': ['2.11'],
    'aws-startup-security-baseline': ['ACCT.03'],
    'aws-fsbp': ['IAM.8'],
    'kisa-isms-p-2023': ['2.5.1', '2.5.6'],
  },
  evaluate: ({ passwordEnabled, passwordLastUsedAt }, { now, settings: { idleDays } }) => {
    if (!passwordEnabled) {
      return notApplicable({ en: 'The user has no console password.', ko: '콘솔 암호가 없는 사용자입니다.' });
    }
    if (passwordLastUsedAt === null) {
      return notApplicable({ en: 'The password has never been used.', ko: '암호를 사용한 기록이 없습니다.' });
    }
    const when = ago(passwordLastUsedAt, now);
    const because = { en: `The password was last used ${when.en}.`, ko: `암호 마지막 사용: ${when.ko}.` };
    return daysBetween(passwordLastUsedAt, now) >= idleDays ? fail(because) : pass(because);
  },
});
