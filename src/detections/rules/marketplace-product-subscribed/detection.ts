import { defineDetection } from '../../detection.ts';
import { alice, call } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: A product was subscribed to on AWS Marketplace
name: marketplace-product-subscribed
level: medium
tags:
  - attack.impact
  - attack.t1496
logsource:
  product: aws
  service: cloudtrail
detection:
  old:
    eventSource: aws-marketplace.amazonaws.com
    eventName: Subscribe
    errorCode: null
  new:
    eventSource: agreement-marketplace.amazonaws.com
    eventName: AcceptAgreementRequest
    errorCode: null
  bedrock:
    userIdentity.invokedBy: bedrock.amazonaws.com
  condition: (old or new) and not bedrock
`,
  title: { en: 'A product was subscribed to on AWS Marketplace', ko: 'AWS Marketplace 제품을 구독함' },
  triage: [
    {
      en: 'Open Manage subscriptions: do you know the product, and is it billed by the month or year?',
      ko: '구독 관리를 열어 아는 제품인지, 월이나 연 단위 요금인지 확인하세요.',
    },
    {
      en: "Sellers of one's own product cash out stolen accounts this way.",
      ko: '자기 제품을 파는 판매자가 훔친 계정으로 돈을 빼내기도 합니다.',
    },
  ],
  response: [
    {
      en: "Cancel the subscription and write to the seller and AWS Support: Marketplace charges are the seller's to refund.",
      ko: '구독을 취소하고 판매자와 AWS Support에 문의하세요. Marketplace 요금의 환불은 판매자가 합니다.',
    },
  ],
  playbook: 'charges',
  matches: [
    call(
      'agreement-marketplace',
      'AcceptAgreementRequest',
      alice,
      { agreementRequestId: 'ar-1' },
      { awsRegion: 'us-east-1' },
    ),
    call('aws-marketplace', 'Subscribe', alice, null, { awsRegion: 'us-east-1' }),
  ],
  ignores: [
    call('aws-marketplace', 'ViewSubscriptions', alice),
    call('agreement-marketplace', 'CreateAgreementRequest', alice, { agreementProposalId: 'ap-1' }),
  ],
});
