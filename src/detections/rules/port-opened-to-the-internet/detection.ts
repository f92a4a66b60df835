import { defineDetection } from '../../detection.ts';
import { alice, call } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: An admin or database port was opened to the internet
name: port-opened-to-the-internet
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
  modify:
    eventSource: ec2.amazonaws.com
    eventName: ModifySecurityGroupRules
    errorCode: null
  world:
    - requestParameters.ipPermissions.items.ipRanges.items.cidrIp|endswith: /0
    - requestParameters.ipPermissions.items.ipv6Ranges.items.cidrIpv6|endswith: /0
    - requestParameters.cidrIp|endswith: /0
    - requestParameters.ModifySecurityGroupRulesRequest.SecurityGroupRule.SecurityGroupRule.CidrIpv4|endswith: /0
    - requestParameters.ModifySecurityGroupRulesRequest.SecurityGroupRule.SecurityGroupRule.CidrIpv6|endswith: /0
  ports:
    - requestParameters.ipPermissions.items.fromPort: [21, 22, 23, 135, 137, 139, 445, 1433, 1521, 2375, 2376, 3306, 3389, 5432, 5439, 5601, 5900, 5985, 5986, 6379, 6443, 8888, 9042, 9092, 9200, 10250, 11211, 27017, 50070]
    - requestParameters.fromPort: [21, 22, 23, 135, 137, 139, 445, 1433, 1521, 2375, 2376, 3306, 3389, 5432, 5439, 5601, 5900, 5985, 5986, 6379, 6443, 8888, 9042, 9092, 9200, 10250, 11211, 27017, 50070]
    - requestParameters.ModifySecurityGroupRulesRequest.SecurityGroupRule.SecurityGroupRule.FromPort: [21, 22, 23, 135, 137, 139, 445, 1433, 1521, 2375, 2376, 3306, 3389, 5432, 5439, 5601, 5900, 5985, 5986, 6379, 6443, 8888, 9042, 9092, 9200, 10250, 11211, 27017, 50070]
  condition: (authorize or modify) and world and ports
`,
  title: {
    en: 'An admin or database port was opened to the internet',
    ko: '관리나 데이터베이스 포트가 인터넷에 열림',
  },
  triage: [
    {
      en: 'The launch wizard does this when nobody narrows it. Which port, on which instances?',
      ko: '시작 마법사에서 좁히지 않아도 이렇게 됩니다. 어떤 포트이고 어떤 인스턴스인가요?',
    },
    {
      en: 'Did the one who opened it connect soon after, and from where?',
      ko: '연 사람이 곧 접속했나요? 어디에서 접속했나요?',
    },
  ],
  response: [
    {
      en: 'Narrow the rule to your own address, or close it and use Session Manager.',
      ko: '규칙을 본인 주소로 좁히거나, 닫고 Session Manager를 쓰세요.',
    },
    {
      en: 'Look at the sign-in log of the servers behind it.',
      ko: '그 뒤에 있는 서버의 로그인 기록을 확인하세요.',
    },
  ],
  playbook: 'intrusion',
  matches: [
    call('ec2', 'AuthorizeSecurityGroupIngress', alice, {
      groupId: 'sg-0abc',
      ipPermissions: {
        items: [
          {
            ipProtocol: 'tcp',
            fromPort: 22,
            toPort: 22,
            groups: {},
            ipRanges: { items: [{ cidrIp: '0.0.0.0/0' }] },
            ipv6Ranges: {},
            prefixListIds: {},
          },
        ],
      },
    }),
    call('ec2', 'AuthorizeSecurityGroupIngress', alice, {
      groupId: 'sg-0abc',
      ipProtocol: 'tcp',
      fromPort: 3389,
      toPort: 3389,
      cidrIp: '198.51.100.7/0',
      ipPermissions: {},
    }),
    call('ec2', 'AuthorizeSecurityGroupIngress', alice, {
      groupId: 'sg-0abc',
      ipProtocol: 'tcp',
      fromPort: 3306,
      toPort: 3306,
      cidrIp: '0.0.0.0/0',
      ipPermissions: {},
    }),
  ],
  ignores: [
    call('ec2', 'AuthorizeSecurityGroupIngress', alice, {
      groupId: 'sg-0abc',
      ipPermissions: {
        items: [
          { ipProtocol: 'tcp', fromPort: 443, toPort: 443, ipRanges: { items: [{ cidrIp: '0.0.0.0/0' }] } },
        ],
      },
    }),
    call('ec2', 'AuthorizeSecurityGroupIngress', alice, {
      groupId: 'sg-0abc',
      ipPermissions: {
        items: [
          {
            ipProtocol: 'tcp',
            fromPort: 22,
            toPort: 22,
            ipRanges: { items: [{ cidrIp: '203.0.113.7/32' }] },
          },
        ],
      },
    }),
    call(
      'ec2',
      'AuthorizeSecurityGroupIngress',
      alice,
      {
        groupId: 'sg-0abc',
        ipPermissions: {
          items: [
            { ipProtocol: 'tcp', fromPort: 22, toPort: 22, ipRanges: { items: [{ cidrIp: '0.0.0.0/0' }] } },
          ],
        },
      },
      { errorCode: 'Client.InvalidPermission.Duplicate' },
    ),
    call('ec2', 'AuthorizeSecurityGroupEgress', alice, {
      groupId: 'sg-0abc',
      ipPermissions: {
        items: [
          { ipProtocol: 'tcp', fromPort: 22, toPort: 22, ipRanges: { items: [{ cidrIp: '0.0.0.0/0' }] } },
        ],
      },
    }),
  ],
});
