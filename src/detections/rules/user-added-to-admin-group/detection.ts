import { askThePerson } from '../../advice.ts';
import { defineDetection } from '../../detection.ts';
import { alice, call, denied, session } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: A user was added to a group of administrators
logsource: { product: aws, service: cloudtrail }
level: low
tags: [attack.privilege-escalation, attack.persistence, attack.t1098.003]
detection:
  added:
    eventSource: iam.amazonaws.com
    eventName: AddUserToGroup
    requestParameters.groupName|contains: [admin, owner, superuser, root]
    errorCode: null
  condition: added
`,
  title: { en: 'A user was added to a group of administrators', ko: '사용자가 관리자 그룹에 추가됨' },
  triage: [
    askThePerson,
    {
      en: 'See whether the user is new, or was quiet for long.',
      ko: '새 사용자인지, 오래 쓰지 않던 사용자인지 보세요.',
    },
  ],
  response: [{ en: 'Take the user out of the group.', ko: '사용자를 그룹에서 빼세요.' }],
  playbook: 'intrusion',
  matches: [
    call('iam', 'AddUserToGroup', session('admin', 'bob'), {
      userName: 'carol',
      groupName: 'Administrators',
    }),
  ],
  ignores: [
    call('iam', 'AddUserToGroup', session('admin', 'bob'), { userName: 'carol', groupName: 'developers' }),
    denied(call('iam', 'AddUserToGroup', alice)),
  ],
});
