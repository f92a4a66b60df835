import { findDeployment, stopTheCaller } from '../../advice.ts';
import { defineDetection } from '../../detection.ts';
import { alice, call, denied } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: An event bus was opened to other accounts
logsource: { product: aws, service: cloudtrail }
level: medium
tags: [attack.persistence, attack.t1546]
detection:
  put:
    eventSource: events.amazonaws.com
    eventName: PutPermission
    errorCode: null
  own:
    requestParameters.principal|fieldref: recipientAccountId
  organization:
    requestParameters.condition.key: aws:PrincipalOrgID
  condition: put and not own and not organization
`,
  title: { en: 'An event bus was opened to other accounts', ko: '이벤트 버스가 다른 계정에 열림' },
  triage: [
    {
      en: 'Who is let in, and which rules would their events start?',
      ko: '누구에게 열렸고, 그들의 이벤트가 어떤 규칙을 시작합니까?',
    },
    findDeployment,
  ],
  response: [{ en: 'Remove the permission from the bus.', ko: '버스에서 권한을 제거하세요.' }, stopTheCaller],
  playbook: 'intrusion',
  matches: [
    call('events', 'PutPermission', alice, { action: 'events:PutEvents', principal: '*', statementId: 's' }),
    call('events', 'PutPermission', alice, {
      action: 'events:PutEvents',
      principal: '444455556666',
      statementId: 's',
    }),
  ],
  ignores: [
    call('events', 'PutPermission', alice, {
      principal: '*',
      statementId: 's',
      condition: { type: 'StringEquals', key: 'aws:PrincipalOrgID', value: 'o-a1b2c3d4e5' },
    }),
    call('events', 'PutPermission', alice, { principal: '111122223333', statementId: 's' }),
    denied(call('events', 'PutPermission', alice)),
  ],
});
