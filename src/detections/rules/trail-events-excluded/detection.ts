import { askThePerson, findDeployment, stopTheCaller } from '../../advice.ts';
import { defineDetection } from '../../detection.ts';
import { alice, call, denied } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: A trail was told to leave out management events
logsource: { product: aws, service: cloudtrail }
level: medium
tags: [attack.defense-evasion, attack.t1562.008]
detection:
  put:
    eventSource: cloudtrail.amazonaws.com
    eventName: PutEventSelectors
    errorCode: null
  none:
    requestParameters.eventSelectors.includeManagementEvents: 'false'
  half:
    requestParameters.eventSelectors.readWriteType: [ReadOnly, WriteOnly]
  services:
    requestParameters.eventSelectors.excludeManagementEventSources|contains: amazonaws.com
  advanced:
    requestParameters.advancedEventSelectors|contains: field
  management:
    requestParameters.advancedEventSelectors|contains: Management
  onlyReads:
    requestParameters.advancedEventSelectors|contains|all: [Management, readOnly]
  costOnly:
    requestParameters.eventSelectors.excludeManagementEventSources: [kms.amazonaws.com, rdsdata.amazonaws.com]
    requestParameters.eventSelectors.includeManagementEvents: 'true'
    requestParameters.eventSelectors.readWriteType: All
  condition: put and (none or half or services or (advanced and not management) or onlyReads) and not costOnly
`,
  title: {
    en: 'A trail was told to leave out management events',
    ko: '추적이 관리 이벤트를 기록하지 않도록 변경됨',
  },
  triage: [
    {
      en: 'Leaving out KMS alone saves money; leaving out writes, IAM or everything hides somebody.',
      ko: 'KMS만 빼는 것은 비용 절약이지만 쓰기, IAM, 전체를 빼는 것은 무언가를 숨기는 일입니다.',
    },
    findDeployment,
    askThePerson,
  ],
  response: [
    {
      en: 'Record all management events again, reads and writes.',
      ko: '읽기와 쓰기를 포함한 모든 관리 이벤트를 다시 기록하세요.',
    },
    stopTheCaller,
  ],
  playbook: 'log-tampering',
  matches: [
    call('cloudtrail', 'PutEventSelectors', alice, {
      trailName: 'main',
      eventSelectors: [
        {
          readWriteType: 'ReadOnly',
          includeManagementEvents: true,
          dataResources: [],
          excludeManagementEventSources: [],
        },
      ],
    }),
    call('cloudtrail', 'PutEventSelectors', alice, {
      trailName: 'main',
      eventSelectors: [{ readWriteType: 'All', includeManagementEvents: false, dataResources: [] }],
    }),
    call('cloudtrail', 'PutEventSelectors', alice, {
      trailName: 'main',
      advancedEventSelectors: [{ fieldSelectors: [{ field: 'eventCategory', equals: ['Data'] }] }],
    }),
  ],
  ignores: [
    call('cloudtrail', 'PutEventSelectors', alice, {
      trailName: 'main',
      eventSelectors: [
        {
          readWriteType: 'All',
          includeManagementEvents: true,
          dataResources: [{ type: 'AWS::S3::Object', values: ['arn:aws:s3'] }],
          excludeManagementEventSources: [],
        },
      ],
    }),
    call('cloudtrail', 'PutEventSelectors', alice, {
      trailName: 'main',
      eventSelectors: [
        {
          readWriteType: 'All',
          includeManagementEvents: true,
          excludeManagementEventSources: ['kms.amazonaws.com'],
        },
      ],
    }),
    call('cloudtrail', 'PutEventSelectors', alice, {
      trailName: 'main',
      advancedEventSelectors: [
        { fieldSelectors: [{ field: 'eventCategory', equals: ['Management'] }] },
        { fieldSelectors: [{ field: 'eventCategory', equals: ['Data'] }] },
      ],
    }),
    denied(call('cloudtrail', 'PutEventSelectors', alice)),
  ],
});
