import { defineDetection } from '../../detection.ts';
import { alice, call } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: A higher quota for computing, models or mail was asked for
name: quota-increase-requested
level: medium
tags:
  - attack.impact
  - attack.t1496
  - attack.resource-development
logsource:
  product: aws
  service: cloudtrail
detection:
  request:
    eventSource: servicequotas.amazonaws.com
    eventName:
      - RequestServiceQuotaIncrease
      - PutServiceQuotaIncreaseRequestIntoTemplate
    requestParameters.serviceCode:
      - ec2
      - bedrock
      - sagemaker
      - ses
      - fargate
      - ecs
      - lightsail
      - batch
      - lambda
  condition: request
`,
  title: {
    en: 'A higher quota for computing, models or mail was asked for',
    ko: '컴퓨팅, 모델, 메일 할당량 증가를 요청함',
  },
  triage: [
    {
      en: 'Did you or a colleague ask? Denied requests count too: they show what is planned.',
      ko: '본인이나 동료가 요청했나요? 거부된 요청도 무엇을 하려는지 보여 줍니다.',
    },
    {
      en: 'Look at the quota and the value: hundreds of GPU processors fit no student account.',
      ko: '할당량과 요청 값을 확인하세요. GPU vCPU 수백 개는 학생 계정에 맞지 않습니다.',
    },
  ],
  response: [
    {
      en: 'Tell AWS Support in the case of the request that it was not you, and contain the identity.',
      ko: '요청에 연결된 사례에서 본인이 아니라고 AWS Support에 알리고 보안 주체를 차단하세요.',
    },
  ],
  playbook: 'charges',
  matches: [
    call(
      'servicequotas',
      'RequestServiceQuotaIncrease',
      alice,
      { serviceCode: 'ec2', quotaCode: 'L-417A185B', desiredValue: 512 },
      { awsRegion: 'us-east-1' },
    ),
  ],
  ignores: [
    call('servicequotas', 'GetServiceQuota', alice, { serviceCode: 'ec2', quotaCode: 'L-417A185B' }),
    call('servicequotas', 'RequestServiceQuotaIncrease', alice, {
      serviceCode: 'vpc',
      quotaCode: 'L-F678F1CE',
      desiredValue: 10,
    }),
  ],
});
