import { findDeployment, putItBack } from '../../advice.ts';
import { defineDetection } from '../../detection.ts';
import { alice, call, session, through } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: Rights of a user or group were changed by hand
logsource: { product: aws, service: cloudtrail }
level: low
tags: [attack.privilege-escalation, attack.defense-evasion, attack.t1098.003]
detection:
  changed:
    eventSource: iam.amazonaws.com
    eventName:
      - PutGroupPolicy
      - DeleteGroupPolicy
      - AttachGroupPolicy
      - DetachGroupPolicy
      - DeleteUserPolicy
      - DetachUserPolicy
    errorCode: null
  stack:
    userIdentity.invokedBy: cloudformation.amazonaws.com
  condition: changed and not stack
`,
  title: { en: 'Rights of a user or group were changed by hand', ko: '사용자나 그룹의 권한이 직접 변경됨' },
  triage: [
    {
      en: 'Who gained or lost which rights? Taking a policy away may also lift a prohibition.',
      ko: '누가 어떤 권한을 얻거나 잃었습니까? 정책을 떼면 금지가 풀릴 수도 있습니다.',
    },
    findDeployment,
  ],
  response: [putItBack],
  playbook: 'intrusion',
  matches: [
    call('iam', 'DeleteGroupPolicy', session('admin', 'bob'), {
      groupName: 'developers',
      policyName: 'limits',
    }),
  ],
  ignores: [
    call('iam', 'DeleteGroupPolicy', through('cloudformation', alice), {
      groupName: 'developers',
      policyName: 'limits',
    }),
    call(
      'iam',
      'DeleteGroupPolicy',
      alice,
      { groupName: 'developers', policyName: 'x' },
      { errorCode: 'NoSuchEntityException' },
    ),
    call('iam', 'DetachRolePolicy', alice, {
      roleName: 'web',
      policyArn: 'arn:aws:iam::aws:policy/ReadOnlyAccess',
    }),
  ],
});
