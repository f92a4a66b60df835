import { findTheRest } from '../../advice.ts';
import { defineDetection } from '../../detection.ts';
import { alice, call } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: A scanner for leaked keys tried an access key
logsource: { product: aws, service: cloudtrail }
level: medium
tags: [attack.discovery, attack.initial-access, attack.t1087.004, attack.t1552.001]
detection:
  tried:
    eventSource: sts.amazonaws.com
    eventName: [GetCallerIdentity, GetSessionToken, GetAccessKeyInfo]
    userAgent|contains: [TruffleHog, gitleaks, noseyparker, detect-secrets, keyhacks, GitGuardian]
  condition: tried
`,
  title: { en: 'A scanner for leaked keys tried an access key', ko: '유출된 키 검사기가 액세스 키를 시험함' },
  triage: [
    {
      en: 'Do you run that scanner yourself? If not, somebody else found the key in a public place.',
      ko: '직접 돌리는 검사기입니까? 아니라면 다른 사람이 공개된 곳에서 키를 찾은 것입니다.',
    },
    {
      en: 'See what the key did afterwards, and from where.',
      ko: '그 뒤 키로 무엇을 어디에서 했는지 보세요.',
    },
  ],
  response: [
    {
      en: 'Deactivate the key and replace it; take it out of the place where it stood.',
      ko: '키를 비활성화하고 교체하세요. 들어 있던 곳에서도 제거하세요.',
    },
    findTheRest,
  ],
  playbook: 'intrusion',
  matches: [call('sts', 'GetCallerIdentity', alice, null, { userAgent: 'TruffleHog' })],
  ignores: [
    call('sts', 'GetCallerIdentity', alice),
    call('s3', 'ListBuckets', alice, null, { userAgent: 'TruffleHog' }),
  ],
});
