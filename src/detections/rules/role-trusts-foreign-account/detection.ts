import { stopTheCaller } from '../../advice.ts';
import { defineDetection } from '../../detection.ts';
import { alice, call, denied } from '../../example.ts';

export const detection = defineDetection({
  rule: String.raw`
title: A role was opened to another account
logsource: { product: aws, service: cloudtrail }
level: medium
tags: [attack.persistence, attack.privilege-escalation, attack.t1098]
detection:
  update:
    eventSource: iam.amazonaws.com
    eventName: UpdateAssumeRolePolicy
    requestParameters.policyDocument|re: '"AWS"\s*:\s*(\[[^\]]*)?"(arn:aws[a-z-]*:(iam|sts)::)?[0-9]{12}[:"]'
    errorCode: null
  create:
    eventSource: iam.amazonaws.com
    eventName: CreateRole
    requestParameters.assumeRolePolicyDocument|re: '"AWS"\s*:\s*(\[[^\]]*)?"(arn:aws[a-z-]*:(iam|sts)::)?[0-9]{12}[:"]'
    errorCode: null
  ownOnUpdate:
    requestParameters.policyDocument|fieldref|contains: recipientAccountId
  ownOnCreate:
    requestParameters.assumeRolePolicyDocument|fieldref|contains: recipientAccountId
  partnerOnCreate:
    requestParameters.assumeRolePolicyDocument|contains: sts:ExternalId
  condition: (create and not ownOnCreate and not partnerOnCreate) or (update and not ownOnUpdate)
`,
  title: { en: 'A role was opened to another account', ko: '역할이 다른 계정에 열림' },
  triage: [
    {
      en: 'Find out whose account it is; a new vendor comes with an external ID and a contract.',
      ko: '어느 계정인지 알아보세요. 새 업체라면 외부 ID와 계약이 있습니다.',
    },
    {
      en: 'An existing role that suddenly trusts a stranger is a back door.',
      ko: '기존 역할이 갑자기 모르는 계정을 신뢰하면 백도어입니다.',
    },
    {
      en: 'See whether that account has taken the role since.',
      ko: '그 계정이 이후 역할을 수임했는지 보세요.',
    },
  ],
  response: [
    {
      en: "Take the account out of the trust policy and revoke the role's sessions.",
      ko: '신뢰 정책에서 그 계정을 빼고 역할의 세션을 취소하세요.',
    },
    stopTheCaller,
  ],
  playbook: 'intrusion',
  matches: [
    call('iam', 'UpdateAssumeRolePolicy', alice, {
      roleName: 'web',
      policyDocument:
        '{ "Statement": [{ "Effect": "Allow", "Principal": { "Service": "ec2.amazonaws.com" }, "Action": "sts:AssumeRole" }, { "Effect": "Allow", "Principal": { "AWS": "arn:aws:iam::444455556666:root" }, "Action": "sts:AssumeRole" }] }',
    }),
    call('iam', 'CreateRole', alice, {
      roleName: 'helper',
      assumeRolePolicyDocument:
        '{"Statement":[{"Effect":"Allow","Principal":{"AWS":"444455556666"},"Action":"sts:AssumeRole"}]}',
    }),
  ],
  ignores: [
    call('iam', 'UpdateAssumeRolePolicy', alice, {
      roleName: 'web',
      policyDocument:
        '{"Statement":[{"Effect":"Allow","Principal":{"AWS":["arn:aws:iam::111122223333:role/ci","arn:aws:iam::111122223333:role/ops"]},"Action":"sts:AssumeRole"}]}',
    }),
    call('iam', 'UpdateAssumeRolePolicy', alice, {
      roleName: 'ci',
      policyDocument:
        '{"Statement":[{"Effect":"Allow","Principal":{"Federated":"arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com"},"Action":"sts:AssumeRoleWithWebIdentity"}]}',
    }),
    call('iam', 'CreateRole', alice, {
      roleName: 'vendor',
      assumeRolePolicyDocument:
        '{"Statement":[{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::444455556666:root"},"Action":"sts:AssumeRole","Condition":{"StringEquals":{"sts:ExternalId":"c0ffee"}}}]}',
    }),
    call('iam', 'CreateRole', alice, {
      roleName: 'web',
      assumeRolePolicyDocument:
        '{"Statement":[{"Effect":"Allow","Principal":{"Service":"lambda.amazonaws.com"},"Action":"sts:AssumeRole"}]}',
    }),
    denied(call('iam', 'UpdateAssumeRolePolicy', alice)),
  ],
});
