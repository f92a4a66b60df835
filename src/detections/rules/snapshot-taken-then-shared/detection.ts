import { askThePerson, stopTheCaller } from '../../advice.ts';
import { defineDetection } from '../../detection.ts';
import { alice, at, call, service } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: snapshot-taken
name: snapshot-taken
logsource:
  product: aws
  service: cloudtrail
detection:
  take:
    eventSource:
      - ec2.amazonaws.com
      - rds.amazonaws.com
    eventName:
      - CreateSnapshot
      - CreateSnapshots
      - CreateDBSnapshot
      - CreateDBClusterSnapshot
      - CopySnapshot
      - CopyDBSnapshot
    errorCode: null
  condition: take
---
title: snapshot-given
name: snapshot-given
logsource:
  product: aws
  service: cloudtrail
detection:
  give:
    eventName:
      - ModifySnapshotAttribute
      - ModifyDBSnapshotAttribute
      - ModifyDBClusterSnapshotAttribute
    errorCode: null
  added:
    - requestParameters.createVolumePermission.add|exists: true
    - requestParameters.valuesToAdd|exists: true
  condition: give and added
---
title: A snapshot was taken and given away within the hour
name: snapshot-taken-then-shared
level: high
tags:
  - attack.collection
  - attack.t1074.002
  - attack.exfiltration
  - attack.t1537
correlation:
  type: temporal_ordered
  rules:
    - snapshot-taken
    - snapshot-given
  group-by:
    - userIdentity.arn
  timespan: 1h
`,
  title: {
    en: 'A snapshot was taken and given away within the hour',
    ko: '스냅샷을 만들어 한 시간 안에 외부에 공유함',
  },
  triage: [
    {
      en: 'This is the shortest way to carry off a disk or a database. Which volume was it, and what lies on it?',
      ko: '디스크나 데이터베이스를 빼내는 가장 빠른 길입니다. 어떤 볼륨이고 무엇이 들어 있나요?',
    },
    askThePerson,
  ],
  response: [
    {
      en: 'Take the permission back, then cut off the caller.',
      ko: '공유 권한을 제거한 다음 호출자를 차단하세요.',
    },
    stopTheCaller,
    {
      en: "Note the foreign account's number for AWS Trust & Safety.",
      ko: 'AWS Trust & Safety 팀에 알릴 수 있도록 외부 계정 번호를 적어 두세요.',
    },
  ],
  playbook: 'intrusion',
  matches: [
    [
      at(0, call('ec2', 'CreateSnapshot', alice, { volumeId: 'vol-0abc' })),
      at(
        90,
        call('ec2', 'ModifySnapshotAttribute', alice, {
          snapshotId: 'snap-0abc',
          createVolumePermission: { add: { items: [{ userId: '444455556666' }] } },
        }),
      ),
    ],
  ],
  ignores: [
    [
      at(0, call('ec2', 'CreateSnapshot', alice, { volumeId: 'vol-0abc' })),
      at(
        90,
        call('ec2', 'ModifySnapshotAttribute', alice, {
          snapshotId: 'snap-0abc',
          createVolumePermission: { remove: { items: [{ userId: '444455556666' }] } },
        }),
      ),
    ],
    [
      at(
        0,
        call('ec2', 'ModifySnapshotAttribute', alice, {
          snapshotId: 'snap-0abc',
          createVolumePermission: { add: { items: [{ userId: '444455556666' }] } },
        }),
      ),
      at(90, call('ec2', 'CreateSnapshot', alice, { volumeId: 'vol-0abc' })),
    ],
    [
      at(0, call('ec2', 'CreateSnapshot', service('backup'), { volumeId: 'vol-0abc' })),
      at(
        90,
        call('ec2', 'ModifySnapshotAttribute', alice, {
          snapshotId: 'snap-0abc',
          createVolumePermission: { add: { items: [{ userId: '444455556666' }] } },
        }),
      ),
    ],
  ],
});
