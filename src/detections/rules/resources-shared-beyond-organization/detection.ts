import { defineDetection } from '../../detection.ts';
import { alice, call } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: Resources were shared through RAM with outside accounts
name: resources-shared-beyond-organization
level: medium
tags:
  - attack.exfiltration
  - attack.t1537
logsource:
  product: aws
  service: cloudtrail
detection:
  share:
    eventSource: ram.amazonaws.com
    eventName:
      - CreateResourceShare
      - UpdateResourceShare
    requestParameters.allowExternalPrincipals: true
    errorCode: null
  account:
    eventSource: ram.amazonaws.com
    eventName: AssociateResourceShare
    requestParameters.principals|re: '^([0-9]{12}|arn:[a-z-]+:iam::[0-9]{12}:.*)$'
    errorCode: null
  condition: share or account
`,
  title: {
    en: 'Resources were shared through RAM with outside accounts',
    ko: 'RAM으로 리소스를 외부 계정과 공유함',
  },
  triage: [
    {
      en: 'Which resources, and whose accounts? The console allows outsiders by default.',
      ko: '어떤 리소스를 누구의 계정과 공유했나요? 콘솔 기본값은 외부 공유를 허용합니다.',
    },
  ],
  response: [
    { en: 'Remove unknown principals from the share.', ko: '모르는 보안 주체를 공유에서 제거하세요.' },
  ],
  playbook: 'intrusion',
  matches: [
    call('ram', 'CreateResourceShare', alice, {
      name: 's',
      allowExternalPrincipals: true,
      principals: ['444455556666'],
    }),
    call('ram', 'AssociateResourceShare', alice, {
      resourceShareArn: 'arn:aws:ram:us-east-1:111122223333:resource-share/s',
      principals: ['444455556666'],
    }),
  ],
  ignores: [
    call('ram', 'CreateResourceShare', alice, { name: 's', allowExternalPrincipals: false }),
    call('ram', 'AssociateResourceShare', alice, {
      resourceShareArn: 'arn:aws:ram:us-east-1:111122223333:resource-share/s',
      resourceArns: ['arn:aws:ec2:us-east-1:111122223333:subnet/subnet-0abc'],
    }),
  ],
});
