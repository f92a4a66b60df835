import { stopTheCaller } from '../../advice.ts';
import { defineDetection } from '../../detection.ts';
import { alice, call, denied, session } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: Identity Center was started or given another directory
logsource: { product: aws, service: cloudtrail }
level: medium
tags: [attack.persistence, attack.t1484.002, attack.t1136.003]
detection:
  instance:
    eventSource: sso.amazonaws.com
    eventName: [CreateInstance, StartSSO, AssociateDirectory, CreateTrustedTokenIssuer]
    errorCode: null
  directory:
    eventSource: sso-directory.amazonaws.com
    eventName:
      - EnableExternalIdPConfigurationForDirectory
      - CreateExternalIdPConfigurationForDirectory
      - UpdateExternalIdPConfigurationForDirectory
      - CreateBearerToken
      - UpdateMfaDeviceManagementForDirectory
    errorCode: null
  condition: instance or directory
`,
  title: {
    en: 'Identity Center was started or given another directory',
    ko: 'Identity Center가 시작되거나 디렉터리가 변경됨',
  },
  triage: [
    {
      en: 'Who set up sign-in for the company, and was it planned for that day?',
      ko: '회사 로그인을 누가 설정했고, 그날 예정된 일이었습니까?',
    },
    { en: 'See which users signed in through it since.', ko: '그 뒤 이를 통해 로그인한 사용자를 보세요.' },
  ],
  response: [
    {
      en: 'Disable the users and assignments that nobody knows, then set the identity source back.',
      ko: '아무도 모르는 사용자와 할당을 비활성화하고 자격 증명 원본을 되돌리세요.',
    },
    stopTheCaller,
  ],
  playbook: 'intrusion',
  matches: [
    call('sso', 'CreateInstance', alice, { name: 'work' }),
    call('sso-directory', 'EnableExternalIdPConfigurationForDirectory', session('admin', 'bob'), {
      directoryId: 'd-1234567890',
    }),
  ],
  ignores: [call('sso', 'ListInstances', alice), denied(call('sso', 'CreateInstance', alice))],
});
