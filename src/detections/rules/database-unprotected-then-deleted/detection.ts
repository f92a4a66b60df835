import { stopTheCaller } from '../../advice.ts';
import { defineDetection } from '../../detection.ts';
import { alice, at, call } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: database-unprotected
name: database-unprotected
logsource:
  product: aws
  service: cloudtrail
detection:
  unprotect:
    eventSource: rds.amazonaws.com
    eventName:
      - ModifyDBInstance
      - ModifyDBCluster
    requestParameters.deletionProtection: false
    errorCode: null
  condition: unprotect
---
title: database-deleted-without-copy
name: database-deleted-without-copy
logsource:
  product: aws
  service: cloudtrail
detection:
  delete:
    eventSource: rds.amazonaws.com
    eventName:
      - DeleteDBInstance
      - DeleteDBCluster
    requestParameters.skipFinalSnapshot: true
    errorCode: null
  condition: delete
---
title: A protected database was deleted without a last snapshot
name: database-unprotected-then-deleted
level: high
tags:
  - attack.impact
  - attack.t1485
  - attack.t1490
correlation:
  type: temporal_ordered
  rules:
    - database-unprotected
    - database-deleted-without-copy
  group-by:
    - userIdentity.arn
  timespan: 1h
`,
  title: {
    en: 'A protected database was deleted without a last snapshot',
    ko: '보호된 데이터베이스가 최종 스냅샷 없이 삭제됨',
  },
  triage: [
    {
      en: 'Somebody had protected it: production data. Was there a ticket to remove it?',
      ko: '삭제 방지를 켜 둔 운영 데이터입니다. 삭제를 요청한 작업 기록이 있나요?',
    },
  ],
  response: [
    {
      en: 'Keep automated backups and older snapshots from going too; restore into a new instance.',
      ko: '자동 백업과 이전 스냅샷까지 지워지지 않게 하고 새 인스턴스로 복원하세요.',
    },
    stopTheCaller,
  ],
  playbook: 'intrusion',
  matches: [
    [
      at(
        0,
        call('rds', 'ModifyDBInstance', alice, { dBInstanceIdentifier: 'shop', deletionProtection: false }),
      ),
      at(
        120,
        call('rds', 'DeleteDBInstance', alice, { dBInstanceIdentifier: 'shop', skipFinalSnapshot: true }),
      ),
    ],
  ],
  ignores: [
    [
      at(
        0,
        call('rds', 'ModifyDBInstance', alice, { dBInstanceIdentifier: 'shop', deletionProtection: false }),
      ),
      at(
        120,
        call('rds', 'DeleteDBInstance', alice, {
          dBInstanceIdentifier: 'shop',
          skipFinalSnapshot: false,
          finalDBSnapshotIdentifier: 'shop-last',
        }),
      ),
    ],
    call('rds', 'DeleteDBInstance', alice, { dBInstanceIdentifier: 'trial', skipFinalSnapshot: true }),
  ],
});
