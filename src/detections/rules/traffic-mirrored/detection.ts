import { stopTheCaller } from '../../advice.ts';
import { defineDetection } from '../../detection.ts';
import { alice, call } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: Copying network traffic elsewhere was set up or tried
name: traffic-mirrored
level: medium
tags:
  - attack.credential-access
  - attack.t1040
  - attack.collection
  - attack.t1020.001
logsource:
  product: aws
  service: cloudtrail
detection:
  mirror:
    eventSource: ec2.amazonaws.com
    eventName:
      - CreateTrafficMirrorSession
      - ModifyTrafficMirrorSession
      - CreateTrafficMirrorTarget
      - CreateTrafficMirrorFilter
      - CreateTrafficMirrorFilterRule
      - ModifyTrafficMirrorFilterRule
  condition: mirror
`,
  title: {
    en: 'Copying network traffic elsewhere was set up or tried',
    ko: '네트워크 트래픽 복사를 설정하거나 시도함',
  },
  triage: [
    {
      en: 'Only network teams with a sensor do this. Who owns the target?',
      ko: '센서를 운영하는 네트워크 팀만 씁니다. 대상은 누구의 것인가요?',
    },
  ],
  response: [
    {
      en: 'Delete the session and replace passwords and tokens that crossed the wire in clear.',
      ko: '세션을 삭제하고 암호화 없이 오간 암호와 토큰을 교체하세요.',
    },
    stopTheCaller,
  ],
  playbook: 'intrusion',
  matches: [
    call(
      'ec2',
      'CreateTrafficMirrorSession',
      alice,
      { CreateTrafficMirrorSessionRequest: { NetworkInterfaceId: 'eni-0abc' } },
      { errorCode: 'Client.NetworkInterfaceNotSupported' },
    ),
    call('ec2', 'CreateTrafficMirrorSession', alice, {
      CreateTrafficMirrorSessionRequest: {
        NetworkInterfaceId: 'eni-0abc',
        TrafficMirrorTargetId: 'tmt-0abc',
      },
    }),
  ],
  ignores: [
    call('ec2', 'DescribeTrafficMirrorSessions', alice),
    call('ec2', 'DeleteTrafficMirrorSession', alice, {
      DeleteTrafficMirrorSessionRequest: { TrafficMirrorSessionId: 'tms-0abc' },
    }),
  ],
});
