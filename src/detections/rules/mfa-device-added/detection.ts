import { defineDetection } from '../../detection.ts';
import { alice, call } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: An MFA device was registered
logsource: { product: aws, service: cloudtrail }
level: low
tags: [attack.persistence, attack.t1556.006, attack.t1098.005]
detection:
  added:
    eventSource: iam.amazonaws.com
    eventName: EnableMFADevice
    errorCode: null
  condition: added
`,
  title: { en: 'An MFA device was registered', ko: 'MFA 디바이스가 등록됨' },
  triage: [
    {
      en: 'Ask the user whether the device is theirs; with two devices an intruder keeps a way in.',
      ko: '본인의 디바이스인지 사용자에게 확인하세요. 두 번째 디바이스는 침입자의 통로가 될 수 있습니다.',
    },
  ],
  response: [
    {
      en: 'Remove the device that nobody knows, then reset the password.',
      ko: '아무도 모르는 디바이스를 제거하고 암호를 재설정하세요.',
    },
  ],
  playbook: 'intrusion',
  matches: [
    call('iam', 'EnableMFADevice', alice, {
      userName: 'alice',
      serialNumber: 'arn:aws:iam::111122223333:mfa/phone',
    }),
  ],
  ignores: [
    // A device that nobody enabled yet.
    call('iam', 'CreateVirtualMFADevice', alice, { virtualMFADeviceName: 'phone' }),
    call('iam', 'EnableMFADevice', alice, null, { errorCode: 'InvalidAuthenticationCodeException' }),
  ],
});
