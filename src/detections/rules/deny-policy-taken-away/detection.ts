import { askThePerson } from '../../advice.ts';
import { defineDetection } from '../../detection.ts';
import { alice, call, denied } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: A policy that forbids was taken away
logsource: { product: aws, service: cloudtrail }
level: medium
tags: [attack.defense-evasion, attack.privilege-escalation, attack.t1098.003]
detection:
  removed:
    eventSource: iam.amazonaws.com
    eventName: [DetachUserPolicy, DetachRolePolicy, DetachGroupPolicy]
    requestParameters.policyArn|endswith: :policy/AWSDenyAll
    errorCode: null
  revocation:
    eventSource: iam.amazonaws.com
    eventName: [DeleteRolePolicy, DeleteUserPolicy]
    requestParameters.policyName|startswith: AWSRevokeOlderSessions
    errorCode: null
  condition: removed or revocation
`,
  title: { en: 'A policy that forbids was taken away', ko: '금지 정책이 제거됨' },
  triage: [
    {
      en: 'Somebody had shut this caller out: was the reason settled?',
      ko: '누군가 이 대상을 차단해 두었습니다. 그 이유가 해결되었습니까?',
    },
    askThePerson,
  ],
  response: [
    { en: 'Put the policy back until the reason is settled.', ko: '이유가 해결될 때까지 정책을 되돌리세요.' },
  ],
  playbook: 'intrusion',
  matches: [
    call('iam', 'DetachUserPolicy', alice, {
      userName: 'bob',
      policyArn: 'arn:aws:iam::aws:policy/AWSDenyAll',
    }),
    call('iam', 'DeleteRolePolicy', alice, { roleName: 'web', policyName: 'AWSRevokeOlderSessions' }),
  ],
  ignores: [
    call('iam', 'AttachUserPolicy', alice, {
      userName: 'bob',
      policyArn: 'arn:aws:iam::aws:policy/AWSDenyAll',
    }),
    call('iam', 'DeleteRolePolicy', alice, { roleName: 'web', policyName: 'app' }),
    denied(call('iam', 'DetachUserPolicy', alice)),
  ],
});
