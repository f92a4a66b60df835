import { stopTheCaller } from '../../advice.ts';
import { defineDetection } from '../../detection.ts';
import { alice, call } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: The serial console of instances was opened
name: serial-console-opened
level: medium
tags:
  - attack.lateral-movement
  - attack.t1021.008
  - attack.defense-evasion
  - attack.t1562.007
logsource:
  product: aws
  service: cloudtrail
detection:
  enable:
    eventSource: ec2.amazonaws.com
    eventName: EnableSerialConsoleAccess
    errorCode: null
  use:
    eventSource: ec2-instance-connect.amazonaws.com
    eventName: SendSerialConsoleSSHPublicKey
  condition: enable or use
`,
  title: { en: 'The serial console of instances was opened', ko: '인스턴스의 직렬 콘솔이 열림' },
  triage: [
    {
      en: 'It passes by every security group and serves to repair a server that does not start. Was one broken?',
      ko: '모든 보안 그룹을 지나치며, 부팅되지 않는 서버를 고칠 때 씁니다. 고장 난 서버가 있었나요?',
    },
  ],
  response: [
    {
      en: 'Turn serial console access off for the account, in each Region.',
      ko: '리전마다 계정의 직렬 콘솔 액세스를 끄세요.',
    },
    stopTheCaller,
  ],
  playbook: 'intrusion',
  matches: [
    call('ec2', 'EnableSerialConsoleAccess', alice, { EnableSerialConsoleAccessRequest: '' }),
    call('ec2-instance-connect', 'SendSerialConsoleSSHPublicKey', alice, {
      instanceId: 'i-0abc',
      serialPort: 0,
    }),
  ],
  ignores: [
    call('ec2', 'DisableSerialConsoleAccess', alice),
    call('ec2', 'GetSerialConsoleAccessStatus', alice),
    call('ec2', 'EnableSerialConsoleAccess', alice, null, { errorCode: 'Client.UnauthorizedOperation' }),
  ],
});
