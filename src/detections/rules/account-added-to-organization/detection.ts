import { defineDetection } from '../../detection.ts';
import { alice, call, service } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: An organization was made, joined or given a new account
name: account-added-to-organization
level: medium
tags:
  - attack.persistence
  - attack.t1136.003
  - attack.resource-development
  - attack.t1583
logsource:
  product: aws
  service: cloudtrail
detection:
  add:
    eventSource: organizations.amazonaws.com
    eventName:
      - CreateOrganization
      - CreateAccount
      - CreateGovCloudAccount
      - InviteAccountToOrganization
      - AcceptHandshake
    errorCode: null
  automatic:
    - userIdentity.type: AWSService
    - userIdentity.invokedBy|endswith: '.amazonaws.com'
  condition: add and not automatic
`,
  title: {
    en: 'An organization was made, joined or given a new account',
    ko: '조직을 만들거나 가입하거나 새 계정을 추가함',
  },
  triage: [
    {
      en: 'Few accounts ever see this. A new member account runs on your bill; an accepted invitation puts you under a stranger.',
      ko: '드문 일입니다. 새 멤버 계정은 본인이 비용을 내고, 초대를 수락하면 남의 관리 아래 놓입니다.',
    },
  ],
  response: [
    {
      en: "Leave a stranger's organization; sign in to a strange member account through its root password reset and look inside.",
      ko: '모르는 조직에서는 탈퇴하고, 모르는 멤버 계정은 루트 암호 재설정으로 로그인해 확인하세요.',
    },
    {
      en: 'Tell AWS Support: they see the other side.',
      ko: 'AWS Support에 알리세요. 상대 쪽을 확인할 수 있습니다.',
    },
  ],
  playbook: 'intrusion',
  matches: [
    call(
      'organizations',
      'CreateAccount',
      alice,
      { email: 'HIDDEN_DUE_TO_SECURITY_REASONS', accountName: 'HIDDEN_DUE_TO_SECURITY_REASONS' },
      { awsRegion: 'us-east-1' },
    ),
    call('organizations', 'AcceptHandshake', alice, { handshakeId: 'h-1' }, { awsRegion: 'us-east-1' }),
  ],
  ignores: [
    call('organizations', 'DescribeCreateAccountStatus', alice, { createAccountRequestId: 'car-1' }),
    call('organizations', 'CreateAccount', service('controltower')),
    call('organizations', 'CreateOrganization', alice, null, { errorCode: 'AlreadyInOrganizationException' }),
  ],
});
