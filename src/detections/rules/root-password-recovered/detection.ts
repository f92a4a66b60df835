import { defineDetection } from '../../detection.ts';
import { alice, call, root, signIn } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: Password or e-mail address of the root user was changed
logsource: { product: aws, service: cloudtrail }
level: medium
tags: [attack.persistence, attack.initial-access, attack.t1098, attack.t1078.004]
detection:
  call:
    eventSource: signin.amazonaws.com
    eventName:
      - PasswordRecoveryRequested
      - PasswordRecoveryCompleted
      - PasswordUpdated
      - EmailUpdated
    userIdentity.type: Root
  failed:
    responseElements|contains: Failure
  condition: call and not failed
`,
  title: {
    en: 'Password or e-mail address of the root user was changed',
    ko: '루트 사용자의 암호나 이메일 주소가 변경됨',
  },
  triage: [
    {
      en: 'Ask everybody who can use the root user whether they asked for it.',
      ko: '루트 사용자를 쓸 수 있는 사람에게 직접 요청했는지 확인하세요.',
    },
    {
      en: 'Look into the mailbox of the root user for mails of AWS and for forwarding rules.',
      ko: '루트 사용자의 메일 계정에서 AWS 메일과 자동 전달 규칙을 확인하세요.',
    },
  ],
  response: [
    {
      en: 'Secure the mailbox first, then reset the root password and its MFA.',
      ko: '메일 계정을 먼저 지킨 다음 루트 암호와 MFA를 재설정하세요.',
    },
    {
      en: 'If you cannot get in any more, write to AWS through the contact form.',
      ko: '더 이상 로그인할 수 없으면 AWS에 문의 양식으로 알리세요.',
    },
  ],
  playbook: 'intrusion',
  matches: [
    call('signin', 'PasswordRecoveryRequested', root, null, {
      eventType: 'AwsConsoleSignIn',
      responseElements: { PasswordRecoveryRequested: 'Success' },
    }),
    call('signin', 'EmailUpdated', root, null, { eventType: 'AwsConsoleSignIn' }),
  ],
  ignores: [
    call('signin', 'PasswordUpdated', root, null, {
      eventType: 'AwsConsoleSignIn',
      responseElements: { PasswordUpdated: 'Failure' },
    }),
    signIn(root, 'Success', 'Yes'),
    call('iam', 'ChangePassword', alice),
  ],
});
