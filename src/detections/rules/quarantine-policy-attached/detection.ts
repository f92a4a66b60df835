import { defineDetection } from '../../detection.ts';
import { alice, call, denied, root } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: "AWS quarantined a user: its access key is public"
logsource: { product: aws, service: cloudtrail }
level: critical
tags: [attack.initial-access, attack.credential-access, attack.t1552, attack.t1078.004]
detection:
  attached:
    eventSource: iam.amazonaws.com
    eventName: AttachUserPolicy
    requestParameters.policyArn|contains: [AWSCompromisedKeyQuarantine, AWSExposedCredentialPolicy_DO_NOT_REMOVE]
    errorCode: null
  condition: attached
`,
  title: {
    en: 'AWS quarantined a user: its access key is public',
    ko: '공개된 액세스 키 때문에 AWS가 사용자를 격리함',
  },
  triage: [
    {
      en: 'Read the mail or support case of AWS: it names the key and where it was found.',
      ko: 'AWS의 메일이나 지원 사례를 읽으세요. 어떤 키가 어디에서 발견되었는지 적혀 있습니다.',
    },
    {
      en: 'Read everything the key did from the day it became public.',
      ko: '키가 공개된 날부터 그 키로 한 일을 모두 살펴보세요.',
    },
  ],
  response: [
    {
      en: 'Make the key inactive and replace it where it is used; leave the policy attached.',
      ko: '키를 비활성화하고 쓰던 곳에서 교체하세요. 정책은 그대로 두세요.',
    },
    {
      en: 'The quarantine does not stop everything: roles, secrets and most reading still work.',
      ko: '격리가 모든 것을 막지는 않습니다. 역할, 보안 암호, 대부분의 읽기는 여전히 됩니다.',
    },
    {
      en: 'Answer the support case when the account is secured.',
      ko: '계정을 지킨 다음 지원 사례에 답하세요.',
    },
  ],
  playbook: 'intrusion',
  matches: [
    call('iam', 'AttachUserPolicy', root, {
      userName: 'ci-deploy',
      policyArn: 'arn:aws:iam::aws:policy/AWSCompromisedKeyQuarantineV3',
    }),
  ],
  ignores: [
    call('iam', 'DetachUserPolicy', root, {
      userName: 'ci-deploy',
      policyArn: 'arn:aws:iam::aws:policy/AWSCompromisedKeyQuarantineV3',
    }),
    call('iam', 'AttachUserPolicy', alice, {
      userName: 'ci-deploy',
      policyArn: 'arn:aws:iam::aws:policy/AWSDenyAll',
    }),
    denied(call('iam', 'AttachUserPolicy', alice)),
  ],
});
