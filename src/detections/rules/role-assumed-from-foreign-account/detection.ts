import { findTheRest } from '../../advice.ts';
import { defineDetection } from '../../detection.ts';
import { alice, call, denied, service, stranger } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: Another account took a role without an external ID
logsource: { product: aws, service: cloudtrail }
level: medium
tags: [attack.initial-access, attack.lateral-movement, attack.t1199, attack.t1078.004]
detection:
  assumed:
    eventSource: sts.amazonaws.com
    eventName: AssumeRole
    userIdentity.accountId|exists: true
    errorCode: null
  sameAccount:
    userIdentity.accountId|fieldref: recipientAccountId
  partner:
    requestParameters.externalId|exists: true
  organization:
    requestParameters.roleArn|endswith:
      - :role/OrganizationAccountAccessRole
      - :role/AWSControlTowerExecution
      - :role/aws-controltower-AdministratorExecutionRole
  condition: assumed and not sameAccount and not partner and not organization
`,
  title: {
    en: 'Another account took a role without an external ID',
    ko: '다른 계정이 외부 ID 없이 역할을 수임함',
  },
  triage: [
    {
      en: "Find out whose account it is: another of yours, a vendor's, or nobody's you know.",
      ko: '어느 계정인지 알아보세요. 내 다른 계정인지, 업체인지, 모르는 계정인지 확인합니다.',
    },
    {
      en: 'See who let that account into the trust policy of the role, and when.',
      ko: '누가 언제 그 계정을 역할의 신뢰 정책에 넣었는지 보세요.',
    },
    { en: "Read what the role's session did afterwards.", ko: '그 뒤 역할의 세션이 한 일을 살펴보세요.' },
  ],
  response: [
    {
      en: "Take the account out of the trust policy and revoke the role's sessions.",
      ko: '신뢰 정책에서 그 계정을 빼고 역할의 세션을 취소하세요.',
    },
    findTheRest,
  ],
  playbook: 'intrusion',
  matches: [
    call('sts', 'AssumeRole', stranger, {
      roleArn: 'arn:aws:iam::111122223333:role/deploy',
      roleSessionName: 'work',
    }),
  ],
  ignores: [
    call('sts', 'AssumeRole', alice, {
      roleArn: 'arn:aws:iam::111122223333:role/deploy',
      roleSessionName: 'work',
    }),
    call('sts', 'AssumeRole', stranger, {
      roleArn: 'arn:aws:iam::111122223333:role/monitoring',
      roleSessionName: 'v',
      externalId: 'c0ffee',
    }),
    call('sts', 'AssumeRole', service('ec2'), {
      roleArn: 'arn:aws:iam::111122223333:role/web',
      roleSessionName: 'i-0123456789abcdef0',
    }),
    call('sts', 'AssumeRole', stranger, {
      roleArn: 'arn:aws:iam::111122223333:role/OrganizationAccountAccessRole',
      roleSessionName: 'ops',
    }),
    denied(call('sts', 'AssumeRole', stranger)),
  ],
});
