import { defineDetection } from '../../detection.ts';
import { alice, call, denied, root } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: An access key was created for the root user
logsource: { product: aws, service: cloudtrail }
level: high
tags: [attack.persistence, attack.privilege-escalation, attack.t1098.001]
detection:
  created:
    eventSource: iam.amazonaws.com
    eventName: CreateAccessKey
    userIdentity.type: Root
    errorCode: null
  forAUser:
    requestParameters.userName|exists: true
  condition: created and not forAUser
`,
  title: { en: 'An access key was created for the root user', ko: '루트 사용자의 액세스 키가 생성됨' },
  triage: [
    {
      en: 'Ask everybody who can use the root user whether they made it.',
      ko: '루트 사용자를 쓸 수 있는 사람에게 직접 만들었는지 확인하세요.',
    },
    {
      en: 'See whether the new key has been used, and from where.',
      ko: '새 키가 사용되었는지, 어디에서 사용되었는지 보세요.',
    },
  ],
  response: [
    {
      en: 'Delete the key; nothing needs an access key of the root user.',
      ko: '키를 삭제하세요. 루트 사용자의 액세스 키가 필요한 일은 없습니다.',
    },
    {
      en: 'Change the root password and check its MFA devices and mailbox.',
      ko: '루트 암호를 바꾸고 MFA 디바이스와 메일 계정을 확인하세요.',
    },
  ],
  playbook: 'intrusion',
  matches: [call('iam', 'CreateAccessKey', root)],
  ignores: [
    call('iam', 'CreateAccessKey', root, { userName: 'ci-deploy' }),
    call('iam', 'CreateAccessKey', alice, null),
    denied(call('iam', 'CreateAccessKey', root)),
  ],
});
