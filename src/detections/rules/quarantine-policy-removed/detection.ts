import { defineDetection } from '../../detection.ts';
import { alice, call, denied } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: The quarantine that AWS put on a user was taken off
logsource: { product: aws, service: cloudtrail }
level: high
tags: [attack.defense-evasion, attack.privilege-escalation, attack.t1098.003]
detection:
  removed:
    eventSource: iam.amazonaws.com
    eventName: DetachUserPolicy
    requestParameters.policyArn|contains: [AWSCompromisedKeyQuarantine, AWSExposedCredentialPolicy_DO_NOT_REMOVE]
    errorCode: null
  condition: removed
`,
  title: { en: 'The quarantine that AWS put on a user was taken off', ko: 'AWS가 사용자에 건 격리가 해제됨' },
  triage: [
    {
      en: 'Was the support case about the key closed before? Only then may the policy go.',
      ko: '그 전에 키에 관한 지원 사례가 종료되었습니까? 그 뒤에만 정책을 뗄 수 있습니다.',
    },
    { en: 'See whether the exposed key still works.', ko: '노출된 키가 아직 작동하는지 보세요.' },
  ],
  response: [
    { en: 'Make the exposed key inactive at once.', ko: '노출된 키를 즉시 비활성화하세요.' },
    {
      en: 'Attach the policy again until AWS has closed the case.',
      ko: 'AWS가 사례를 종료할 때까지 정책을 다시 연결하세요.',
    },
  ],
  playbook: 'intrusion',
  matches: [
    call('iam', 'DetachUserPolicy', alice, {
      userName: 'ci-deploy',
      policyArn: 'arn:aws:iam::aws:policy/AWSCompromisedKeyQuarantineV2',
    }),
  ],
  ignores: [
    call('iam', 'DetachUserPolicy', alice, {
      userName: 'ci-deploy',
      policyArn: 'arn:aws:iam::aws:policy/ReadOnlyAccess',
    }),
    denied(call('iam', 'DetachUserPolicy', alice)),
  ],
});
