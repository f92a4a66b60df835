import { findTheRest } from '../../advice.ts';
import { defineDetection } from '../../detection.ts';
import { call, denied, session, through } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: A role gave more rights to itself
logsource: { product: aws, service: cloudtrail }
level: high
tags: [attack.privilege-escalation, attack.t1098.003]
detection:
  given:
    eventSource: iam.amazonaws.com
    eventName: [AttachRolePolicy, PutRolePolicy, UpdateAssumeRolePolicy, DeleteRolePermissionsBoundary]
    userIdentity.type: AssumedRole
    requestParameters.roleName|fieldref: userIdentity.sessionContext.sessionIssuer.userName
    errorCode: null
  stack:
    userIdentity.invokedBy: cloudformation.amazonaws.com
  condition: given and not stack
`,
  title: { en: 'A role gave more rights to itself', ko: '역할이 자기 자신에게 권한을 더함' },
  triage: [
    {
      en: 'A deployment role that manages itself does this now and then: look for the deployment.',
      ko: '자기 자신을 관리하는 배포 역할이라면 가끔 있는 일입니다. 배포를 찾으세요.',
    },
    { en: 'See what was denied to the role just before.', ko: '바로 앞에 이 역할에 거부된 호출을 보세요.' },
  ],
  response: [
    {
      en: "Take the rights away and revoke the role's sessions.",
      ko: '권한을 떼어 내고 역할의 세션을 취소하세요.',
    },
    findTheRest,
  ],
  playbook: 'intrusion',
  matches: [
    call('iam', 'PutRolePolicy', session('web', 'i-0123456789abcdef0'), {
      roleName: 'web',
      policyName: 'more',
      policyDocument: '{"Statement":[]}',
    }),
  ],
  ignores: [
    call('iam', 'PutRolePolicy', session('deploy', 'build-42'), {
      roleName: 'web',
      policyName: 'app',
      policyDocument: '{"Statement":[]}',
    }),
    call('iam', 'AttachRolePolicy', through('cloudformation', session('deploy', 'build-42')), {
      roleName: 'deploy',
    }),
    denied(call('iam', 'PutRolePolicy', session('web', 'work'))),
  ],
});
