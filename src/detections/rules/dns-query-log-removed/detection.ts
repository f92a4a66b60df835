import { askThePerson, findDeployment, stopTheCaller } from '../../advice.ts';
import { defineDetection } from '../../detection.ts';
import { alice, call, denied, through } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: The log of DNS queries was removed
logsource: { product: aws, service: cloudtrail }
level: medium
tags: [attack.defense-evasion, attack.t1562.008]
detection:
  removed:
    eventSource: route53resolver.amazonaws.com
    eventName: [DeleteResolverQueryLogConfig, DisassociateResolverQueryLogConfig]
    errorCode: null
  public:
    eventSource: route53.amazonaws.com
    eventName: DeleteQueryLoggingConfig
    errorCode: null
  stack:
    userIdentity.invokedBy: cloudformation.amazonaws.com
  condition: (removed or public) and not stack
`,
  title: { en: 'The log of DNS queries was removed', ko: 'DNS 쿼리 로그가 제거됨' },
  triage: [findDeployment, askThePerson],
  response: [{ en: 'Set up the query log again.', ko: '쿼리 로그를 다시 설정하세요.' }, stopTheCaller],
  playbook: 'log-tampering',
  matches: [
    call('route53resolver', 'DeleteResolverQueryLogConfig', alice, { resolverQueryLogConfigId: 'rqlc-1' }),
  ],
  ignores: [
    call('route53resolver', 'DeleteResolverQueryLogConfig', through('cloudformation', alice), {
      resolverQueryLogConfigId: 'rqlc-1',
    }),
    call('route53resolver', 'AssociateResolverQueryLogConfig', alice),
    denied(call('route53resolver', 'DeleteResolverQueryLogConfig', alice)),
  ],
});
