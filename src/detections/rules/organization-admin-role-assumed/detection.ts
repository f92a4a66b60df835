import { stopTheCaller } from '../../advice.ts';
import { defineDetection } from '../../detection.ts';
import { alice, call, session, through } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: The administrator role of a member account was assumed
name: organization-admin-role-assumed
level: medium
tags:
  - attack.lateral-movement
  - attack.t1550.001
  - attack.privilege-escalation
  - attack.t1078.004
logsource:
  product: aws
  service: cloudtrail
detection:
  assume:
    eventSource: sts.amazonaws.com
    eventName: AssumeRole
    requestParameters.roleArn|endswith:
      - ':role/OrganizationAccountAccessRole'
      - ':role/AWSControlTowerExecution'
  automatic:
    - userIdentity.type: AWSService
    - userIdentity.invokedBy|endswith: '.amazonaws.com'
    - userIdentity.sessionContext.sessionIssuer.arn|contains:
        - ':role/service-role/AWSControlTower'
        - ':role/aws-service-role/'
  condition: assume and not automatic
`,
  title: {
    en: 'The administrator role of a member account was assumed',
    ko: '멤버 계정의 관리자 역할이 수임됨',
  },
  triage: [
    {
      en: 'This role may do everything. Daily work should not go through it: who did, and for what?',
      ko: '모든 것을 할 수 있는 역할입니다. 일상 작업에는 쓰지 않습니다. 누가 왜 썼나요?',
    },
  ],
  response: [
    {
      en: "Revoke the role's sessions in the member account, and limit its trust to a few people.",
      ko: '멤버 계정에서 역할의 세션을 취소하고 신뢰 정책을 몇 사람으로 좁히세요.',
    },
    stopTheCaller,
  ],
  playbook: 'intrusion',
  matches: [
    call('sts', 'AssumeRole', alice, {
      roleArn: 'arn:aws:iam::444455556666:role/OrganizationAccountAccessRole',
      roleSessionName: 'x',
    }),
  ],
  ignores: [
    call('sts', 'AssumeRole', alice, {
      roleArn: 'arn:aws:iam::111122223333:role/Developer',
      roleSessionName: 'x',
    }),
    call('sts', 'AssumeRole', through('controltower', session('AWSControlTowerAdmin', 'x')), {
      roleArn: 'arn:aws:iam::444455556666:role/AWSControlTowerExecution',
      roleSessionName: 'x',
    }),
  ],
});
