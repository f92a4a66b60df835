import { stopTheCaller } from '../../advice.ts';
import { defineDetection } from '../../detection.ts';
import { alice, call, denied } from '../../example.ts';

export const detection = defineDetection({
  rule: String.raw`
title: A whole account was let into an existing role beside others
logsource: { product: aws, service: cloudtrail }
level: medium
tags: [attack.persistence, attack.privilege-escalation, attack.t1098]
detection:
  update:
    eventSource: iam.amazonaws.com
    eventName: UpdateAssumeRolePolicy
    errorCode: null
  # This account stands in the ARN of its own providers and roles, so that its number says nothing about the one let in.
  besideProvider:
    requestParameters.policyDocument|re: '"AWS"\s*:\s*(\[[^\]]*)?"(arn:aws[a-z-]*:iam::)?[0-9]{12}(:root)?"'
    requestParameters.policyDocument|contains: '"Federated"'
  inList:
    requestParameters.policyDocument|re: '"AWS"\s*:\s*\[[^\]]*"(arn:aws[a-z-]*:iam::)?[0-9]{12}(:root)?"[^\]]*[0-9]{12}[^\]]*\]|"AWS"\s*:\s*\[[^\]]*[0-9]{12}[^\]]*"(arn:aws[a-z-]*:iam::)?[0-9]{12}(:root)?"'
  inStatements:
    requestParameters.policyDocument|re: '"AWS"\s*:\s*"(arn:aws[a-z-]*:iam::)?[0-9]{12}(:root)?"[\s\S]*"AWS"\s*:\s*"(arn:aws[a-z-]*:iam::)?[0-9]{12}[:"]'
  own:
    requestParameters.policyDocument|fieldref|contains: recipientAccountId
  condition: update and own and (besideProvider or inList or inStatements)
`,
  title: {
    en: 'A whole account was let into an existing role beside others',
    ko: '기존 역할에 다른 신뢰 대상과 함께 계정 전체가 허용됨',
  },
  triage: [
    {
      en: "Whose account is it: this one, another of yours, or a stranger's?",
      ko: '어느 계정입니까? 이 계정입니까, 내 다른 계정입니까, 모르는 계정입니까?',
    },
    { en: 'Compare with the trust policy before this change.', ko: '변경 전의 신뢰 정책과 비교하세요.' },
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
      roleName: 'ci',
      policyDocument:
        '{"Statement":[{"Effect":"Allow","Principal":{"Federated":"arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com"},"Action":"sts:AssumeRoleWithWebIdentity"},{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::444455556666:root"},"Action":"sts:AssumeRole"}]}',
    }),
    call('iam', 'UpdateAssumeRolePolicy', alice, {
      roleName: 'ops',
      policyDocument:
        '{"Statement":[{"Effect":"Allow","Principal":{"AWS":["arn:aws:iam::111122223333:role/ci","arn:aws:iam::444455556666:root"]},"Action":"sts:AssumeRole"}]}',
    }),
  ],
  ignores: [
    call('iam', 'UpdateAssumeRolePolicy', alice, {
      roleName: 'ops',
      policyDocument:
        '{"Statement":[{"Effect":"Allow","Principal":{"AWS":["arn:aws:iam::111122223333:role/ci","arn:aws:iam::111122223333:role/ops"]},"Action":"sts:AssumeRole"}]}',
    }),
    call('iam', 'UpdateAssumeRolePolicy', alice, {
      roleName: 'ci',
      policyDocument:
        '{"Statement":[{"Effect":"Allow","Principal":{"Federated":"arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com"},"Action":"sts:AssumeRoleWithWebIdentity"}]}',
    }),
    call('iam', 'UpdateAssumeRolePolicy', alice, {
      roleName: 'web',
      policyDocument:
        '{"Statement":[{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::111122223333:root"},"Action":"sts:AssumeRole","Condition":{"StringEquals":{"aws:SourceAccount":"111122223333"}}}]}',
    }),
    denied(call('iam', 'UpdateAssumeRolePolicy', alice)),
  ],
});
