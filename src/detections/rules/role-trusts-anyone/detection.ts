import { askThePerson, findTheRest, stopTheCaller } from '../../advice.ts';
import { defineDetection } from '../../detection.ts';
import { alice, call, denied } from '../../example.ts';

export const detection = defineDetection({
  rule: String.raw`
title: Anybody with an AWS account was let into a role
logsource: { product: aws, service: cloudtrail }
level: high
tags: [attack.persistence, attack.privilege-escalation, attack.t1098]
detection:
  update:
    eventSource: iam.amazonaws.com
    eventName: UpdateAssumeRolePolicy
    requestParameters.policyDocument|re: '"Principal"\s*:\s*("\*"|\{[^{}]*"AWS"\s*:\s*(\[[^\]]*)?"\*")'
    errorCode: null
  create:
    eventSource: iam.amazonaws.com
    eventName: CreateRole
    requestParameters.assumeRolePolicyDocument|re: '"Principal"\s*:\s*("\*"|\{[^{}]*"AWS"\s*:\s*(\[[^\]]*)?"\*")'
    errorCode: null
  # An external ID is a word that anybody may guess or read; it narrows nothing here.
  narrowedOnUpdate:
    requestParameters.policyDocument|contains: ['aws:PrincipalOrg', 'aws:PrincipalAccount', 'aws:PrincipalArn', 'aws:SourceAccount', 'aws:SourceArn', 'aws:SourceVpc']
  narrowedOnCreate:
    requestParameters.assumeRolePolicyDocument|contains: ['aws:PrincipalOrg', 'aws:PrincipalAccount', 'aws:PrincipalArn', 'aws:SourceAccount', 'aws:SourceArn', 'aws:SourceVpc']
  condition: (update or create) and not 1 of narrowed*
`,
  title: {
    en: 'Anybody with an AWS account was let into a role',
    ko: 'AWS 계정을 가진 누구나 쓸 수 있도록 역할이 열림',
  },
  triage: [
    {
      en: 'See whether somebody took the role since, and from which account.',
      ko: '그 뒤 누가 어느 계정에서 역할을 수임했는지 보세요.',
    },
    askThePerson,
  ],
  response: [
    {
      en: "Put the trust policy back and revoke the role's sessions.",
      ko: '신뢰 정책을 되돌리고 역할의 세션을 취소하세요.',
    },
    stopTheCaller,
    findTheRest,
  ],
  playbook: 'intrusion',
  matches: [
    call('iam', 'UpdateAssumeRolePolicy', alice, {
      roleName: 'web',
      policyDocument: '{"Statement":[{"Effect":"Allow","Principal":{"AWS":"*"},"Action":"sts:AssumeRole"}]}',
    }),
    call('iam', 'CreateRole', alice, {
      roleName: 'helper',
      assumeRolePolicyDocument:
        '{"Statement":[{"Effect":"Allow","Principal":"*","Action":"sts:AssumeRole","Condition":{"StringEquals":{"sts:ExternalId":"12345"}}}]}',
    }),
  ],
  ignores: [
    call('iam', 'UpdateAssumeRolePolicy', alice, {
      roleName: 'web',
      policyDocument:
        '{"Statement":[{"Effect":"Allow","Principal":{"Service":"ec2.amazonaws.com"},"Action":"sts:AssumeRole"}]}',
    }),
    call('iam', 'CreateRole', alice, {
      roleName: 'shared',
      assumeRolePolicyDocument:
        '{"Statement":[{"Effect":"Allow","Principal":{"AWS":"*"},"Action":"sts:AssumeRole","Condition":{"StringEquals":{"aws:PrincipalOrgID":"o-a1b2c3d4e5"}}}]}',
    }),
    denied(call('iam', 'UpdateAssumeRolePolicy', alice)),
  ],
});
