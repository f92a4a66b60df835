import { defineDetection } from '../../detection.ts';
import { alice, call, denied, session } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: A user was created in Identity Center
logsource: { product: aws, service: cloudtrail }
level: low
tags: [attack.persistence, attack.t1136.003]
detection:
  console:
    eventSource: sso-directory.amazonaws.com
    eventName: CreateUser
    errorCode: null
  api:
    eventSource: identitystore.amazonaws.com
    eventName: CreateUser
    errorCode: null
  condition: console or api
`,
  title: { en: 'A user was created in Identity Center', ko: 'Identity Center에 사용자가 생성됨' },
  triage: [
    { en: 'Who is the person, and who asked for the user?', ko: '누구이며 누가 그 사용자를 요청했습니까?' },
    {
      en: 'See whether an account was assigned to the user right away.',
      ko: '바로 계정이 할당되었는지 보세요.',
    },
  ],
  response: [
    { en: 'Disable the user and delete its assignments.', ko: '사용자를 비활성화하고 할당을 삭제하세요.' },
  ],
  playbook: 'intrusion',
  matches: [
    call('identitystore', 'CreateUser', session('admin', 'bob'), {
      identityStoreId: 'd-1234567890',
      userName: 'HIDDEN_DUE_TO_SECURITY_REASONS',
    }),
  ],
  ignores: [
    call('iam', 'CreateUser', session('admin', 'bob'), { userName: 'carol' }),
    denied(call('identitystore', 'CreateUser', alice)),
  ],
});
