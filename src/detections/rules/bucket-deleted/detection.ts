import { defineDetection } from '../../detection.ts';
import { alice, call, session, through } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: A bucket was deleted
name: bucket-deleted
level: low
tags:
  - attack.impact
  - attack.t1485
logsource:
  product: aws
  service: cloudtrail
detection:
  delete:
    eventSource: s3.amazonaws.com
    eventName: DeleteBucket
    errorCode: null
  automatic:
    userIdentity.invokedBy|endswith: '.amazonaws.com'
  condition: delete and not automatic
`,
  title: { en: 'A bucket was deleted', ko: '버킷이 삭제됨' },
  triage: [
    {
      en: 'Only an empty bucket can be deleted. Who emptied it, and was it meant?',
      ko: '빈 버킷만 삭제됩니다. 누가 비웠고 의도한 일인가요?',
    },
  ],
  response: [
    {
      en: 'If not meant: make the name anew and look for replicas and backups.',
      ko: '의도한 일이 아니면 같은 이름으로 다시 만들고 복제본과 백업을 찾으세요.',
    },
  ],
  playbook: 'intrusion',
  matches: [call('s3', 'DeleteBucket', alice, { bucketName: 'photos' })],
  ignores: [
    call('s3', 'DeleteBucket', alice, { bucketName: 'photos' }, { errorCode: 'BucketNotEmpty' }),
    call('s3', 'DeleteBucketTagging', alice, { bucketName: 'photos' }),
    call('s3', 'DeleteBucket', through('cloudformation', session('deploy', 'ci')), { bucketName: 'photos' }),
  ],
});
