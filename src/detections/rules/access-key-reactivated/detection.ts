import { askThePerson, stopTheCaller } from '../../advice.ts';
import { defineDetection } from '../../detection.ts';
import { alice, call, denied } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: An access key that was inactive works again
logsource: { product: aws, service: cloudtrail }
level: medium
tags: [attack.persistence, attack.t1098.001]
detection:
  updated:
    eventSource: iam.amazonaws.com
    eventName: UpdateAccessKey
    requestParameters.status: Active
    errorCode: null
  condition: updated
`,
  title: { en: 'An access key that was inactive works again', ko: '비활성화된 액세스 키가 다시 활성화됨' },
  triage: [
    {
      en: 'Why was the key made inactive: a rotation, or because it leaked?',
      ko: '키를 왜 비활성화했습니까? 교체였습니까, 유출 때문이었습니까?',
    },
    askThePerson,
  ],
  response: [
    {
      en: 'Make the key inactive again and replace it where it is used.',
      ko: '키를 다시 비활성화하고 쓰던 곳에서 교체하세요.',
    },
    stopTheCaller,
  ],
  playbook: 'intrusion',
  matches: [
    call('iam', 'UpdateAccessKey', alice, {
      userName: 'ci-deploy',
      accessKeyId: 'AKIAI44QH8DHBEXAMPLE',
      status: 'Active',
    }),
  ],
  ignores: [
    call('iam', 'UpdateAccessKey', alice, {
      userName: 'ci-deploy',
      accessKeyId: 'AKIAI44QH8DHBEXAMPLE',
      status: 'Inactive',
    }),
    denied(call('iam', 'UpdateAccessKey', alice)),
  ],
});
