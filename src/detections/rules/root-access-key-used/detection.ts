import { compareHabits } from '../../advice.ts';
import { defineDetection } from '../../detection.ts';
import { alice, call, root } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: An access key of the root user was used
logsource: { product: aws, service: cloudtrail }
level: high
tags: [attack.initial-access, attack.privilege-escalation, attack.t1078.004]
detection:
  root:
    userIdentity.type: Root
    userIdentity.accessKeyId|startswith: AKIA
  condition: root
`,
  title: { en: 'An access key of the root user was used', ko: '루트 사용자의 액세스 키가 사용됨' },
  triage: [
    {
      en: 'Find where this key is kept and which program uses it.',
      ko: '이 키를 어디에 보관하고 어떤 프로그램이 쓰는지 찾으세요.',
    },
    compareHabits,
  ],
  response: [
    {
      en: 'Make another credential for the program, then deactivate and delete the root key.',
      ko: '프로그램에 다른 자격 증명을 만들어 준 뒤 루트 키를 비활성화하고 삭제하세요.',
    },
    {
      en: 'If no program uses it, deactivate the key now and change the root password.',
      ko: '쓰는 프로그램이 없다면 지금 키를 비활성화하고 루트 암호를 바꾸세요.',
    },
  ],
  playbook: 'intrusion',
  matches: [call('s3', 'ListBuckets', { ...root, accessKeyId: 'AKIAIOSFODNN7EXAMPLE' })],
  ignores: [
    // In the console the root user has temporary keys.
    call('s3', 'ListBuckets', { ...root, accessKeyId: 'ASIAIOSFODNN7EXAMPLE' }),
    call('s3', 'ListBuckets', alice),
  ],
});
