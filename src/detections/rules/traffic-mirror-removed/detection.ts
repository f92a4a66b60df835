import { stopTheCaller } from '../../advice.ts';
import { defineDetection } from '../../detection.ts';
import { alice, call, denied, service } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: Copying of network traffic was taken down
level: medium
tags: [attack.defense-evasion, attack.t1562]
logsource: { product: aws, service: cloudtrail }
detection:
  removed:
    eventSource: ec2.amazonaws.com
    eventName:
      - DeleteTrafficMirrorSession
      - DeleteTrafficMirrorTarget
      - DeleteTrafficMirrorFilter
      - DeleteTrafficMirrorFilterRule
    errorCode: null
  service:
    userIdentity.type: AWSService
  condition: removed and not service
`,
  title: { en: 'Copying of network traffic was taken down', ko: '네트워크 트래픽 복사를 제거함' },
  triage: [
    {
      en: 'Does a sensor live on that copy? From now on it sees nothing.',
      ko: '그 복사본을 쓰는 센서가 있나요? 이제부터 아무것도 보지 못합니다.',
    },
    {
      en: 'Who set the copy up? One who both made and removed it may have listened in.',
      ko: '복사를 설정한 사람은 누구인가요? 같은 사람이 만들고 지웠다면 엿들었을 수 있습니다.',
    },
  ],
  response: [
    {
      en: 'Set the copy up again where a sensor needs it.',
      ko: '센서에 필요하면 복사를 다시 설정하세요.',
    },
    stopTheCaller,
  ],
  playbook: 'intrusion',
  matches: [
    call('ec2', 'DeleteTrafficMirrorTarget', alice, {
      DeleteTrafficMirrorTargetRequest: { TrafficMirrorTargetId: 'tmt-0abc' },
    }),
    call('ec2', 'DeleteTrafficMirrorSession', alice, {
      DeleteTrafficMirrorSessionRequest: { TrafficMirrorSessionId: 'tms-0abc' },
    }),
  ],
  ignores: [
    call('ec2', 'CreateTrafficMirrorSession', alice),
    denied(call('ec2', 'DeleteTrafficMirrorSession', alice), 'Client.UnauthorizedOperation'),
    call('ec2', 'DeleteTrafficMirrorTarget', service('ec2')),
  ],
});
