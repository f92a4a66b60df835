import { askThePerson, putItBack, stopTheCaller } from '../../advice.ts';
import { defineDetection } from '../../detection.ts';
import { alice, call, denied, through } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: A firewall was taken off what it protects
logsource: { product: aws, service: cloudtrail }
level: medium
tags: [attack.defense-evasion, attack.t1562.007]
detection:
  web:
    eventSource: [wafv2.amazonaws.com, waf-regional.amazonaws.com, waf.amazonaws.com]
    eventName: [DisassociateWebACL, DeleteWebACL, DeleteLoggingConfiguration]
    errorCode: null
  network:
    eventSource: network-firewall.amazonaws.com
    eventName: [DeleteFirewall, DisassociateSubnets, DeleteRuleGroup, DeleteFirewallPolicy]
    errorCode: null
  names:
    eventSource: route53resolver.amazonaws.com
    eventName: [DisassociateFirewallRuleGroup, DeleteFirewallRule, DeleteFirewallRuleGroup]
    errorCode: null
  shield:
    eventSource: shield.amazonaws.com
    eventName: [DeleteProtection, DeleteSubscription]
    errorCode: null
  service:
    userIdentity.invokedBy|exists: true
  condition: (web or network or names or shield) and not service
`,
  title: { en: 'A firewall was taken off what it protects', ko: '방화벽이 보호 대상에서 분리되거나 삭제됨' },
  triage: [
    {
      en: 'Did the firewall block real visitors that day? Then it is a quick fix.',
      ko: '그날 방화벽이 정상 트래픽을 막았습니까? 그렇다면 급한 조치입니다.',
    },
    askThePerson,
  ],
  response: [putItBack, stopTheCaller],
  playbook: 'intrusion',
  matches: [
    call('wafv2', 'DisassociateWebACL', alice, {
      resourceArn: 'arn:aws:elasticloadbalancing:us-east-1:111122223333:loadbalancer/app/shop/1',
    }),
    call('route53resolver', 'DisassociateFirewallRuleGroup', alice, {
      firewallRuleGroupAssociationId: 'rslvr-frgassoc-1',
    }),
  ],
  ignores: [
    call('wafv2', 'AssociateWebACL', alice),
    call('wafv2', 'DeleteWebACL', through('cloudformation', alice), { name: 'old' }),
    denied(call('wafv2', 'DisassociateWebACL', alice)),
  ],
});
