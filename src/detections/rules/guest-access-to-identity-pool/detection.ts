import { defineDetection } from '../../detection.ts';
import { alice, call, denied, through } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: Anybody may get credentials from an identity pool
logsource: { product: aws, service: cloudtrail }
level: medium
tags: [attack.persistence, attack.initial-access, attack.t1098]
detection:
  opened:
    eventSource: cognito-identity.amazonaws.com
    eventName: [CreateIdentityPool, UpdateIdentityPool]
    requestParameters.allowUnauthenticatedIdentities: 'true'
    errorCode: null
  stack:
    userIdentity.invokedBy: cloudformation.amazonaws.com
  condition: opened and not stack
`,
  title: {
    en: 'Anybody may get credentials from an identity pool',
    ko: '누구나 자격 증명 풀에서 자격 증명을 받을 수 있게 됨',
  },
  triage: [
    {
      en: 'Does a web site or an app of yours hand out guest credentials?',
      ko: '내 웹사이트나 앱이 게스트 자격 증명을 나눠 줍니까?',
    },
    { en: 'See which role guests get, and what it may do.', ko: '게스트가 받는 역할과 그 권한을 보세요.' },
  ],
  response: [
    {
      en: "Turn guest access off, or narrow the guests' role to what the app needs.",
      ko: '게스트 액세스를 끄거나 게스트 역할을 앱에 필요한 권한으로 줄이세요.',
    },
  ],
  playbook: 'intrusion',
  matches: [
    call('cognito-identity', 'UpdateIdentityPool', alice, {
      identityPoolName: 'app',
      allowUnauthenticatedIdentities: true,
    }),
  ],
  ignores: [
    call('cognito-identity', 'CreateIdentityPool', alice, {
      identityPoolName: 'app',
      allowUnauthenticatedIdentities: false,
    }),
    call('cognito-identity', 'CreateIdentityPool', through('cloudformation', alice), {
      identityPoolName: 'app',
      allowUnauthenticatedIdentities: true,
    }),
    denied(call('cognito-identity', 'UpdateIdentityPool', alice)),
  ],
});
