import { defineDetection } from '../../detection.ts';
import { alice, call, service } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: An image or snapshot was taken by hand
name: server-or-database-copied
level: low
tags:
  - attack.collection
  - attack.t1074.002
  - attack.defense-evasion
  - attack.t1578.001
logsource:
  product: aws
  service: cloudtrail
detection:
  server:
    eventSource: ec2.amazonaws.com
    eventName: CreateImage
    errorCode: null
  database:
    eventSource: rds.amazonaws.com
    eventName:
      - CreateDBSnapshot
      - CreateDBClusterSnapshot
    errorCode: null
  automatic:
    - userIdentity.type: AWSService
    - userIdentity.invokedBy|endswith: '.amazonaws.com'
    - userIdentity.sessionContext.sessionIssuer.arn|contains: ':role/aws-service-role/'
  condition: (server or database) and not automatic
`,
  title: { en: 'An image or snapshot was taken by hand', ko: '이미지나 스냅샷을 수동으로 생성함' },
  triage: [
    {
      en: 'Before a release this is care. What became of the copy: shared, restored, exported?',
      ko: '배포 전이라면 주의 조치입니다. 복사본이 공유, 복원, 내보내기 되었나요?',
    },
  ],
  response: [
    {
      en: 'Delete a copy nobody needs; it costs and carries the data.',
      ko: '필요 없는 복사본은 삭제하세요. 비용이 들고 데이터가 들어 있습니다.',
    },
  ],
  playbook: 'intrusion',
  matches: [
    call('ec2', 'CreateImage', alice, { instanceId: 'i-0abc', name: 'copy', noReboot: true }),
    call('rds', 'CreateDBSnapshot', alice, { dBInstanceIdentifier: 'shop', dBSnapshotIdentifier: 'copy' }),
  ],
  ignores: [
    call('rds', 'CreateDBSnapshot', service('backup'), { dBInstanceIdentifier: 'shop' }),
    call('ec2', 'CreateImage', alice, null, { errorCode: 'Client.UnauthorizedOperation' }),
    call('ec2', 'CreateSnapshot', alice, { volumeId: 'vol-0abc' }),
  ],
});
