import { stopTheCaller } from '../../advice.ts';
import { defineDetection } from '../../detection.ts';
import { alice, call, denied } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: A Systems Manager document was shared with others
logsource: { product: aws, service: cloudtrail }
level: medium
tags: [attack.persistence, attack.exfiltration, attack.t1537]
detection:
  shared:
    eventSource: ssm.amazonaws.com
    eventName: ModifyDocumentPermission
    requestParameters.accountIdsToAdd|exists: true
    errorCode: null
  nobody:
    requestParameters.accountIdsToAdd: '[]'
  condition: shared and not nobody
`,
  title: {
    en: 'A Systems Manager document was shared with others',
    ko: 'Systems Manager 문서가 다른 계정과 공유됨',
  },
  triage: [
    {
      en: 'With whom: an account of yours, another, or "all"?',
      ko: '누구와 공유했습니까? 내 계정, 다른 계정, 아니면 모두(all)입니까?',
    },
    { en: 'Does the document hold passwords or addresses?', ko: '문서에 암호나 주소가 들어 있습니까?' },
  ],
  response: [
    {
      en: 'Take the accounts off the document; replace secrets that stood in it.',
      ko: '문서에서 계정을 제거하고 들어 있던 보안 암호를 교체하세요.',
    },
    stopTheCaller,
  ],
  playbook: 'intrusion',
  matches: [
    call('ssm', 'ModifyDocumentPermission', alice, {
      name: 'setup',
      permissionType: 'Share',
      accountIdsToAdd: ['all'],
    }),
  ],
  ignores: [
    call('ssm', 'ModifyDocumentPermission', alice, {
      name: 'setup',
      permissionType: 'Share',
      accountIdsToRemove: ['all'],
    }),
    denied(call('ssm', 'ModifyDocumentPermission', alice)),
  ],
});
