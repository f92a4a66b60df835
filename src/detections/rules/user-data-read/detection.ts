import { stopTheCaller } from '../../advice.ts';
import { defineDetection } from '../../detection.ts';
import { alice, call, series } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: user-data-read-call
name: user-data-read-call
logsource:
  product: aws
  service: cloudtrail
detection:
  read:
    eventSource: ec2.amazonaws.com
    eventName: DescribeInstanceAttribute
    requestParameters.attribute: userData
  console:
    sessionCredentialFromConsole: 'true'
  condition: read and not console
---
title: Start-up scripts of several instances were read
name: user-data-read
level: medium
tags:
  - attack.discovery
  - attack.t1580
  - attack.credential-access
  - attack.t1552.005
correlation:
  type: value_count
  rules:
    - user-data-read-call
  group-by:
    - userIdentity.arn
  timespan: 30m
  condition:
    field: requestParameters.instanceId
    gte: 3
`,
  title: {
    en: 'Start-up scripts of several instances were read',
    ko: '여러 인스턴스의 시작 스크립트를 조회함',
  },
  triage: [
    {
      en: 'Passwords are often left in user data. Do yours hold any?',
      ko: '사용자 데이터에 암호가 남아 있는 경우가 많습니다. 있나요?',
    },
  ],
  response: [
    stopTheCaller,
    {
      en: 'Replace every secret that stands there and move it to Secrets Manager or Parameter Store.',
      ko: '그 안의 비밀 정보를 모두 교체하고 Secrets Manager나 Parameter Store로 옮기세요.',
    },
  ],
  playbook: 'intrusion',
  matches: [
    series(3, 10, (nth) =>
      call('ec2', 'DescribeInstanceAttribute', alice, { instanceId: `i-0${nth}`, attribute: 'userData' }),
    ),
    series(3, 10, (nth) =>
      call(
        'ec2',
        'DescribeInstanceAttribute',
        alice,
        { instanceId: `i-0${nth}`, attribute: 'userData' },
        { errorCode: 'Client.InvalidInstanceID.NotFound' },
      ),
    ),
  ],
  ignores: [
    series(6, 10, () =>
      call('ec2', 'DescribeInstanceAttribute', alice, { instanceId: 'i-0abc', attribute: 'userData' }),
    ),
    series(6, 10, (nth) =>
      call('ec2', 'DescribeInstanceAttribute', alice, {
        instanceId: `i-0${nth}`,
        attribute: 'disableApiTermination',
      }),
    ),
  ],
});
