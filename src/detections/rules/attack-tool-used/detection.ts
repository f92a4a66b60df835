import { findTheRest, stopTheCaller } from '../../advice.ts';
import { defineDetection } from '../../detection.ts';
import { alice, call } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: A call came from an attack tool or attack system
name: attack-tool-used
level: high
tags:
  - attack.discovery
  - attack.t1580
  - attack.initial-access
  - attack.t1078.004
logsource:
  product: aws
  service: cloudtrail
detection:
  tool:
    userAgent|contains:
      - Pacu
      - TruffleHog
      - CloudFox
      - enumerate-iam
      - weirdAAL
      - aws_consoler
      - stratus-red-team
      - cloud-nuke
      - nimbostratus
      - S3Scanner
      - bucket_finder
      - GitGuardian
      - nessus
  distribution:
    userAgent|re: '(?i)(kali|parrot|pentoo|blackarch|[+. -]backbox)'
  condition: tool or distribution
`,
  title: {
    en: 'A call came from an attack tool or attack system',
    ko: '공격 도구나 공격용 시스템에서 온 호출',
  },
  triage: [
    {
      en: 'Did you order a penetration test? Testers give addresses and days beforehand.',
      ko: '모의 해킹을 의뢰했나요? 시험 업체는 주소와 날짜를 미리 알려 줍니다.',
    },
    {
      en: 'TruffleHog checks keys it found in public: where did this key lie?',
      ko: 'TruffleHog는 공개된 곳에서 찾은 키를 확인합니다. 이 키가 어디에 있었나요?',
    },
  ],
  response: [stopTheCaller, findTheRest],
  playbook: 'intrusion',
  matches: [
    call('sts', 'GetCallerIdentity', alice, null, { userAgent: 'TruffleHog' }),
    call('s3', 'ListBuckets', alice, null, {
      userAgent: 'aws-cli/2.15.0 Python/3.11.4 Linux/6.5.0-kali3-amd64 exe/x86_64.kali.2023',
    }),
  ],
  ignores: [
    call('sts', 'GetCallerIdentity', alice, null, {
      userAgent: 'aws-cli/2.31.0 md/awscrt#0.27.6 ua/2.1 os/linux md/arch#x86_64',
    }),
    call('sts', 'GetCallerIdentity', alice, null, {
      userAgent: 'Boto3/1.34.0 md/Botocore#1.34.0 ua/2.0 os/macos',
    }),
  ],
});
