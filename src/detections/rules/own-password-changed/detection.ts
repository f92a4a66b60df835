import { defineDetection } from '../../detection.ts';
import { alice, call } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: A user changed the own console password
logsource: { product: aws, service: cloudtrail }
level: informational
tags: [attack.persistence, attack.t1098]
detection:
  changed:
    eventSource: iam.amazonaws.com
    eventName: ChangePassword
    errorCode: null
  condition: changed
`,
  title: { en: 'A user changed the own console password', ko: '사용자가 자신의 콘솔 암호를 변경함' },
  triage: [
    {
      en: 'Ask the user; with a stolen password a thief locks the owner out in this way.',
      ko: '사용자에게 확인하세요. 암호를 훔친 사람은 이렇게 주인을 쫓아냅니다.',
    },
  ],
  response: [
    {
      en: 'Reset the password and revoke the console sessions of the user.',
      ko: '암호를 재설정하고 그 사용자의 콘솔 세션을 취소하세요.',
    },
  ],
  playbook: 'intrusion',
  matches: [call('iam', 'ChangePassword', alice)],
  ignores: [
    call('iam', 'ChangePassword', alice, null, { errorCode: 'PasswordPolicyViolation' }),
    call('iam', 'UpdateLoginProfile', alice, { userName: 'bob' }),
  ],
});
