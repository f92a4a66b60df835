import { askThePerson, stopTheCaller } from '../../advice.ts';
import { defineDetection } from '../../detection.ts';
import { alice, at, call } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: New user
name: new-user
logsource: { product: aws, service: cloudtrail }
detection:
  created:
    eventSource: iam.amazonaws.com
    eventName: CreateUser
    errorCode: null
  condition: created
---
title: New password
name: new-password
logsource: { product: aws, service: cloudtrail }
detection:
  created:
    eventSource: iam.amazonaws.com
    eventName: CreateLoginProfile
    errorCode: null
  condition: created
---
title: New key
name: new-key
logsource: { product: aws, service: cloudtrail }
detection:
  created:
    eventSource: iam.amazonaws.com
    eventName: CreateAccessKey
    errorCode: null
  condition: created
---
title: A new user got both a password and an access key
correlation:
  type: temporal
  rules: [new-user, new-password, new-key]
  group-by: [requestParameters.userName]
  timespan: 30m
level: medium
tags: [attack.persistence, attack.t1136.003, attack.t1098.001]
`,
  title: {
    en: 'A new user got both a password and an access key',
    ko: '새 사용자가 암호와 액세스 키를 함께 받음',
  },
  triage: [
    {
      en: 'A person gets a password, a program gets a key; both at once is rare.',
      ko: '사람은 암호를, 프로그램은 키를 받습니다. 둘을 함께 주는 일은 드뭅니다.',
    },
    askThePerson,
  ],
  response: [
    {
      en: 'Deactivate the key and disable the password of the user.',
      ko: '사용자의 키를 비활성화하고 암호를 비활성화하세요.',
    },
    stopTheCaller,
  ],
  playbook: 'intrusion',
  matches: [
    [
      at(0, call('iam', 'CreateUser', alice, { userName: 'help' })),
      at(9, call('iam', 'CreateLoginProfile', alice, { userName: 'help' })),
      at(15, call('iam', 'CreateAccessKey', alice, { userName: 'help' })),
    ],
  ],
  ignores: [
    [
      at(0, call('iam', 'CreateUser', alice, { userName: 'ci' })),
      at(15, call('iam', 'CreateAccessKey', alice, { userName: 'ci' })),
    ],
    [
      at(0, call('iam', 'CreateUser', alice, { userName: 'ci' })),
      at(9, call('iam', 'CreateLoginProfile', alice, { userName: 'carol' })),
      at(15, call('iam', 'CreateAccessKey', alice, { userName: 'ci' })),
    ],
  ],
});
