import { defineDetection } from '../../detection.ts';
import { alice, call } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: A server or its image was exported to a bucket
name: disk-exported-to-bucket
level: medium
tags:
  - attack.exfiltration
  - attack.t1537
  - attack.collection
  - attack.t1074.002
logsource:
  product: aws
  service: cloudtrail
detection:
  export:
    eventSource: ec2.amazonaws.com
    eventName:
      - CreateInstanceExportTask
      - ExportImage
      - CreateStoreImageTask
    errorCode: null
  condition: export
`,
  title: { en: 'A server or its image was exported to a bucket', ko: '서버나 이미지가 버킷으로 내보내짐' },
  triage: [
    {
      en: 'Is somebody moving a server away from AWS? Check who owns the bucket.',
      ko: '서버를 AWS 밖으로 옮기는 중인가요? 버킷의 소유자를 확인하세요.',
    },
  ],
  response: [
    {
      en: 'Cancel the export and delete the file, if the bucket is yours; treat the disk as read if not.',
      ko: '버킷이 본인 것이면 내보내기를 취소하고 파일을 삭제하세요. 아니라면 디스크가 읽혔다고 보세요.',
    },
  ],
  playbook: 'intrusion',
  matches: [
    call('ec2', 'CreateInstanceExportTask', alice, {
      instanceId: 'i-0abc',
      targetEnvironment: 'vmware',
      exportToS3: { s3Bucket: 'mirror' },
    }),
  ],
  ignores: [
    call('ec2', 'DescribeExportTasks', alice),
    call('ec2', 'ExportImage', alice, null, { errorCode: 'Client.UnauthorizedOperation' }),
  ],
});
