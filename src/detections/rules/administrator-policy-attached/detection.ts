import { askThePerson, findDeployment, stopTheCaller } from '../../advice.ts';
import { defineDetection } from '../../detection.ts';
import { alice, call, denied, through } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: Administrator rights were given by an AWS managed policy
logsource: { product: aws, service: cloudtrail }
level: medium
tags: [attack.privilege-escalation, attack.persistence, attack.t1098.003]
detection:
  attached:
    eventSource: iam.amazonaws.com
    eventName: [AttachUserPolicy, AttachRolePolicy, AttachGroupPolicy]
    requestParameters.policyArn|endswith:
      - :policy/AdministratorAccess
      - :policy/IAMFullAccess
    errorCode: null
  stack:
    userIdentity.invokedBy: cloudformation.amazonaws.com
  condition: attached and not stack
`,
  title: {
    en: 'Administrator rights were given by an AWS managed policy',
    ko: 'AWS 관리형 정책으로 관리자 권한이 부여됨',
  },
  triage: [
    findDeployment,
    {
      en: 'See whether whoever got the rights is new or was used from elsewhere since.',
      ko: '권한을 받은 대상이 새로 만들어졌거나 그 뒤 다른 곳에서 쓰였는지 보세요.',
    },
    askThePerson,
  ],
  response: [{ en: 'Detach the policy.', ko: '정책을 분리하세요.' }, stopTheCaller],
  playbook: 'intrusion',
  matches: [
    call('iam', 'AttachUserPolicy', alice, {
      userName: 'bob',
      policyArn: 'arn:aws:iam::aws:policy/AdministratorAccess',
    }),
    call('iam', 'AttachRolePolicy', alice, {
      roleName: 'web',
      policyArn: 'arn:aws:iam::aws:policy/IAMFullAccess',
    }),
  ],
  ignores: [
    call('iam', 'AttachRolePolicy', alice, {
      roleName: 'web',
      policyArn: 'arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess',
    }),
    call('iam', 'AttachRolePolicy', through('cloudformation', alice), {
      roleName: 'cdk-exec',
      policyArn: 'arn:aws:iam::aws:policy/AdministratorAccess',
    }),
    call('iam', 'DetachUserPolicy', alice, {
      userName: 'bob',
      policyArn: 'arn:aws:iam::aws:policy/AdministratorAccess',
    }),
    denied(call('iam', 'AttachUserPolicy', alice)),
  ],
});
