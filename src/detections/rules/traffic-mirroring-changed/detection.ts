import { stopTheCaller } from '../../advice.ts';
import { defineDetection } from '../../detection.ts';
import { alice, call, denied, through } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: Copying of network traffic was set up or changed
logsource: { product: aws, service: cloudtrail }
level: medium
tags: [attack.credential-access, attack.discovery, attack.collection, attack.t1040]
detection:
  changed:
    eventSource: ec2.amazonaws.com
    eventName|startswith: [CreateTrafficMirror, ModifyTrafficMirror, DeleteTrafficMirror]
    errorCode: null
  stack:
    userIdentity.invokedBy: cloudformation.amazonaws.com
  condition: changed and not stack
`,
  title: {
    en: 'Copying of network traffic was set up or changed',
    ko: '네트워크 트래픽 복사가 설정되거나 변경됨',
  },
  triage: [
    {
      en: 'Few need this: ask who watches the network, and with what.',
      ko: '필요한 사람이 거의 없습니다. 누가 무엇으로 네트워크를 감시하는지 확인하세요.',
    },
    {
      en: 'Which server receives the copy, and does it belong to you?',
      ko: '어떤 서버가 사본을 받고, 내 서버입니까?',
    },
  ],
  response: [
    {
      en: 'Delete the mirror session and its target; replace secrets that went over the wire unencrypted.',
      ko: '미러 세션과 대상을 삭제하고, 암호화 없이 오간 보안 암호를 교체하세요.',
    },
    stopTheCaller,
  ],
  playbook: 'intrusion',
  matches: [
    call('ec2', 'CreateTrafficMirrorSession', alice, {
      CreateTrafficMirrorSessionRequest: { NetworkInterfaceId: 'eni-1' },
    }),
  ],
  ignores: [
    call('ec2', 'DescribeTrafficMirrorTargets', alice),
    call('ec2', 'CreateTrafficMirrorSession', through('cloudformation', alice)),
    denied(call('ec2', 'CreateTrafficMirrorSession', alice), 'Client.UnauthorizedOperation'),
  ],
});
