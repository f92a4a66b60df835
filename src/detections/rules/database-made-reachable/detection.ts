import { defineDetection } from '../../detection.ts';
import { alice, call } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: A database was made reachable from the internet
name: database-made-reachable
level: medium
tags:
  - attack.exfiltration
  - attack.t1048
  - attack.defense-evasion
  - attack.t1562.007
logsource:
  product: aws
  service: cloudtrail
detection:
  public:
    eventSource:
      - rds.amazonaws.com
      - redshift.amazonaws.com
    eventName:
      - ModifyDBInstance
      - ModifyCluster
    requestParameters.publiclyAccessible: true
    errorCode: null
  group:
    eventSource: rds.amazonaws.com
    eventName: AuthorizeDBSecurityGroupIngress
    errorCode: null
  condition: public or group
`,
  title: {
    en: 'A database was made reachable from the internet',
    ko: '데이터베이스가 인터넷에서 접근 가능하게 변경됨',
  },
  triage: [
    {
      en: 'Developers do this to use a desktop tool; a bastion or Session Manager does it safely.',
      ko: '개발자가 데스크톱 도구를 쓰려고 하기도 합니다. 안전하게는 Session Manager를 쓰세요.',
    },
    {
      en: 'DB security groups belong to servers before VPCs; today hardly anything but a probe calls them.',
      ko: 'DB 보안 그룹은 VPC 이전 방식이라 요즘은 시험 삼아 부르는 경우 말고는 쓰지 않습니다.',
    },
    {
      en: 'Was the master password changed or a port opened in the same hour?',
      ko: '같은 시간에 마스터 암호를 바꾸거나 포트를 열었나요?',
    },
  ],
  response: [
    {
      en: "Make it private again and look at the database's own log for sign-ins.",
      ko: '다시 프라이빗으로 바꾸고 데이터베이스 로그에서 로그인을 확인하세요.',
    },
  ],
  playbook: 'intrusion',
  matches: [
    call('rds', 'ModifyDBInstance', alice, {
      dBInstanceIdentifier: 'shop',
      publiclyAccessible: true,
      applyImmediately: true,
    }),
    call('rds', 'AuthorizeDBSecurityGroupIngress', alice, {
      dBSecurityGroupName: 'shop',
      cIDRIP: '203.0.113.0/24',
    }),
  ],
  ignores: [
    call('rds', 'ModifyDBInstance', alice, { dBInstanceIdentifier: 'shop', publiclyAccessible: false }),
    call('rds', 'ModifyDBInstance', alice, { dBInstanceIdentifier: 'shop', allocatedStorage: 40 }),
  ],
});
