import { ago } from '../../../i18n/ago.ts';
import { IamUser } from '../../../inventory/resources/iam-user.ts';
import { daysBetween } from '../../../kernel/clock.ts';
import { sentences } from '../../../kernel/text.ts';
import { defineControl, fail, notApplicable, pass } from '../../control.ts';
import { SHOWN_AFTER_FOUR_HOURS } from '../../criteria/credential-report.ts';

export const control = defineControl({
  id: 'iam-user-password-never-used',
  resource: IamUser,
  reads: ['passwordEnabled', 'passwordLastUsedAt', 'passwordChangedAt'],
  severity: 'medium',
  risk: 'hygiene',
  title: { en: 'A console password has never been used', ko: '콘솔 암호가 한 번도 사용되지 않음' },
  why: {
    en: 'The first password may still be in the email or chat in which it was sent. Anyone who reads it there can sign in before the owner does, and then choose the new password and the MFA device.',
    ko: '처음 만든 암호가 보낸 메일이나 채팅에 그대로 남아 있을 수 있습니다. 그것을 본 사람이 주인보다 먼저 로그인해 새 암호와 MFA 디바이스를 정할 수 있습니다.',
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
        en: 'Set a new password on the day the person really needs one.',
        ko: '실제로 필요한 날에 새 암호를 설정해 줍니다.',
      },
    ],
    minutes: 3,
    cost: null,
    breaks: null,
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
    'kisa-isms-p-2023': ['2.5.1'],
  },
  evaluate: ({ passwordEnabled, passwordLastUsedAt, passwordChangedAt }, { now, settings: { idleDays } }) => {
    if (!passwordEnabled) {
      return notApplicable({ en: 'The user has no console password.', ko: '콘솔 암호가 없는 사용자입니다.' });
    }
    if (passwordLastUsedAt !== null) {
      return pass({ en: 'The password has been used.', ko: '암호를 사용한 기록이 있습니다.' });
    }
    const set =
      passwordChangedAt === null
        ? { en: 'on an unknown day', ko: '알 수 없는 날' }
        : ago(passwordChangedAt, now);
    const because = {
      en: `The password was set ${set.en} and has never been used.`,
      ko: `암호 설정: ${set.ko}. 그 뒤로 사용한 기록이 없습니다.`,
    };
    const isNew = passwordChangedAt !== null && daysBetween(passwordChangedAt, now) < idleDays;
    return isNew ? pass(because) : fail(because);
  },
});
