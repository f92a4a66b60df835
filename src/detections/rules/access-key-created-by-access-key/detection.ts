import { askThePerson, findTheRest } from '../../advice.ts';
import { defineDetection } from '../../detection.ts';
import { alice, call, denied, session } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: An access key was used to make a key for another user
logsource: { product: aws, service: cloudtrail }
level: medium
tags: [attack.persistence, attack.privilege-escalation, attack.t1098.001]
detection:
  created:
    eventSource: iam.amazonaws.com
    eventName: CreateAccessKey
    userIdentity.accessKeyId|startswith: AKIA
    requestParameters.userName|exists: true
    errorCode: null
  own:
    requestParameters.userName|fieldref: userIdentity.userName
  condition: created and not own
`,
  title: {
    en: 'An access key was used to make a key for another user',
    ko: '액세스 키로 다른 사용자의 액세스 키를 만듦',
  },
  triage: [
    {
      en: 'A long-term key that makes others is how a leaked key survives its deactivation.',
      ko: '장기 키로 다른 키를 만드는 것은 유출된 키가 비활성화된 뒤에도 살아남는 방법입니다.',
    },
    askThePerson,
    {
      en: 'Follow the new key: who uses it, and from where.',
      ko: '새 키를 누가 어디에서 쓰는지 따라가 보세요.',
    },
  ],
  response: [
    {
      en: 'Deactivate both keys, the one that made it and the one that was made.',
      ko: '만든 키와 만들어진 키를 모두 비활성화하세요.',
    },
    findTheRest,
  ],
  playbook: 'intrusion',
  matches: [
    call(
      'iam',
      'CreateAccessKey',
      alice,
      { userName: 'backup-svc' },
      {
        responseElements: {
          accessKey: { userName: 'backup-svc', accessKeyId: 'AKIAI44QH8DHBEXAMPLE', status: 'Active' },
        },
      },
    ),
  ],
  ignores: [
    call('iam', 'CreateAccessKey', alice, { userName: 'alice' }),
    // A person in the console or with a role.
    call('iam', 'CreateAccessKey', session('admin', 'bob'), { userName: 'backup-svc' }),
    denied(call('iam', 'CreateAccessKey', alice)),
  ],
});
