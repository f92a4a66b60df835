import { findDeployment, putItBack } from '../../advice.ts';
import { defineDetection } from '../../detection.ts';
import { alice, call, denied } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: The password policy was deleted or made weak
logsource: { product: aws, service: cloudtrail }
level: medium
tags: [attack.defense-evasion, attack.persistence, attack.t1556]
detection:
  deleted:
    eventSource: iam.amazonaws.com
    eventName: DeleteAccountPasswordPolicy
    errorCode: null
  short:
    eventSource: iam.amazonaws.com
    eventName: UpdateAccountPasswordPolicy
    requestParameters.minimumPasswordLength|lt: 8
    errorCode: null
  condition: deleted or short
`,
  title: { en: 'The password policy was deleted or made weak', ko: '암호 정책이 삭제되거나 약해짐' },
  triage: [
    findDeployment,
    {
      en: 'See whether a simple password was set soon after.',
      ko: '곧이어 단순한 암호가 설정되었는지 보세요.',
    },
  ],
  response: [putItBack],
  playbook: 'intrusion',
  matches: [
    call('iam', 'DeleteAccountPasswordPolicy', alice),
    call('iam', 'UpdateAccountPasswordPolicy', alice, { minimumPasswordLength: 6, requireSymbols: false }),
  ],
  ignores: [
    call('iam', 'UpdateAccountPasswordPolicy', alice, { minimumPasswordLength: 14, requireSymbols: true }),
    denied(call('iam', 'DeleteAccountPasswordPolicy', alice)),
  ],
});
