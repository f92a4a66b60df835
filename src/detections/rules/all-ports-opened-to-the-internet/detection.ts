import { findTheRest } from '../../advice.ts';
import { defineDetection } from '../../detection.ts';
import { alice, call } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: Every port was opened to the internet
name: all-ports-opened-to-the-internet
level: medium
tags:
  - attack.defense-evasion
  - attack.t1562.007
  - attack.persistence
  - attack.t1133
logsource:
  product: aws
  service: cloudtrail
detection:
  authorize:
    eventSource: ec2.amazonaws.com
    eventName: AuthorizeSecurityGroupIngress
    errorCode: null
  world:
    - requestParameters.ipPermissions.items.ipRanges.items.cidrIp|endswith: /0
    - requestParameters.ipPermissions.items.ipv6Ranges.items.cidrIpv6|endswith: /0
    - requestParameters.cidrIp|endswith: /0
  every:
    - requestParameters.ipPermissions.items.ipProtocol: '-1'
    - requestParameters.ipProtocol: '-1'
    - requestParameters.ipPermissions.items:
      requestParameters.ipPermissions.items.fromPort|lte: 1
      requestParameters.ipPermissions.items.toPort|gte: 60000
    - requestParameters.fromPort|lte: 1
      requestParameters.toPort|gte: 60000
  condition: authorize and world and every
`,
  title: { en: 'Every port was opened to the internet', ko: '모든 포트가 인터넷에 열림' },
  triage: [
    {
      en: 'Hardly anything needs this. Is it a way of getting something to work, or a way in?',
      ko: '이것이 필요한 경우는 거의 없습니다. 급히 동작시키려던 것인가요, 침입 통로인가요?',
    },
  ],
  response: [
    {
      en: 'Remove the rule and open only the ports that are served.',
      ko: '규칙을 지우고 서비스하는 포트만 여세요.',
    },
    findTheRest,
  ],
  playbook: 'intrusion',
  matches: [
    call('ec2', 'AuthorizeSecurityGroupIngress', alice, {
      groupId: 'sg-0abc',
      ipPermissions: { items: [{ ipProtocol: '-1', ipRanges: { items: [{ cidrIp: '0.0.0.0/0' }] } }] },
    }),
    call('ec2', 'AuthorizeSecurityGroupIngress', alice, {
      groupId: 'sg-0abc',
      ipProtocol: 'tcp',
      fromPort: 0,
      toPort: 65535,
      cidrIp: '0.0.0.0/0',
    }),
  ],
  ignores: [
    call('ec2', 'AuthorizeSecurityGroupIngress', alice, {
      groupId: 'sg-0abc',
      ipPermissions: {
        items: [{ ipProtocol: '-1', groups: { items: [{ groupId: 'sg-0abc' }] }, ipRanges: {} }],
      },
    }),
    call('ec2', 'AuthorizeSecurityGroupIngress', alice, {
      groupId: 'sg-0abc',
      ipPermissions: {
        items: [
          { ipProtocol: 'tcp', fromPort: 80, toPort: 80, ipRanges: { items: [{ cidrIp: '0.0.0.0/0' }] } },
        ],
      },
    }),
  ],
});
