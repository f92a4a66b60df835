import { stopTheCaller } from '../../advice.ts';
import { defineDetection } from '../../detection.ts';
import { alice, call, denied, root, session } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: An MFA device of another user was removed
logsource: { product: aws, service: cloudtrail }
level: medium
tags: [attack.persistence, attack.defense-evasion, attack.t1556.006]
detection:
  removed:
    eventSource: iam.amazonaws.com
    eventName: DeactivateMFADevice
    errorCode: null
  own:
    requestParameters.userName|fieldref: userIdentity.userName
  condition: removed and not own
`,
  title: { en: 'An MFA device of another user was removed', ko: '다른 사용자의 MFA 디바이스가 제거됨' },
  triage: [
    {
      en: 'Ask the user whether they lost or replaced their device.',
      ko: '디바이스를 잃어버렸거나 바꿨는지 사용자에게 확인하세요.',
    },
    {
      en: 'See whether the user signed in without MFA afterwards.',
      ko: '그 뒤 그 사용자가 MFA 없이 로그인했는지 보세요.',
    },
  ],
  response: [
    {
      en: 'Have the user register a device again, and reset their password.',
      ko: '사용자가 디바이스를 다시 등록하게 하고 암호를 재설정하세요.',
    },
    stopTheCaller,
  ],
  playbook: 'intrusion',
  matches: [
    call('iam', 'DeactivateMFADevice', session('admin', 'bob'), {
      userName: 'alice',
      serialNumber: 'arn:aws:iam::111122223333:mfa/alice',
    }),
    call('iam', 'DeactivateMFADevice', root, null),
  ],
  ignores: [
    call('iam', 'DeactivateMFADevice', alice, {
      userName: 'alice',
      serialNumber: 'arn:aws:iam::111122223333:mfa/alice',
    }),
    denied(call('iam', 'DeactivateMFADevice', alice)),
    call('iam', 'ResyncMFADevice', session('admin', 'bob'), { userName: 'alice' }),
  ],
});
