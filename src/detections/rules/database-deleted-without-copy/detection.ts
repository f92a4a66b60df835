import { defineDetection } from '../../detection.ts';
import { alice, call, session, through } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: A database was deleted without a last snapshot
name: database-deleted-without-copy
level: low
tags:
  - attack.impact
  - attack.t1485
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
  automatic:
    userIdentity.invokedBy|endswith: '.amazonaws.com'
  condition: delete and not automatic
`,
  title: {
    en: 'A database was deleted without a last snapshot',
    ko: '데이터베이스가 최종 스냅샷 없이 삭제됨',
  },
  triage: [
    {
      en: 'Trials end like this every day. Was it a trial?',
      ko: '시험용은 흔히 이렇게 지웁니다. 시험용이었나요?',
    },
  ],
  response: [
    {
      en: 'If not: look for automated backups (kept if not deleted too) and older snapshots.',
      ko: '아니라면 남아 있는 자동 백업과 이전 스냅샷을 찾으세요.',
    },
  ],
  playbook: 'intrusion',
  matches: [
    call('rds', 'DeleteDBInstance', alice, { dBInstanceIdentifier: 'shop', skipFinalSnapshot: true }),
  ],
  ignores: [
    call('rds', 'DeleteDBInstance', alice, {
      dBInstanceIdentifier: 'shop',
      skipFinalSnapshot: false,
      finalDBSnapshotIdentifier: 'shop-last',
    }),
    call('rds', 'DeleteDBInstance', through('cloudformation', session('deploy', 'ci')), {
      dBInstanceIdentifier: 'shop',
      skipFinalSnapshot: true,
    }),
  ],
});
