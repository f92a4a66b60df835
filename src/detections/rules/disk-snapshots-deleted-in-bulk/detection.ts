import { stopTheCaller } from '../../advice.ts';
import { defineDetection } from '../../detection.ts';
import { alice, call, series, session } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: disk-snapshots-deleted-in-bulk-call
name: disk-snapshots-deleted-in-bulk-call
logsource:
  product: aws
  service: cloudtrail
detection:
  delete:
    eventSource: ec2.amazonaws.com
    eventName:
      - DeleteSnapshot
      - DeregisterImage
    errorCode: null
  automatic:
    - userIdentity.type: AWSService
    - userIdentity.sessionContext.sessionIssuer.arn|contains:
        - ':role/aws-service-role/'
        - AWSDataLifecycleManager
        - AWSBackupDefaultServiceRole
  condition: delete and not automatic
---
title: Many snapshots or images were deleted in minutes
name: disk-snapshots-deleted-in-bulk
level: medium
tags:
  - attack.impact
  - attack.t1490
  - attack.t1485
correlation:
  type: event_count
  rules:
    - disk-snapshots-deleted-in-bulk-call
  group-by:
    - userIdentity.arn
  timespan: 10m
  condition:
    gte: 10
`,
  title: {
    en: 'Many snapshots or images were deleted in minutes',
    ko: '스냅샷이나 이미지가 몇 분 사이 많이 삭제됨',
  },
  triage: [
    {
      en: "Does a clean-up job do this every week? Then it is in last month's log as well.",
      ko: '매주 도는 정리 작업인가요? 그렇다면 지난달 로그에도 있습니다.',
    },
  ],
  response: [
    stopTheCaller,
    {
      en: 'Look into the Recycle Bin: with a rule there, deleted snapshots come back.',
      ko: '휴지통을 확인하세요. 보존 규칙이 있으면 삭제된 스냅샷을 되살릴 수 있습니다.',
    },
  ],
  playbook: 'intrusion',
  matches: [series(10, 5, (nth) => call('ec2', 'DeleteSnapshot', alice, { snapshotId: `snap-0${nth}` }))],
  ignores: [
    series(4, 5, (nth) => call('ec2', 'DeleteSnapshot', alice, { snapshotId: `snap-0${nth}` })),
    series(20, 5, (nth) =>
      call('ec2', 'DeleteSnapshot', session('AWSDataLifecycleManagerDefaultRole', 'dlm'), {
        snapshotId: `snap-0${nth}`,
      }),
    ),
  ],
});
