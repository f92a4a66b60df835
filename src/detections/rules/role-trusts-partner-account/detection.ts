import { defineDetection } from '../../detection.ts';
import { alice, call } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: A role for another account with an external ID was made
logsource: { product: aws, service: cloudtrail }
level: low
tags: [attack.persistence, attack.t1199]
detection:
  create:
    eventSource: iam.amazonaws.com
    eventName: CreateRole
    requestParameters.assumeRolePolicyDocument|contains: sts:ExternalId
    errorCode: null
  own:
    requestParameters.assumeRolePolicyDocument|fieldref|contains: recipientAccountId
  condition: create and not own
`,
  title: {
    en: 'A role for another account with an external ID was made',
    ko: '외부 ID를 쓰는 다른 계정용 역할이 생성됨',
  },
  triage: [
    {
      en: 'Which vendor is it, who signed the contract, and does the account number stand in their manual?',
      ko: '어느 업체이고 누가 계약했습니까? 계정 번호가 그 업체의 안내서에 있습니까?',
    },
    {
      en: 'See which rights the role has; a vendor seldom needs more than reading.',
      ko: '역할의 권한을 보세요. 업체는 대개 읽기 권한이면 충분합니다.',
    },
  ],
  response: [
    { en: 'Delete the role if nobody knows the vendor.', ko: '아무도 모르는 업체라면 역할을 삭제하세요.' },
  ],
  playbook: 'intrusion',
  matches: [
    call('iam', 'CreateRole', alice, {
      roleName: 'vendor',
      assumeRolePolicyDocument:
        '{"Statement":[{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::444455556666:root"},"Action":"sts:AssumeRole","Condition":{"StringEquals":{"sts:ExternalId":"c0ffee"}}}]}',
    }),
  ],
  ignores: [
    call('iam', 'CreateRole', alice, {
      roleName: 'web',
      assumeRolePolicyDocument:
        '{"Statement":[{"Effect":"Allow","Principal":{"Service":"lambda.amazonaws.com"},"Action":"sts:AssumeRole"}]}',
    }),
    call('iam', 'CreateRole', alice, {
      roleName: 'inner',
      assumeRolePolicyDocument:
        '{"Statement":[{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::111122223333:root"},"Action":"sts:AssumeRole","Condition":{"StringEquals":{"sts:ExternalId":"c0ffee"}}}]}',
    }),
  ],
});
