import { stopTheCaller } from '../../advice.ts';
import { defineDetection } from '../../detection.ts';
import { alice, call } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: A commitment of one or three years was purchased
name: long-commitment-purchased
level: medium
tags:
  - attack.impact
  - attack.t1496
logsource:
  product: aws
  service: cloudtrail
detection:
  buy:
    eventName:
      - CreateSavingsPlan
      - PurchaseReservedInstancesOffering
      - PurchaseReservedDBInstancesOffering
      - PurchaseReservedCacheNodesOffering
      - PurchaseReservedNodeOffering
      - PurchaseReservedNodesOffering
      - PurchaseReservedInstanceOffering
      - PurchaseReservedElasticsearchInstanceOffering
      - PurchaseReservedCapacityOfferings
      - PurchaseHostReservation
      - PurchaseCapacityBlock
      - PurchaseScheduledInstances
      - PurchaseOffering
    errorCode: null
  condition: buy
`,
  title: { en: 'A commitment of one or three years was purchased', ko: '1년 또는 3년 약정을 구매함' },
  triage: [
    {
      en: 'Whoever pays the bills should know. Without them knowing, it is an intruder or a costly mistake.',
      ko: '요금 담당자가 알고 있어야 합니다. 모른다면 침입자이거나 값비싼 실수입니다.',
    },
  ],
  response: [
    {
      en: 'Open a case with AWS Support today. A Savings Plan can be returned by yourself only within 7 days, in the same month.',
      ko: '오늘 AWS Support에 사례를 만드세요. Savings Plan은 같은 달의 7일 안에만 직접 반환할 수 있습니다.',
    },
    stopTheCaller,
  ],
  playbook: 'charges',
  matches: [
    call(
      'savingsplans',
      'CreateSavingsPlan',
      alice,
      { savingsPlanOfferingId: 'a', commitment: '5.0' },
      { awsRegion: 'us-east-1' },
    ),
    call('ec2', 'PurchaseReservedInstancesOffering', alice, {
      reservedInstancesOfferingId: 'b',
      instanceCount: 10,
    }),
  ],
  ignores: [
    call('savingsplans', 'DescribeSavingsPlansOfferings', alice),
    call('ec2', 'PurchaseReservedInstancesOffering', alice, null, {
      errorCode: 'Client.UnauthorizedOperation',
    }),
  ],
});
