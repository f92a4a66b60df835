import { askThePerson, stopTheCaller } from '../../advice.ts';
import { defineDetection } from '../../detection.ts';
import { alice, call, denied, session } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: A user gave a policy to themselves
logsource: { product: aws, service: cloudtrail }
level: high
tags: [attack.privilege-escalation, attack.t1098.003]
detection:
  given:
    eventSource: iam.amazonaws.com
    eventName: [AttachUserPolicy, PutUserPolicy, AddUserToGroup]
    userIdentity.type: IAMUser
    requestParameters.userName|fieldref: userIdentity.userName
    errorCode: null
  quarantine:
    requestParameters.policyArn|contains: AWSCompromisedKeyQuarantine
  condition: given and not quarantine
`,
  title: { en: 'A user gave a policy to themselves', ko: '사용자가 자기 자신에게 정책을 부여함' },
  triage: [
    {
      en: 'Administrators have no need to; whoever does it had fewer rights before.',
      ko: '관리자라면 그럴 필요가 없습니다. 이전에는 권한이 적었다는 뜻입니다.',
    },
    {
      en: 'See what was denied to the same user just before.',
      ko: '바로 앞에 같은 사용자에게 거부된 호출을 보세요.',
    },
    askThePerson,
  ],
  response: [
    {
      en: 'Take the policy away, or the user out of the group.',
      ko: '정책을 떼어 내거나 그룹에서 사용자를 빼세요.',
    },
    stopTheCaller,
  ],
  playbook: 'intrusion',
  matches: [
    call('iam', 'PutUserPolicy', alice, {
      userName: 'alice',
      policyName: 'more',
      policyDocument: '{"Statement":[]}',
    }),
    call('iam', 'AddUserToGroup', alice, { userName: 'alice', groupName: 'admins' }),
  ],
  ignores: [
    call('iam', 'PutUserPolicy', alice, {
      userName: 'bob',
      policyName: 'p',
      policyDocument: '{"Statement":[]}',
    }),
    denied(call('iam', 'AttachUserPolicy', alice)),
    call('iam', 'AttachRolePolicy', session('deploy', 'work'), {
      roleName: 'deploy',
      policyArn: 'arn:aws:iam::aws:policy/ReadOnlyAccess',
    }),
  ],
});
