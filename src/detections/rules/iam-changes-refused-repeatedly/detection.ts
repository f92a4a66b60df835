import { findTheRest, stopTheCaller } from '../../advice.ts';
import { defineDetection } from '../../detection.ts';
import { alice, at, call, denied, series } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: Iam change refused
name: iam-change-refused
logsource: { product: aws, service: cloudtrail }
detection:
  refused:
    eventSource: iam.amazonaws.com
    eventName:
      - CreateUser
      - CreateAccessKey
      - CreateLoginProfile
      - UpdateLoginProfile
      - AttachUserPolicy
      - AttachRolePolicy
      - AttachGroupPolicy
      - PutUserPolicy
      - PutRolePolicy
      - PutGroupPolicy
      - AddUserToGroup
      - CreatePolicyVersion
      - SetDefaultPolicyVersion
      - UpdateAssumeRolePolicy
      - CreateRole
    errorCode: [AccessDenied, AccessDeniedException]
  condition: refused
---
title: One caller was refused many changes of access rights
correlation:
  type: value_count
  rules: [iam-change-refused]
  group-by: [userIdentity.arn]
  timespan: 30m
  condition: { gte: 3, field: eventName }
level: medium
tags: [attack.privilege-escalation, attack.persistence, attack.t1098]
`,
  title: {
    en: 'One caller was refused many changes of access rights',
    ko: '한 호출자의 권한 변경 시도가 여러 번 거부됨',
  },
  triage: [
    {
      en: 'A broken deployment repeats one call; somebody trying doors uses several.',
      ko: '고장 난 배포는 같은 호출을 반복하고, 문을 두드려 보는 사람은 여러 호출을 씁니다.',
    },
    { en: 'See whether one of them worked later.', ko: '나중에 성공한 호출이 있는지 보세요.' },
  ],
  response: [stopTheCaller, findTheRest],
  playbook: 'intrusion',
  matches: [
    [
      at(0, denied(call('iam', 'CreateUser', alice))),
      at(20, denied(call('iam', 'AttachUserPolicy', alice))),
      at(40, denied(call('iam', 'CreateAccessKey', alice))),
    ],
  ],
  ignores: [
    // A deployment that lacks one right.
    series(12, 20, () => denied(call('iam', 'CreateRole', alice))),
    [
      at(0, denied(call('iam', 'CreateUser', alice))),
      at(7000, denied(call('iam', 'AttachUserPolicy', alice))),
      at(14000, denied(call('iam', 'CreateAccessKey', alice))),
    ],
    [
      at(0, call('iam', 'CreateUser', alice, { userName: 'b' })),
      at(20, call('iam', 'AttachUserPolicy', alice, { userName: 'b' })),
      at(40, call('iam', 'CreateAccessKey', alice, { userName: 'b' })),
    ],
  ],
});
