import { defineDetection } from '../../detection.ts';
import { alice, call, denied } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: Findings about outside access are archived by a rule
logsource: { product: aws, service: cloudtrail }
level: low
tags: [attack.defense-evasion, attack.t1562.001]
detection:
  archive:
    eventSource: access-analyzer.amazonaws.com
    eventName: [CreateArchiveRule, UpdateArchiveRule]
    errorCode: null
  suppress:
    eventSource: securityhub.amazonaws.com
    eventName: [CreateAutomationRule, CreateAutomationRuleV2]
    errorCode: null
  condition: archive or suppress
`,
  title: {
    en: 'Findings about outside access are archived by a rule',
    ko: '외부 액세스 결과가 규칙으로 자동 보관됨',
  },
  triage: [
    {
      en: 'Which finding does the rule hide, and is it really meant to be open?',
      ko: '규칙이 어떤 결과를 숨깁니까? 정말 열려 있어야 하는 것입니까?',
    },
  ],
  response: [
    {
      en: 'Delete the rule and look at the findings it archived.',
      ko: '규칙을 삭제하고 보관된 결과를 보세요.',
    },
  ],
  playbook: 'log-tampering',
  matches: [
    call('access-analyzer', 'CreateArchiveRule', alice, { analyzerName: 'account', ruleName: 'partner' }),
  ],
  ignores: [
    call('access-analyzer', 'ListArchiveRules', alice),
    denied(call('access-analyzer', 'CreateArchiveRule', alice)),
  ],
});
