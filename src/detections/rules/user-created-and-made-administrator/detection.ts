import { askThePerson, findTheRest, stopTheCaller } from '../../advice.ts';
import { defineDetection } from '../../detection.ts';
import { alice, at, call, denied } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: User made
name: user-made
logsource: { product: aws, service: cloudtrail }
detection:
  created:
    eventSource: iam.amazonaws.com
    eventName: CreateUser
    errorCode: null
  condition: created
---
title: Administrator policy given
name: administrator-policy-given
logsource: { product: aws, service: cloudtrail }
detection:
  attached:
    eventSource: iam.amazonaws.com
    eventName: AttachUserPolicy
    requestParameters.policyArn|endswith:
      - :policy/AdministratorAccess
      - :policy/IAMFullAccess
    errorCode: null
  condition: attached
---
title: A new user became administrator within minutes
correlation:
  type: temporal_ordered
  rules: [user-made, administrator-policy-given]
  group-by: [requestParameters.userName]
  timespan: 1h
level: high
tags: [attack.persistence, attack.privilege-escalation, attack.t1136.003, attack.t1098.003]
`,
  title: { en: 'A new user became administrator within minutes', ko: '새 사용자가 몇 분 만에 관리자가 됨' },
  triage: [
    askThePerson,
    {
      en: 'See whether a password or an access key was made for the user too.',
      ko: '그 사용자의 암호나 액세스 키도 만들어졌는지 보세요.',
    },
  ],
  response: [
    {
      en: 'Detach the policy, deactivate keys and password of the new user; do not delete it yet.',
      ko: '정책을 분리하고 새 사용자의 키와 암호를 비활성화하세요. 아직 삭제하지 마세요.',
    },
    stopTheCaller,
    findTheRest,
  ],
  playbook: 'intrusion',
  matches: [
    [
      at(0, call('iam', 'CreateUser', alice, { userName: 'support' })),
      at(
        15,
        call('iam', 'AttachUserPolicy', alice, {
          userName: 'support',
          policyArn: 'arn:aws:iam::aws:policy/AdministratorAccess',
        }),
      ),
    ],
  ],
  ignores: [
    [
      at(0, call('iam', 'CreateUser', alice, { userName: 'support' })),
      at(
        15,
        call('iam', 'AttachUserPolicy', alice, {
          userName: 'support',
          policyArn: 'arn:aws:iam::aws:policy/ReadOnlyAccess',
        }),
      ),
    ],
    // Another user than the new one.
    [
      at(0, call('iam', 'CreateUser', alice, { userName: 'support' })),
      at(
        15,
        call('iam', 'AttachUserPolicy', alice, {
          userName: 'bob',
          policyArn: 'arn:aws:iam::aws:policy/AdministratorAccess',
        }),
      ),
    ],
    [
      at(0, call('iam', 'CreateUser', alice, { userName: 'support' })),
      at(15, denied(call('iam', 'AttachUserPolicy', alice))),
    ],
  ],
});
