import { askThePerson, putItBack, stopTheCaller } from '../../advice.ts';
import { defineDetection } from '../../detection.ts';
import { alice, call, denied, through } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: A service that finds attacks was turned off
logsource: { product: aws, service: cloudtrail }
level: medium
tags: [attack.defense-evasion, attack.t1562.001]
detection:
  off:
    eventSource:
      - securityhub.amazonaws.com
      - macie2.amazonaws.com
      - access-analyzer.amazonaws.com
      - inspector2.amazonaws.com
      - detective.amazonaws.com
    eventName:
      - DisableSecurityHub
      - DisableSecurityHubV2
      - DisableImportFindingsForProduct
      - DisassociateFromAdministratorAccount
      - DisableMacie
      - DeleteAnalyzer
      - Disable
      - DeleteGraph
    errorCode: null
  service:
    userIdentity.invokedBy|exists: true
  condition: off and not service
`,
  title: { en: 'A service that finds attacks was turned off', ko: '공격을 찾아 주는 보안 서비스가 꺼짐' },
  triage: [
    askThePerson,
    {
      en: 'Several services turned off in one session are hardly thrift.',
      ko: '한 세션에서 여러 서비스를 껐다면 절약이라고 보기 어렵습니다.',
    },
  ],
  response: [putItBack, stopTheCaller],
  playbook: 'log-tampering',
  matches: [
    call('securityhub', 'DisableSecurityHub', alice),
    call('access-analyzer', 'DeleteAnalyzer', alice, { analyzerName: 'account' }),
    call('inspector2', 'Disable', alice, { accountIds: ['111122223333'] }),
  ],
  ignores: [
    call('securityhub', 'EnableSecurityHub', alice),
    call('securityhub', 'BatchDisableStandards', alice),
    call('access-analyzer', 'DeleteAnalyzer', through('cloudformation', alice), { analyzerName: 'account' }),
    denied(call('securityhub', 'DisableSecurityHub', alice)),
  ],
});
