import { putItBack } from '../../advice.ts';
import { defineDetection } from '../../detection.ts';
import { alice, call } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: Public sharing of snapshots or images was allowed again
name: sharing-guard-lifted
level: medium
tags:
  - attack.defense-evasion
  - attack.t1562
  - attack.exfiltration
  - attack.t1537
logsource:
  product: aws
  service: cloudtrail
detection:
  disable:
    eventSource: ec2.amazonaws.com
    eventName:
      - DisableSnapshotBlockPublicAccess
      - DisableImageBlockPublicAccess
    errorCode: null
  condition: disable
`,
  title: {
    en: 'Public sharing of snapshots or images was allowed again',
    ko: '스냅샷이나 이미지의 퍼블릭 공유가 다시 허용됨',
  },
  triage: [
    {
      en: 'Who publishes images in this Region? Without a plan to publish, nobody lifts this.',
      ko: '이 리전에서 이미지를 배포하나요? 배포 계획이 없다면 풀 이유가 없습니다.',
    },
  ],
  response: [
    putItBack,
    {
      en: 'Look for snapshots and images made public since.',
      ko: '그 뒤 공개된 스냅샷과 이미지를 찾으세요.',
    },
  ],
  playbook: 'intrusion',
  matches: [
    call('ec2', 'DisableSnapshotBlockPublicAccess', alice, { DisableSnapshotBlockPublicAccessRequest: '' }),
  ],
  ignores: [
    call('ec2', 'EnableSnapshotBlockPublicAccess', alice, {
      EnableSnapshotBlockPublicAccessRequest: { State: 'block-all-sharing' },
    }),
    call('ec2', 'DisableImageBlockPublicAccess', alice, null, { errorCode: 'Client.UnauthorizedOperation' }),
  ],
});
