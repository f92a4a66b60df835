import { compareHabits, readAround, stopTheCaller } from '../../advice.ts';
import { defineDetection } from '../../detection.ts';
import { call, session } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: A console session was made from access keys
logsource: { product: aws, service: cloudtrail }
level: medium
tags: [attack.defense-evasion, attack.lateral-movement, attack.t1550.001, attack.t1078.004]
detection:
  issued:
    eventSource: signin.amazonaws.com
    eventName: GetSigninToken
  portal:
    userIdentity.sessionContext.sessionIssuer.userName|startswith: AWSReservedSSO_
  condition: issued and not portal
`,
  title: { en: 'A console session was made from access keys', ko: '액세스 키로 콘솔 세션이 만들어짐' },
  triage: [
    {
      en: 'Few people open the console through a federation script of their own; ask whether you have one.',
      ko: '직접 만든 페더레이션 스크립트로 콘솔을 여는 일은 드뭅니다. 그런 스크립트가 있는지 확인하세요.',
    },
    compareHabits,
    readAround,
  ],
  response: [
    stopTheCaller,
    {
      en: 'Attach a policy that denies everything issued before now to the role or user.',
      ko: '지금보다 먼저 발급된 세션을 모두 거부하는 정책을 역할이나 사용자에 연결하세요.',
    },
  ],
  playbook: 'intrusion',
  matches: [
    call('signin', 'GetSigninToken', session('deploy', 'work'), null, {
      userAgent: 'python-requests/2.32.3',
      responseElements: { GetSigninToken: 'Success' },
    }),
  ],
  ignores: [
    // The access portal of Identity Center does this at each sign-in.
    call(
      'signin',
      'GetSigninToken',
      session('AWSReservedSSO_ReadOnly_0123456789abcdef', 'alice@example.com'),
      null,
      { responseElements: { GetSigninToken: 'Success' } },
    ),
  ],
});
