import { stopTheCaller } from '../../advice.ts';
import { defineDetection } from '../../detection.ts';
import { alice, call, denied, session, through } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: An access key was created for another user
logsource: { product: aws, service: cloudtrail }
level: medium
tags: [attack.persistence, attack.privilege-escalation, attack.t1098.001]
detection:
  created:
    eventSource: iam.amazonaws.com
    eventName: CreateAccessKey
    requestParameters.userName|exists: true
    errorCode: null
  own:
    requestParameters.userName|fieldref: userIdentity.userName
  condition: created and not own
`,
  title: { en: 'An access key was created for another user', ko: '다른 사용자의 액세스 키가 생성됨' },
  triage: [
    {
      en: 'A rotation deactivates the old key soon after; an intruder leaves it alone.',
      ko: '키 교체라면 곧 이전 키를 비활성화합니다. 침입자는 그대로 둡니다.',
    },
    {
      en: 'Follow the new key: who uses it, and from where.',
      ko: '새 키를 누가 어디에서 쓰는지 따라가 보세요.',
    },
  ],
  response: [
    {
      en: 'Deactivate the new key, then delete it once nothing breaks.',
      ko: '새 키를 비활성화하고 문제가 없으면 삭제하세요.',
    },
    stopTheCaller,
  ],
  playbook: 'intrusion',
  matches: [
    call('iam', 'CreateAccessKey', session('admin', 'bob'), { userName: 'ci-deploy' }),
    call('iam', 'CreateAccessKey', through('cloudformation', alice), { userName: 'ci-deploy' }),
  ],
  ignores: [
    call('iam', 'CreateAccessKey', alice, { userName: 'alice' }),
    call('iam', 'CreateAccessKey', alice),
    denied(call('iam', 'CreateAccessKey', alice)),
  ],
});
