import { defineDetection } from '../../detection.ts';
import { alice, call, denied, session, through } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: An IAM user was created
logsource: { product: aws, service: cloudtrail }
level: low
tags: [attack.persistence, attack.t1136.003]
detection:
  created:
    eventSource: iam.amazonaws.com
    eventName: CreateUser
    errorCode: null
  stack:
    userIdentity.invokedBy: cloudformation.amazonaws.com
  condition: created and not stack
`,
  title: { en: 'An IAM user was created', ko: 'IAM 사용자가 생성됨' },
  triage: [
    {
      en: 'Ask who the user is for; a name that imitates a service deserves a second look.',
      ko: '누구를 위한 사용자인지 확인하세요. 서비스 이름을 흉내 낸 이름은 한 번 더 보세요.',
    },
    {
      en: 'See whether it got a password, keys or administrator rights right away.',
      ko: '바로 암호나 키, 관리자 권한을 받았는지 보세요.',
    },
  ],
  response: [
    {
      en: 'Disable its password and keys; delete it once its actions are noted.',
      ko: '암호와 키를 비활성화하고, 한 일을 기록한 뒤 삭제하세요.',
    },
  ],
  playbook: 'intrusion',
  matches: [call('iam', 'CreateUser', session('admin', 'bob'), { userName: 'carol' })],
  ignores: [
    denied(call('iam', 'CreateUser', alice)),
    call('iam', 'CreateUser', alice, { userName: 'carol' }, { errorCode: 'EntityAlreadyExistsException' }),
    call('iam', 'CreateUser', through('cloudformation', alice), { userName: 'app-mailer' }),
    call('iam', 'CreateRole', alice, { roleName: 'web' }),
  ],
});
