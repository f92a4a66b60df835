import { defineDetection } from '../../detection.ts';
import { alice, call, denied } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: Findings are archived or suppressed by a rule
logsource: { product: aws, service: cloudtrail }
level: low
tags: [attack.defense-evasion, attack.t1562.001]
detection:
  archive:
    eventSource: access-analyzer.amazonaws.com
    eventName: [CreateArchiveRule, UpdateArchiveRule, ApplyArchiveRule]
    errorCode: null
  automation:
    eventSource: securityhub.amazonaws.com
    eventName: [CreateAutomationRule, CreateAutomationRuleV2]
    errorCode: null
  suppress:
    eventSource: inspector2.amazonaws.com
    eventName: [CreateFilter, UpdateFilter]
    requestParameters.action: SUPPRESS
    errorCode: null
  condition: archive or automation or suppress
`,
  title: {
    en: 'Findings are archived or suppressed by a rule',
    ko: '보안 결과가 규칙으로 자동 보관되거나 숨겨짐',
  },
  triage: [
    {
      en: 'Which finding does the rule hide, and is it really meant to be so?',
      ko: '규칙이 어떤 결과를 숨깁니까? 정말 그대로 두어야 하는 것입니까?',
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
    call('inspector2', 'CreateFilter', alice, { name: 'quiet', action: 'SUPPRESS' }),
  ],
  ignores: [
    call('access-analyzer', 'ListArchiveRules', alice),
    call('inspector2', 'CreateFilter', alice, { name: 'view', action: 'NONE' }),
    denied(call('access-analyzer', 'CreateArchiveRule', alice)),
  ],
});
