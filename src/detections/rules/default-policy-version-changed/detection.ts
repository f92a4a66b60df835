import { findDeployment } from '../../advice.ts';
import { defineDetection } from '../../detection.ts';
import { alice, call, denied } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: An older version of a policy was made its default
logsource: { product: aws, service: cloudtrail }
level: low
tags: [attack.privilege-escalation, attack.t1098.003]
detection:
  set:
    eventSource: iam.amazonaws.com
    eventName: SetDefaultPolicyVersion
    errorCode: null
  condition: set
`,
  title: {
    en: 'An older version of a policy was made its default',
    ko: '정책의 이전 버전이 기본값으로 지정됨',
  },
  triage: [
    {
      en: 'Compare both versions: does the one in force allow more?',
      ko: '두 버전을 비교하세요. 적용 중인 버전이 더 많이 허용합니까?',
    },
    findDeployment,
  ],
  response: [
    {
      en: 'Set the other version as default again; delete versions that nobody needs.',
      ko: '다른 버전을 다시 기본값으로 지정하고 필요 없는 버전은 삭제하세요.',
    },
  ],
  playbook: 'intrusion',
  matches: [
    call('iam', 'SetDefaultPolicyVersion', alice, {
      policyArn: 'arn:aws:iam::111122223333:policy/app',
      versionId: 'v1',
    }),
  ],
  ignores: [
    call('iam', 'DeletePolicyVersion', alice, {
      policyArn: 'arn:aws:iam::111122223333:policy/app',
      versionId: 'v1',
    }),
    denied(call('iam', 'SetDefaultPolicyVersion', alice)),
  ],
});
