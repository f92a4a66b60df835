import { findDeployment } from '../../advice.ts';
import { defineDetection } from '../../detection.ts';
import { alice, call } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: Power over the organization was given to another account
name: organization-power-delegated
level: medium
tags:
  - attack.persistence
  - attack.t1098
  - attack.privilege-escalation
  - attack.t1484
logsource:
  product: aws
  service: cloudtrail
detection:
  delegate:
    eventSource: organizations.amazonaws.com
    eventName:
      - RegisterDelegatedAdministrator
      - PutResourcePolicy
      - EnableAWSServiceAccess
    errorCode: null
  automatic:
    - userIdentity.type: AWSService
    - userIdentity.invokedBy|endswith: '.amazonaws.com'
  condition: delegate and not automatic
`,
  title: {
    en: 'Power over the organization was given to another account',
    ko: '조직에 대한 권한을 다른 계정이나 서비스에 위임함',
  },
  triage: [
    {
      en: 'Which account and which service? The delegated account can act in all others.',
      ko: '어떤 계정과 서비스인가요? 위임된 계정은 다른 모든 계정에 작용할 수 있습니다.',
    },
    findDeployment,
  ],
  response: [
    {
      en: 'Deregister the account, and look at what it changed in the members.',
      ko: '위임을 해제하고 멤버 계정에서 바뀐 것을 확인하세요.',
    },
  ],
  playbook: 'intrusion',
  matches: [
    call(
      'organizations',
      'RegisterDelegatedAdministrator',
      alice,
      { accountId: '444455556666', servicePrincipal: 'member.org.stacksets.cloudformation.amazonaws.com' },
      { awsRegion: 'us-east-1' },
    ),
  ],
  ignores: [
    call('organizations', 'ListDelegatedAdministrators', alice),
    call('organizations', 'DeregisterDelegatedAdministrator', alice, { accountId: '444455556666' }),
  ],
});
