import { findDeployment, stopTheCaller } from '../../advice.ts';
import { defineDetection } from '../../detection.ts';
import { alice, call, denied, session, through } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: A way to sign in from outside was added or changed
logsource: { product: aws, service: cloudtrail }
level: medium
tags: [attack.persistence, attack.defense-evasion, attack.t1484.002]
detection:
  changed:
    eventSource: iam.amazonaws.com
    eventName:
      - CreateSAMLProvider
      - UpdateSAMLProvider
      - CreateOpenIDConnectProvider
      - AddClientIDToOpenIDConnectProvider
      - UpdateOpenIDConnectProviderThumbprint
    errorCode: null
  stack:
    userIdentity.invokedBy: cloudformation.amazonaws.com
  portal:
    requestParameters.name|startswith: AWSSSO_
  condition: changed and not stack and not portal
`,
  title: {
    en: 'A way to sign in from outside was added or changed',
    ko: '외부에서 로그인하는 자격 증명 공급자가 추가 또는 변경됨',
  },
  triage: [
    {
      en: 'Does the address of the provider belong to you or to a service that you use?',
      ko: '공급자 주소가 내 것이거나 내가 쓰는 서비스의 것입니까?',
    },
    {
      en: 'See which roles trust the provider and whether somebody came in through it.',
      ko: '어떤 역할이 이 공급자를 신뢰하는지, 이를 통해 들어온 사람이 있는지 보세요.',
    },
    findDeployment,
  ],
  response: [
    {
      en: 'Delete the provider, or put back the metadata it had.',
      ko: '공급자를 삭제하거나 이전 메타데이터로 되돌리세요.',
    },
    stopTheCaller,
  ],
  playbook: 'intrusion',
  matches: [
    call('iam', 'CreateSAMLProvider', alice, { name: 'work', sAMLMetadataDocument: '<EntityDescriptor/>' }),
    call('iam', 'CreateOpenIDConnectProvider', alice, {
      url: 'https://login.example.net',
      clientIDList: ['sts.amazonaws.com'],
    }),
  ],
  ignores: [
    call('iam', 'ListSAMLProviders', alice),
    call('iam', 'CreateSAMLProvider', session('AWSServiceRoleForSSO', 'AWS-SSO'), {
      name: 'AWSSSO_0123456789abcdef_DO_NOT_DELETE',
    }),
    call('iam', 'CreateOpenIDConnectProvider', through('cloudformation', alice), {
      url: 'https://token.actions.githubusercontent.com',
    }),
    denied(call('iam', 'UpdateSAMLProvider', alice)),
  ],
});
