import { defineDetection } from '../../detection.ts';
import { alice, call } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: A snapshot or image was made public
name: snapshot-made-public
level: high
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
    requestParameters.createVolumePermission.add.items.group: all
    errorCode: null
  image:
    eventSource: ec2.amazonaws.com
    eventName: ModifyImageAttribute
    requestParameters.launchPermission.add.items.group: all
    errorCode: null
  database:
    eventSource: rds.amazonaws.com
    eventName:
      - ModifyDBSnapshotAttribute
      - ModifyDBClusterSnapshotAttribute
    requestParameters.valuesToAdd: all
    errorCode: null
  condition: disk or image or database
`,
  title: { en: 'A snapshot or image was made public', ko: '스냅샷이나 이미지가 퍼블릭으로 공개됨' },
  triage: [
    {
      en: 'Public snapshots are searched within hours. Is it meant, as with an image you publish?',
      ko: '공개된 스냅샷은 몇 시간 안에 검색됩니다. 배포용 이미지처럼 의도한 것인가요?',
    },
  ],
  response: [
    {
      en: 'Make it private again, and turn on Block Public Access for snapshots and AMIs in the Region.',
      ko: '다시 프라이빗으로 바꾸고 리전의 스냅샷과 AMI 퍼블릭 액세스 차단을 켜세요.',
    },
    {
      en: 'Replace every password and key that lies on the disk or in the database.',
      ko: '디스크나 데이터베이스에 있는 모든 암호와 키를 교체하세요.',
    },
  ],
  playbook: 'intrusion',
  matches: [
    call('ec2', 'ModifySnapshotAttribute', alice, {
      snapshotId: 'snap-0abc',
      attributeType: 'CREATE_VOLUME_PERMISSION',
      createVolumePermission: { add: { items: [{ group: 'all' }] } },
    }),
    call('rds', 'ModifyDBSnapshotAttribute', alice, {
      dBSnapshotIdentifier: 'shop',
      attributeName: 'restore',
      valuesToAdd: ['all'],
    }),
  ],
  ignores: [
    call('ec2', 'ModifySnapshotAttribute', alice, {
      snapshotId: 'snap-0abc',
      createVolumePermission: { remove: { items: [{ group: 'all' }] } },
    }),
    call('ec2', 'ModifySnapshotAttribute', alice, {
      snapshotId: 'snap-0abc',
      createVolumePermission: { add: { items: [{ userId: '444455556666' }] } },
    }),
  ],
});
