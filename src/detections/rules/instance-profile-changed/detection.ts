import { findDeployment, stopTheCaller } from '../../advice.ts';
import { defineDetection } from '../../detection.ts';
import { alice, call, denied, session, through } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: A running instance was given another role
logsource: { product: aws, service: cloudtrail }
level: medium
tags: [attack.privilege-escalation, attack.persistence, attack.t1098.003]
detection:
  replaced:
    eventSource: ec2.amazonaws.com
    eventName: [AssociateIamInstanceProfile, ReplaceIamInstanceProfileAssociation]
    errorCode: null
  service:
    userIdentity.invokedBy|exists: true
  condition: replaced and not service
`,
  title: { en: 'A running instance was given another role', ko: '실행 중인 인스턴스의 역할이 바뀜' },
  triage: [
    {
      en: 'Which rights did the instance gain, and who is on it?',
      ko: '인스턴스가 어떤 권한을 얻었고, 누가 그 안에 있습니까?',
    },
    findDeployment,
  ],
  response: [
    {
      en: 'Put the profile back and revoke the sessions of the new role.',
      ko: '프로파일을 되돌리고 새 역할의 세션을 취소하세요.',
    },
    stopTheCaller,
  ],
  playbook: 'intrusion',
  matches: [
    call('ec2', 'ReplaceIamInstanceProfileAssociation', alice, {
      ReplaceIamInstanceProfileAssociationRequest: {
        AssociationId: 'iip-assoc-1',
        IamInstanceProfile: { Name: 'admin' },
      },
    }),
  ],
  ignores: [
    // Systems Manager's host management gives instances their role.
    call('ec2', 'AssociateIamInstanceProfile', through('ssm', session('AWS-QuickSetup', 'ssm')), {
      AssociateIamInstanceProfileRequest: {},
    }),
    call('ec2', 'DescribeIamInstanceProfileAssociations', alice),
    denied(call('ec2', 'ReplaceIamInstanceProfileAssociation', alice), 'Client.UnauthorizedOperation'),
  ],
});
