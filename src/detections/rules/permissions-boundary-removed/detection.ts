import { findDeployment, stopTheCaller } from '../../advice.ts';
import { defineDetection } from '../../detection.ts';
import { alice, call, denied, through } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: A permissions boundary was removed
logsource: { product: aws, service: cloudtrail }
level: medium
tags: [attack.privilege-escalation, attack.defense-evasion, attack.t1098.003]
detection:
  removed:
    eventSource: iam.amazonaws.com
    eventName: [DeleteUserPermissionsBoundary, DeleteRolePermissionsBoundary]
    errorCode: null
  stack:
    userIdentity.invokedBy: cloudformation.amazonaws.com
  condition: removed and not stack
`,
  title: { en: 'A permissions boundary was removed', ko: '권한 경계가 제거됨' },
  triage: [
    findDeployment,
    {
      en: 'Compare what the user or role did before and since.',
      ko: '그 사용자나 역할이 전과 후에 한 일을 비교하세요.',
    },
  ],
  response: [{ en: 'Set the boundary again.', ko: '권한 경계를 다시 설정하세요.' }, stopTheCaller],
  playbook: 'intrusion',
  matches: [call('iam', 'DeleteRolePermissionsBoundary', alice, { roleName: 'web' })],
  ignores: [
    call('iam', 'PutRolePermissionsBoundary', alice, {
      roleName: 'web',
      permissionsBoundary: 'arn:aws:iam::111122223333:policy/edge',
    }),
    call('iam', 'DeleteRolePermissionsBoundary', through('cloudformation', alice), { roleName: 'web' }),
    denied(call('iam', 'DeleteUserPermissionsBoundary', alice)),
  ],
});
