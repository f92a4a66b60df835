import { askThePerson, putItBack, stopTheCaller } from '../../advice.ts';
import { defineDetection } from '../../detection.ts';
import { alice, call, denied, through } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: A web firewall was taken off what it protects
logsource: { product: aws, service: cloudtrail }
level: medium
tags: [attack.defense-evasion, attack.t1562.007]
detection:
  removed:
    eventSource: [wafv2.amazonaws.com, waf-regional.amazonaws.com, waf.amazonaws.com]
    eventName: [DisassociateWebACL, DeleteWebACL, DeleteLoggingConfiguration]
    errorCode: null
  stack:
    userIdentity.invokedBy: cloudformation.amazonaws.com
  condition: removed and not stack
`,
  title: { en: 'A web firewall was taken off what it protects', ko: '웹 방화벽이 보호 대상에서 분리됨' },
  triage: [
    {
      en: 'Did the firewall block real visitors that day? Then it is a quick fix.',
      ko: '그날 방화벽이 정상 방문자를 막았습니까? 그렇다면 급한 조치입니다.',
    },
    askThePerson,
  ],
  response: [putItBack, stopTheCaller],
  playbook: 'intrusion',
  matches: [
    call('wafv2', 'DisassociateWebACL', alice, {
      resourceArn: 'arn:aws:elasticloadbalancing:us-east-1:111122223333:loadbalancer/app/shop/1',
    }),
  ],
  ignores: [
    call('wafv2', 'AssociateWebACL', alice),
    call('wafv2', 'DeleteWebACL', through('cloudformation', alice), { name: 'old' }),
    denied(call('wafv2', 'DisassociateWebACL', alice)),
  ],
});
