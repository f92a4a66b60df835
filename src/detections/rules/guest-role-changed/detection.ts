import { findDeployment, stopTheCaller } from '../../advice.ts';
import { defineDetection } from '../../detection.ts';
import { alice, call, through } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: The role of guests of an identity pool was changed
logsource: { product: aws, service: cloudtrail }
level: low
tags: [attack.persistence, attack.privilege-escalation, attack.t1098.003]
detection:
  set:
    eventSource: cognito-identity.amazonaws.com
    eventName: SetIdentityPoolRoles
    requestParameters.roles.unauthenticated|exists: true
    errorCode: null
  stack:
    userIdentity.invokedBy: cloudformation.amazonaws.com
  condition: set and not stack
`,
  title: {
    en: 'The role of guests of an identity pool was changed',
    ko: '자격 증명 풀의 게스트 역할이 변경됨',
  },
  triage: [
    {
      en: 'What may guests do with the role? Anybody on the internet is a guest.',
      ko: '게스트가 이 역할로 무엇을 할 수 있습니까? 인터넷의 누구나 게스트입니다.',
    },
    findDeployment,
  ],
  response: [
    { en: 'Put the old role back or take guests away.', ko: '이전 역할로 되돌리거나 게스트를 없애세요.' },
    stopTheCaller,
  ],
  playbook: 'intrusion',
  matches: [
    call('cognito-identity', 'SetIdentityPoolRoles', alice, {
      identityPoolId: 'p',
      roles: { unauthenticated: 'arn:aws:iam::111122223333:role/web' },
    }),
  ],
  ignores: [
    call('cognito-identity', 'SetIdentityPoolRoles', alice, {
      identityPoolId: 'p',
      roles: { authenticated: 'arn:aws:iam::111122223333:role/app' },
    }),
    call('cognito-identity', 'SetIdentityPoolRoles', through('cloudformation', alice), {
      identityPoolId: 'p',
      roles: { unauthenticated: 'arn:aws:iam::111122223333:role/web' },
    }),
  ],
});
