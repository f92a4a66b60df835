import { stopTheCaller } from '../../advice.ts';
import { defineDetection } from '../../detection.ts';
import { alice, call, series, session, through } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: snapshot-blocks-read-call
name: snapshot-blocks-read-call
logsource:
  product: aws
  service: cloudtrail
detection:
  read:
    eventSource: ebs.amazonaws.com
    eventName:
      - GetSnapshotBlock
      - ListSnapshotBlocks
      - ListChangedBlocks
    errorCode: null
  backup:
    userIdentity.invokedBy|endswith: '.amazonaws.com'
  condition: read and not backup
---
title: A disk's content was read through the EBS direct APIs
name: snapshot-blocks-read
level: medium
tags:
  - attack.collection
  - attack.t1005
  - attack.exfiltration
  - attack.t1567
correlation:
  type: event_count
  rules:
    - snapshot-blocks-read-call
  group-by:
    - userIdentity.arn
  timespan: 10m
  condition:
    gte: 20
`,
  title: {
    en: "A disk's content was read through the EBS direct APIs",
    ko: 'EBS direct API로 디스크 내용을 읽음',
  },
  triage: [
    {
      en: 'Backup products do this; it copies a disk out without sharing or launching anything. Do you use one?',
      ko: '백업 제품이 쓰는 방식으로, 공유나 실행 없이 디스크를 복사해 냅니다. 그런 제품을 쓰나요?',
    },
  ],
  response: [
    stopTheCaller,
    { en: 'Replace the secrets that lie on the disk.', ko: '디스크에 있는 비밀 정보를 교체하세요.' },
  ],
  playbook: 'intrusion',
  matches: [
    series(20, 2, (nth) =>
      call(
        'ebs',
        'GetSnapshotBlock',
        alice,
        { snapshotId: 'snap-0abc', blockIndex: nth },
        { eventCategory: 'Data' },
      ),
    ),
  ],
  ignores: [
    series(4, 2, (nth) =>
      call(
        'ebs',
        'GetSnapshotBlock',
        alice,
        { snapshotId: 'snap-0abc', blockIndex: nth },
        { eventCategory: 'Data' },
      ),
    ),
    series(20, 2, () =>
      call('ebs', 'ListSnapshotBlocks', through('backup', session('AWSBackupDefaultServiceRole', 'b')), {
        snapshotId: 'snap-0abc',
      }),
    ),
  ],
});
