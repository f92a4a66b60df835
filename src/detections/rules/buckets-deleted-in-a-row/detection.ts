import { stopTheCaller } from '../../advice.ts';
import { defineDetection } from '../../detection.ts';
import { alice, call, series, session, through } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: buckets-deleted-in-a-row-call
name: buckets-deleted-in-a-row-call
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
---
title: Several buckets were deleted within an hour
name: buckets-deleted-in-a-row
level: medium
tags:
  - attack.impact
  - attack.t1485
correlation:
  type: value_count
  rules:
    - buckets-deleted-in-a-row-call
  group-by:
    - userIdentity.arn
  timespan: 1h
  condition:
    field: requestParameters.bucketName
    gte: 3
`,
  title: { en: 'Several buckets were deleted within an hour', ko: '한 시간 안에 버킷 여러 개가 삭제됨' },
  triage: [
    {
      en: 'Was a project torn down? Stacks delete through CloudFormation and are not counted here.',
      ko: '프로젝트를 정리했나요? CloudFormation을 거친 삭제는 세지 않았습니다.',
    },
    {
      en: 'A deleted name can be taken by anybody: does a web page or program still point to it?',
      ko: '삭제된 이름은 누구나 가질 수 있습니다. 아직 이 이름을 쓰는 웹 페이지나 프로그램이 있나요?',
    },
  ],
  response: [
    {
      en: 'Make the bucket names anew so that nobody else gets them, and restore from backup.',
      ko: '남이 가져가지 못하게 같은 이름으로 다시 만들고 백업에서 복원하세요.',
    },
    stopTheCaller,
  ],
  playbook: 'intrusion',
  matches: [series(3, 60, (nth) => call('s3', 'DeleteBucket', alice, { bucketName: `photos-${nth}` }))],
  ignores: [
    series(1, 60, () => call('s3', 'DeleteBucket', alice, { bucketName: 'photos' })),
    series(4, 60, (nth) =>
      call('s3', 'DeleteBucket', through('cloudformation', session('deploy', 'ci')), {
        bucketName: `photos-${nth}`,
      }),
    ),
    series(4, 60, (nth) =>
      call('s3', 'DeleteBucket', alice, { bucketName: `photos-${nth}` }, { errorCode: 'BucketNotEmpty' }),
    ),
  ],
});
