import { defineDetection } from '../../detection.ts';
import { alice, call, series } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: keys-pushed-to-several-instances-call
name: keys-pushed-to-several-instances-call
logsource:
  product: aws
  service: cloudtrail
detection:
  push:
    eventSource: ec2-instance-connect.amazonaws.com
    eventName:
      - SendSSHPublicKey
      - SendSerialConsoleSSHPublicKey
  condition: push
---
title: SSH keys were pushed to several instances in a row
name: keys-pushed-to-several-instances
level: medium
tags:
  - attack.lateral-movement
  - attack.t1021.004
  - attack.persistence
  - attack.t1098.004
correlation:
  type: value_count
  rules:
    - keys-pushed-to-several-instances-call
  group-by:
    - userIdentity.arn
  timespan: 15m
  condition:
    field: requestParameters.instanceId
    gte: 3
`,
  title: {
    en: 'SSH keys were pushed to several instances in a row',
    ko: 'SSH 키를 여러 인스턴스에 잇달아 보냄',
  },
  triage: [
    {
      en: 'People connect to one server at a time. Is it the same public key everywhere?',
      ko: '사람은 보통 한 서버씩 접속합니다. 어디서나 같은 퍼블릭 키인가요?',
    },
  ],
  response: [
    {
      en: 'Cut off the caller, then look at the sign-ins on each of these servers.',
      ko: '호출자를 차단한 다음 각 서버의 로그인 기록을 확인하세요.',
    },
    { en: 'Look for keys left in authorized_keys.', ko: 'authorized_keys에 남은 키를 찾으세요.' },
  ],
  playbook: 'intrusion',
  matches: [
    series(3, 20, (nth) =>
      call('ec2-instance-connect', 'SendSSHPublicKey', alice, {
        instanceId: `i-0${nth}`,
        instanceOSUser: 'ec2-user',
      }),
    ),
  ],
  ignores: [
    series(5, 20, () =>
      call('ec2-instance-connect', 'SendSSHPublicKey', alice, {
        instanceId: 'i-0abc',
        instanceOSUser: 'ec2-user',
      }),
    ),
    series(3, 7200, (nth) =>
      call('ec2-instance-connect', 'SendSSHPublicKey', alice, {
        instanceId: `i-0${nth}`,
        instanceOSUser: 'ec2-user',
      }),
    ),
  ],
});
