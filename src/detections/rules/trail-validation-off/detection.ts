import { putItBack, stopTheCaller } from '../../advice.ts';
import { defineDetection } from '../../detection.ts';
import { alice, call, denied } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: Log file validation of a trail was turned off
logsource: { product: aws, service: cloudtrail }
level: medium
tags: [attack.defense-evasion, attack.t1562.008]
detection:
  update:
    eventSource: cloudtrail.amazonaws.com
    eventName: UpdateTrail
    requestParameters.enableLogFileValidation: 'false'
    errorCode: null
  condition: update
`,
  title: { en: 'Log file validation of a trail was turned off', ko: '추적의 로그 파일 검증이 꺼짐' },
  triage: [
    {
      en: 'Without digests nobody can prove that the log is whole; there is no reason to turn them off.',
      ko: '다이제스트가 없으면 로그가 온전하다고 증명할 수 없습니다. 끌 이유가 없습니다.',
    },
    {
      en: 'See whether log files were deleted or replaced afterwards.',
      ko: '그 뒤 로그 파일이 삭제되거나 바뀌었는지 보세요.',
    },
  ],
  response: [
    putItBack,
    { en: 'Check the digests up to that hour.', ko: '그 시각까지의 다이제스트를 검증하세요.' },
    stopTheCaller,
  ],
  playbook: 'log-tampering',
  matches: [call('cloudtrail', 'UpdateTrail', alice, { name: 'main', enableLogFileValidation: false })],
  ignores: [
    call('cloudtrail', 'UpdateTrail', alice, { name: 'main', enableLogFileValidation: true }),
    call('cloudtrail', 'UpdateTrail', alice, { name: 'main', isMultiRegionTrail: true }),
    denied(call('cloudtrail', 'UpdateTrail', alice)),
  ],
});
