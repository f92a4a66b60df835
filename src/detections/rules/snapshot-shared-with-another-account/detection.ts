import { defineDetection } from '../../detection.ts';
import { alice, call } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: A disk or database snapshot was shared with another account
name: snapshot-shared-with-another-account
level: medium
tags:
  - attack.exfiltration
  - attack.t1537
logsource:
  product: aws
  service: cloudtrail
detection:
  disk:
    eventSource: ec2.amazonaws.com
    eventName: ModifySnapshotAttribute
    requestParameters.createVolumePermission.add.items.userId|re: '^[0-9]{12}$'
    errorCode: null
  database:
    eventSource: rds.amazonaws.com
    eventName:
      - ModifyDBSnapshotAttribute
      - ModifyDBClusterSnapshotAttribute
    requestParameters.valuesToAdd|re: '^[0-9]{12}$'
    errorCode: null
  warehouse:
    eventSource: redshift.amazonaws.com
    eventName: AuthorizeSnapshotAccess
    errorCode: null
  condition: disk or database or warehouse
`,
  title: {
    en: 'A disk or database snapshot was shared with another account',
    ko: '디스크나 데이터베이스 스냅샷을 다른 계정과 공유함',
  },
  triage: [
    {
      en: 'Whose account is the number? Backups to a second account of yours are planned and repeat.',
      ko: '누구의 계정 번호인가요? 본인의 다른 계정으로 가는 백업이라면 계획되고 반복됩니다.',
    },
    { en: 'Was the snapshot made for it only minutes before?', ko: '스냅샷을 불과 몇 분 전에 만들었나요?' },
  ],
  response: [
    {
      en: 'Take the permission back; a copy made in the meantime cannot be called back.',
      ko: '공유 권한을 제거하세요. 그사이 만든 복사본은 되찾을 수 없습니다.',
    },
    {
      en: "Treat everything on the disk as read: passwords, keys, customers' data.",
      ko: '디스크의 암호, 키, 고객 데이터는 모두 읽혔다고 보세요.',
    },
  ],
  playbook: 'intrusion',
  matches: [
    call('ec2', 'ModifySnapshotAttribute', alice, {
      snapshotId: 'snap-0abc',
      createVolumePermission: { add: { items: [{ userId: '444455556666' }] } },
    }),
    call('rds', 'ModifyDBClusterSnapshotAttribute', alice, {
      dBClusterSnapshotIdentifier: 'shop',
      attributeName: 'restore',
      valuesToAdd: ['444455556666'],
    }),
  ],
  ignores: [
    call('ec2', 'ModifySnapshotAttribute', alice, {
      snapshotId: 'snap-0abc',
      createVolumePermission: { remove: { items: [{ userId: '444455556666' }] } },
    }),
    call('rds', 'ModifyDBSnapshotAttribute', alice, {
      dBSnapshotIdentifier: 'shop',
      attributeName: 'restore',
      valuesToRemove: ['444455556666'],
    }),
    call('ec2', 'ModifySnapshotAttribute', alice, null, { errorCode: 'Client.UnauthorizedOperation' }),
  ],
});
