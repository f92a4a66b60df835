import { askThePerson } from '../../advice.ts';
import { defineDetection } from '../../detection.ts';
import { alice, call, denied, session } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: Access to an account was given through Identity Center
logsource: { product: aws, service: cloudtrail }
level: low
tags: [attack.persistence, attack.privilege-escalation, attack.t1098.003]
detection:
  given:
    eventSource: sso.amazonaws.com
    eventName: [CreateAccountAssignment, AttachManagedPolicyToPermissionSet, PutInlinePolicyToPermissionSet]
    errorCode: null
  condition: given
`,
  title: {
    en: 'Access to an account was given through Identity Center',
    ko: 'Identity Center로 계정 액세스가 부여됨',
  },
  triage: [
    {
      en: 'Which person or group got what on which account?',
      ko: '어떤 사람이나 그룹이 어느 계정에 무엇을 받았습니까?',
    },
    askThePerson,
  ],
  response: [
    {
      en: 'Delete the assignment and sign the user out of the access portal.',
      ko: '할당을 삭제하고 액세스 포털에서 사용자를 로그아웃시키세요.',
    },
  ],
  playbook: 'intrusion',
  matches: [
    call('sso', 'CreateAccountAssignment', session('admin', 'bob'), {
      targetId: '111122223333',
      targetType: 'AWS_ACCOUNT',
      principalType: 'USER',
      permissionSetArn: 'arn:aws:sso:::permissionSet/ssoins-1/ps-1',
    }),
  ],
  ignores: [
    call('sso', 'ListAccountAssignments', session('admin', 'bob')),
    call('sso', 'DeleteAccountAssignment', session('admin', 'bob'), { targetId: '111122223333' }),
    denied(call('sso', 'CreateAccountAssignment', alice)),
  ],
});
