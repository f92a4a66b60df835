import { compareHabits, stopTheCaller } from '../../advice.ts';
import { defineDetection } from '../../detection.ts';
import { alice, call, denied } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: A login key was pushed to an instance
logsource: { product: aws, service: cloudtrail }
level: medium
tags: [attack.lateral-movement, attack.persistence, attack.t1021.004, attack.t1098.004]
detection:
  pushed:
    eventSource: ec2-instance-connect.amazonaws.com
    eventName: [SendSSHPublicKey, SendSerialConsoleSSHPublicKey]
    errorCode: null
  condition: pushed
`,
  title: { en: 'A login key was pushed to an instance', ko: '인스턴스에 로그인 키가 전송됨' },
  triage: [
    {
      en: 'The console does this when somebody presses Connect: ask whether it was them.',
      ko: '콘솔에서 연결을 누르면 이 호출이 나옵니다. 본인이 한 일인지 확인하세요.',
    },
    {
      en: 'One instance is work, many instances with one key are an attack.',
      ko: '인스턴스 하나는 업무일 수 있지만 같은 키로 여러 인스턴스라면 공격입니다.',
    },
    compareHabits,
  ],
  response: [
    { en: 'Isolate the instance and keep its disks.', ko: '인스턴스를 격리하고 디스크를 보존하세요.' },
    stopTheCaller,
  ],
  playbook: 'intrusion',
  matches: [
    call('ec2-instance-connect', 'SendSSHPublicKey', alice, {
      instanceId: 'i-0123456789abcdef0',
      instanceOSUser: 'ec2-user',
      sSHPublicKey: 'ssh-ed25519 AAAA',
    }),
  ],
  ignores: [
    call('ec2-instance-connect', 'OpenTunnel', alice, { instanceId: 'i-0123456789abcdef0' }),
    denied(call('ec2-instance-connect', 'SendSSHPublicKey', alice)),
  ],
});
