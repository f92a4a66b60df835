import { defineDetection } from '../../detection.ts';
import { alice, call, series } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: addresses-allocated-in-bulk-call
name: addresses-allocated-in-bulk-call
logsource:
  product: aws
  service: cloudtrail
detection:
  allocate:
    eventSource: ec2.amazonaws.com
    eventName: AllocateAddress
    errorCode: null
  condition: allocate
---
title: Many Elastic IP addresses were taken in an hour
name: addresses-allocated-in-bulk
level: low
tags:
  - attack.resource-development
  - attack.t1583
correlation:
  type: event_count
  rules:
    - addresses-allocated-in-bulk-call
  group-by:
    - userIdentity.arn
  timespan: 1h
  condition:
    gte: 10
`,
  title: {
    en: 'Many Elastic IP addresses were taken in an hour',
    ko: '한 시간에 탄력적 IP 주소를 많이 할당함',
  },
  triage: [
    {
      en: 'The normal quota is five a Region. Fishing for addresses serves spam, scans and taking over old names.',
      ko: '기본 할당량은 리전당 5개입니다. 주소를 모으는 것은 스팸, 스캔, 오래된 도메인 탈취에 쓰입니다.',
    },
  ],
  response: [
    {
      en: 'Release those that you do not use; each costs by the hour.',
      ko: '쓰지 않는 주소를 릴리스하세요. 시간당 요금이 나옵니다.',
    },
  ],
  playbook: 'charges',
  matches: [series(10, 30, () => call('ec2', 'AllocateAddress', alice, { domain: 'vpc' }))],
  ignores: [
    series(3, 30, () => call('ec2', 'AllocateAddress', alice, { domain: 'vpc' })),
    series(12, 30, () =>
      call('ec2', 'AllocateAddress', alice, { domain: 'vpc' }, { errorCode: 'Client.AddressLimitExceeded' }),
    ),
  ],
});
