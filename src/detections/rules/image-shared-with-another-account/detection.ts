import { defineDetection } from '../../detection.ts';
import { alice, call } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: An image was shared with another account
name: image-shared-with-another-account
level: low
tags:
  - attack.exfiltration
  - attack.t1537
logsource:
  product: aws
  service: cloudtrail
detection:
  image:
    eventSource: ec2.amazonaws.com
    eventName: ModifyImageAttribute
    errorCode: null
  added:
    - requestParameters.launchPermission.add.items.userId|exists: true
    - requestParameters.launchPermission.add.items.organizationArn|exists: true
    - requestParameters.launchPermission.add.items.organizationalUnitArn|exists: true
  condition: image and added
`,
  title: { en: 'An image was shared with another account', ko: '이미지를 다른 계정과 공유함' },
  triage: [
    {
      en: 'Teams share build images daily. An image of a running server holds its data: which is this?',
      ko: '빌드 이미지 공유는 흔합니다. 실행 중인 서버의 이미지라면 데이터가 들어 있습니다. 어느 쪽인가요?',
    },
  ],
  response: [
    {
      en: 'If the account is unknown, take the permission back and replace secrets on that disk.',
      ko: '모르는 계정이라면 권한을 제거하고 그 디스크의 비밀 정보를 교체하세요.',
    },
  ],
  playbook: 'intrusion',
  matches: [
    call('ec2', 'ModifyImageAttribute', alice, {
      imageId: 'ami-0abc',
      launchPermission: { add: { items: [{ userId: '444455556666' }] } },
    }),
  ],
  ignores: [
    call('ec2', 'ModifyImageAttribute', alice, {
      imageId: 'ami-0abc',
      launchPermission: { remove: { items: [{ userId: '444455556666' }] } },
    }),
    call('ec2', 'ModifyImageAttribute', alice, { imageId: 'ami-0abc', description: { value: 'web' } }),
  ],
});
