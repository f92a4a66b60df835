import { findTheRest, stopTheCaller } from '../../advice.ts';
import { defineDetection } from '../../detection.ts';
import { alice, call, denied, series } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: Role refused
name: role-refused
logsource: { product: aws, service: cloudtrail }
detection:
  refused:
    eventSource: sts.amazonaws.com
    eventName: AssumeRole
    errorCode: [AccessDenied, AccessDeniedException]
  condition: refused
---
title: One caller was refused several roles
correlation:
  type: value_count
  rules: [role-refused]
  group-by: [userIdentity.arn]
  timespan: 15m
  condition: { gte: 4, field: errorMessage }
level: medium
tags: [attack.privilege-escalation, attack.lateral-movement, attack.t1078.004, attack.t1087.004]
`,
  title: { en: 'One caller was refused several roles', ko: '한 호출자가 여러 역할을 수임하려다 거부됨' },
  triage: [
    {
      en: 'A program lacks one role and repeats it; the messages here name different ones.',
      ko: '프로그램은 역할 하나를 반복해 시도합니다. 여기서는 메시지마다 다른 역할이 나옵니다.',
    },
    {
      en: 'See whether one of them let the caller in later.',
      ko: '나중에 수임에 성공한 역할이 있는지 보세요.',
    },
  ],
  response: [stopTheCaller, findTheRest],
  playbook: 'intrusion',
  matches: [
    series(4, 5, (n) => ({
      ...denied(call('sts', 'AssumeRole', alice)),
      errorMessage: `User: arn:aws:iam::111122223333:user/alice is not authorized to perform: sts:AssumeRole on resource: arn:aws:iam::111122223333:role/role-${n}`,
    })),
  ],
  ignores: [
    series(12, 5, () => ({
      ...denied(call('sts', 'AssumeRole', alice)),
      errorMessage:
        'User: arn:aws:iam::111122223333:user/alice is not authorized to perform: sts:AssumeRole on resource: arn:aws:iam::111122223333:role/deploy',
    })),
    series(4, 5, (n) =>
      call('sts', 'AssumeRole', alice, {
        roleArn: `arn:aws:iam::111122223333:role/role-${n}`,
        roleSessionName: 'work',
      }),
    ),
  ],
});
