import { askThePerson, stopTheCaller } from '../../advice.ts';
import { defineDetection } from '../../detection.ts';
import { alice, call, denied } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: A store of recorded events was deleted or stopped
logsource: { product: aws, service: cloudtrail }
level: medium
tags: [attack.defense-evasion, attack.t1562.008, attack.t1070]
detection:
  deleted:
    eventSource: cloudtrail.amazonaws.com
    eventName: [DeleteEventDataStore, StopEventDataStoreIngestion, DeleteChannel]
    errorCode: null
  condition: deleted
`,
  title: {
    en: 'A store of recorded events was deleted or stopped',
    ko: '이벤트 데이터 스토어가 삭제되거나 중지됨',
  },
  triage: [
    askThePerson,
    {
      en: 'Is there a trail besides? Then the events are still in its bucket.',
      ko: '추적이 따로 있습니까? 그렇다면 이벤트가 그 버킷에 남아 있습니다.',
    },
  ],
  response: [
    {
      en: 'Restore the store within seven days; start ingestion again.',
      ko: '7일 안에 스토어를 복원하고 수집을 다시 시작하세요.',
    },
    stopTheCaller,
  ],
  playbook: 'log-tampering',
  matches: [
    call('cloudtrail', 'DeleteEventDataStore', alice, {
      eventDataStore: 'arn:aws:cloudtrail:us-east-1:111122223333:eventdatastore/e',
    }),
  ],
  ignores: [
    call('cloudtrail', 'RestoreEventDataStore', alice, {
      eventDataStore: 'arn:aws:cloudtrail:us-east-1:111122223333:eventdatastore/e',
    }),
    denied(call('cloudtrail', 'DeleteEventDataStore', alice)),
  ],
});
