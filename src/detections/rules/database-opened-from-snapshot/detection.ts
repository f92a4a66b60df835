import { stopTheCaller } from '../../advice.ts';
import { defineDetection } from '../../detection.ts';
import { alice, at, call } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: database-restored
name: database-restored
logsource:
  product: aws
  service: cloudtrail
detection:
  restore:
    eventSource: rds.amazonaws.com
    eventName:
      - RestoreDBInstanceFromDBSnapshot
      - RestoreDBInstanceToPointInTime
      - RestoreDBClusterFromSnapshot
    errorCode: null
  condition: restore
---
title: database-login-set
name: database-login-set
logsource:
  product: aws
  service: cloudtrail
detection:
  set:
    eventSource: rds.amazonaws.com
    eventName:
      - ModifyDBInstance
      - ModifyDBCluster
    errorCode: null
  opened:
    - requestParameters.masterUserPassword|exists: true
    - requestParameters.publiclyAccessible: true
  condition: set and opened
---
title: A database was restored and given a new login
name: database-opened-from-snapshot
level: high
tags:
  - attack.collection
  - attack.t1074.002
  - attack.defense-evasion
  - attack.t1578.004
correlation:
  type: temporal_ordered
  rules:
    - database-restored
    - database-login-set
  group-by:
    - userIdentity.arn
  timespan: 2h
`,
  title: {
    en: 'A database was restored and given a new login',
    ko: '데이터베이스를 복원하고 새 로그인을 설정함',
  },
  triage: [
    {
      en: "A copy with a password of one's own lets one read everything without the real one. Was it a recovery test?",
      ko: '자기 암호를 건 복사본으로는 원래 암호 없이 모두 읽을 수 있습니다. 복구 시험이었나요?',
    },
  ],
  response: [
    {
      en: 'Make the copy private, keep its log, then delete it.',
      ko: '복사본을 프라이빗으로 바꾸고 로그를 남긴 뒤 삭제하세요.',
    },
    stopTheCaller,
  ],
  playbook: 'intrusion',
  matches: [
    [
      at(
        0,
        call('rds', 'RestoreDBInstanceFromDBSnapshot', alice, {
          dBInstanceIdentifier: 'copy',
          dBSnapshotIdentifier: 'shop',
        }),
      ),
      at(
        900,
        call('rds', 'ModifyDBInstance', alice, { dBInstanceIdentifier: 'copy', masterUserPassword: '****' }),
      ),
    ],
  ],
  ignores: [
    [
      at(
        0,
        call('rds', 'RestoreDBInstanceFromDBSnapshot', alice, {
          dBInstanceIdentifier: 'copy',
          dBSnapshotIdentifier: 'shop',
        }),
      ),
      at(
        900,
        call('rds', 'ModifyDBInstance', alice, { dBInstanceIdentifier: 'copy', backupRetentionPeriod: 1 }),
      ),
    ],
    call('rds', 'ModifyDBInstance', alice, { dBInstanceIdentifier: 'shop', masterUserPassword: '****' }),
  ],
});
