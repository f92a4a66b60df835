import { stopTheCaller } from '../../advice.ts';
import { defineDetection } from '../../detection.ts';
import { alice, call, denied } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: A Region that was off was enabled
logsource: { product: aws, service: cloudtrail }
level: medium
tags: [attack.defense-evasion, attack.resource-development, attack.t1535]
detection:
  enabled:
    eventSource: account.amazonaws.com
    eventName: EnableRegion
    errorCode: null
  condition: enabled
`,
  title: { en: 'A Region that was off was enabled', ko: '꺼져 있던 리전이 활성화됨' },
  triage: [
    {
      en: 'Who needs this Region? Intruders like Regions that nobody looks at.',
      ko: '누가 이 리전이 필요합니까? 침입자는 아무도 보지 않는 리전을 좋아합니다.',
    },
    { en: 'See what was started there since.', ko: '그 뒤 그곳에서 시작된 것을 보세요.' },
  ],
  response: [
    {
      en: 'Remove what runs there, then disable the Region again.',
      ko: '그곳에서 실행되는 것을 제거한 다음 리전을 다시 비활성화하세요.',
    },
    stopTheCaller,
  ],
  playbook: 'intrusion',
  matches: [call('account', 'EnableRegion', alice, { regionName: 'af-south-1' })],
  ignores: [
    call('account', 'DisableRegion', alice, { regionName: 'af-south-1' }),
    call('account', 'ListRegions', alice),
    denied(call('account', 'EnableRegion', alice)),
  ],
});
