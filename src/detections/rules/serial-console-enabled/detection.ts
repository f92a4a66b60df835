import { stopTheCaller } from '../../advice.ts';
import { defineDetection } from '../../detection.ts';
import { alice, call, denied } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: The serial console of instances was enabled
logsource: { product: aws, service: cloudtrail }
level: medium
tags: [attack.persistence, attack.lateral-movement, attack.t1021]
detection:
  enabled:
    eventSource: ec2.amazonaws.com
    eventName: EnableSerialConsoleAccess
    errorCode: null
  condition: enabled
`,
  title: { en: 'The serial console of instances was enabled', ko: '인스턴스의 직렬 콘솔이 활성화됨' },
  triage: [
    {
      en: 'Was an instance broken that day? The serial console goes around every firewall.',
      ko: '그날 고장 난 인스턴스가 있었습니까? 직렬 콘솔은 모든 방화벽을 우회합니다.',
    },
    {
      en: 'Look for keys pushed to serial ports afterwards.',
      ko: '그 뒤 직렬 포트로 전송된 키가 있는지 보세요.',
    },
  ],
  response: [
    { en: 'Disable serial console access again.', ko: '직렬 콘솔 액세스를 다시 비활성화하세요.' },
    stopTheCaller,
  ],
  playbook: 'intrusion',
  matches: [call('ec2', 'EnableSerialConsoleAccess', alice)],
  ignores: [
    call('ec2', 'DisableSerialConsoleAccess', alice),
    call('ec2', 'GetSerialConsoleAccessStatus', alice),
    denied(call('ec2', 'EnableSerialConsoleAccess', alice), 'Client.UnauthorizedOperation'),
  ],
});
