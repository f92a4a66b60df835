import { askThePerson, stopTheCaller } from '../../advice.ts';
import { defineDetection } from '../../detection.ts';
import { alice, call, denied, service } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: Log files of CloudTrail were deleted
logsource: { product: aws, service: cloudtrail }
level: high
tags: [attack.defense-evasion, attack.t1070, attack.t1562.008]
detection:
  deleted:
    eventSource: s3.amazonaws.com
    eventName: DeleteObject
    requestParameters.key|re: '(^|/)AWSLogs/.*/?[0-9]{12}/CloudTrail'
    errorCode: null
  condition: deleted
`,
  title: { en: 'Log files of CloudTrail were deleted', ko: 'CloudTrail 로그 파일이 삭제됨' },
  triage: [
    {
      en: 'Which days are missing? The digests name every file that was there.',
      ko: '어느 날이 비어 있습니까? 다이제스트에 있던 파일이 모두 적혀 있습니다.',
    },
    askThePerson,
  ],
  response: [
    {
      en: 'Restore older versions if the bucket keeps them; fetch the gap from the Event history.',
      ko: '버킷에 이전 버전이 있으면 복원하고, 빈 구간은 이벤트 기록에서 가져오세요.',
    },
    stopTheCaller,
  ],
  playbook: 'log-tampering',
  matches: [
    call(
      's3',
      'DeleteObject',
      alice,
      {
        bucketName: 'acme-logs',
        key: 'AWSLogs/111122223333/CloudTrail/us-east-1/2026/11/19/111122223333_CloudTrail_us-east-1_20261119T0000Z_a.json.gz',
      },
      { eventCategory: 'Data', managementEvent: false },
    ),
  ],
  ignores: [
    call('s3', 'DeleteObject', alice, {
      bucketName: 'acme-logs',
      key: 'AWSLogs/111122223333/elasticloadbalancing/us-east-1/2026/11/19/a.log.gz',
    }),
    call('s3', 'PutObject', service('cloudtrail'), {
      bucketName: 'acme-logs',
      key: 'AWSLogs/111122223333/CloudTrail/us-east-1/2026/11/19/a.json.gz',
    }),
    denied(call('s3', 'DeleteObject', alice)),
  ],
});
