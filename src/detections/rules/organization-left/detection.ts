import { readAround, stopTheCaller } from '../../advice.ts';
import { defineDetection } from '../../detection.ts';
import { alice, call, denied } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: The account left its organization, or tried to
logsource: { product: aws, service: cloudtrail }
level: high
tags: [attack.defense-evasion, attack.t1562.001, attack.t1666]
detection:
  left:
    eventSource: organizations.amazonaws.com
    eventName: LeaveOrganization
  condition: left
`,
  title: { en: 'The account left its organization, or tried to', ko: '계정이 조직을 나갔거나 나가려 함' },
  triage: [
    {
      en: 'Outside the organization its guard rails and its log no longer hold; who decided that?',
      ko: '조직 밖에서는 조직의 제한과 로그가 적용되지 않습니다. 누가 결정했습니까?',
    },
    readAround,
  ],
  response: [
    {
      en: 'Ask the management account to invite the account again; accept it.',
      ko: '관리 계정에 다시 초대를 요청하고 수락하세요.',
    },
    stopTheCaller,
  ],
  playbook: 'intrusion',
  matches: [
    call('organizations', 'LeaveOrganization', alice),
    denied(call('organizations', 'LeaveOrganization', alice)),
  ],
  ignores: [
    call('organizations', 'DescribeOrganization', alice),
    call('organizations', 'RemoveAccountFromOrganization', alice, { accountId: '444455556666' }),
  ],
});
