import { readAround } from '../../advice.ts';
import { defineDetection } from '../../detection.ts';
import { alice, session, signIn } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: An IAM user signed in to the console without MFA
logsource: { product: aws, service: cloudtrail }
level: medium
tags: [attack.initial-access, attack.t1078.004]
detection:
  signIn:
    eventSource: signin.amazonaws.com
    eventName: ConsoleLogin
    userIdentity.type: IAMUser
    responseElements.ConsoleLogin: Success
    additionalEventData.MFAUsed: 'No'
  condition: signIn
`,
  title: {
    en: 'An IAM user signed in to the console without MFA',
    ko: 'IAM 사용자가 MFA 없이 콘솔에 로그인함',
  },
  triage: [
    {
      en: 'Ask the user whether they signed in at that time from that address.',
      ko: '그 시각에 그 주소에서 로그인했는지 사용자에게 직접 물어보세요.',
    },
    {
      en: 'Look for failed sign-ins from the same address just before.',
      ko: '바로 앞에 같은 주소에서 실패한 로그인이 있는지 보세요.',
    },
    readAround,
  ],
  response: [
    {
      en: 'If it was not the user, disable the password and revoke the console sessions of that user.',
      ko: '본인이 아니라면 그 사용자의 암호를 비활성화하고 콘솔 세션을 취소하세요.',
    },
    {
      en: 'If it was the user, register an MFA device for them today.',
      ko: '본인이 맞다면 오늘 MFA 디바이스를 등록하게 하세요.',
    },
  ],
  playbook: 'intrusion',
  matches: [signIn(alice, 'Success', 'No')],
  ignores: [
    signIn(alice, 'Success', 'Yes'),
    signIn(alice, 'Failure', 'No'),
    // Identity Center and SAML ask for MFA elsewhere, so that AWS always writes "No" here.
    signIn(
      session('AWSReservedSSO_AdministratorAccess_0123456789abcdef', 'alice@example.com'),
      'Success',
      'No',
    ),
  ],
});
