import { stopTheCaller } from '../../advice.ts';
import { defineDetection } from '../../detection.ts';
import { alice, call, service } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: A backup or its vault was deleted
name: backups-destroyed
level: medium
tags:
  - attack.impact
  - attack.t1490
  - attack.t1485
logsource:
  product: aws
  service: cloudtrail
detection:
  delete:
    eventName:
      - DeleteDBSnapshot
      - DeleteDBClusterSnapshot
      - DeleteDBInstanceAutomatedBackup
      - DeleteRecoveryPoint
      - DeleteBackupVault
      - DeleteBackupPlan
      - DeleteBackupVaultLockConfiguration
      - DeleteClusterSnapshot
      - DeleteBackup
    errorCode: null
  automatic:
    - userIdentity.type: AWSService
    - userIdentity.invokedBy|endswith: '.amazonaws.com'
  condition: delete and not automatic
`,
  title: { en: 'A backup or its vault was deleted', ko: '백업이나 백업 볼트가 삭제됨' },
  triage: [
    {
      en: 'Old snapshots are cleaned by jobs, at the same hour, the oldest first. Which ones went here?',
      ko: '오래된 스냅샷은 작업이 같은 시각에 오래된 것부터 지웁니다. 무엇이 지워졌나요?',
    },
    { en: 'Was the database itself touched in the same hour?', ko: '같은 시간에 데이터베이스도 건드렸나요?' },
  ],
  response: [
    stopTheCaller,
    {
      en: 'Copy what backups are left to another account or a locked vault.',
      ko: '남은 백업을 다른 계정이나 잠긴 볼트로 복사하세요.',
    },
  ],
  playbook: 'intrusion',
  matches: [
    call('rds', 'DeleteDBClusterSnapshot', alice, { dBClusterSnapshotIdentifier: 'shop-before-release' }),
    call('backup', 'DeleteRecoveryPoint', alice, {
      backupVaultName: 'Default',
      recoveryPointArn: 'arn:aws:ec2:ap-northeast-2::snapshot/snap-0abc',
    }),
  ],
  ignores: [
    call('backup', 'DeleteRecoveryPoint', service('backup'), { backupVaultName: 'Default' }),
    call('rds', 'DescribeDBSnapshots', alice),
    call('rds', 'DeleteDBSnapshot', alice, null, { errorCode: 'AccessDenied' }),
  ],
});
