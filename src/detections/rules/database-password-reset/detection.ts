import { findDeployment } from '../../advice.ts';
import { defineDetection } from '../../detection.ts';
import { alice, call } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: A database's master password was changed
name: database-password-reset
level: low
tags:
  - attack.credential-access
  - attack.persistence
  - attack.t1098
logsource:
  product: aws
  service: cloudtrail
detection:
  reset:
    eventSource:
      - rds.amazonaws.com
      - redshift.amazonaws.com
    eventName:
      - ModifyDBInstance
      - ModifyDBCluster
      - ModifyCluster
    requestParameters.masterUserPassword|exists: true
    errorCode: null
  condition: reset
`,
  title: { en: "A database's master password was changed", ko: '데이터베이스의 마스터 암호가 변경됨' },
  triage: [
    {
      en: 'Did programs lose their connection, or did the one who changed it also change them?',
      ko: '프로그램의 연결이 끊겼나요, 아니면 바꾼 사람이 함께 고쳤나요?',
    },
    findDeployment,
  ],
  response: [
    {
      en: 'If not yours: set a new one, and look for database users that were added.',
      ko: '본인이 한 일이 아니면 새 암호를 설정하고 추가된 데이터베이스 사용자를 찾으세요.',
    },
  ],
  playbook: 'intrusion',
  matches: [
    call('rds', 'ModifyDBInstance', alice, {
      dBInstanceIdentifier: 'shop',
      masterUserPassword: '****',
      applyImmediately: true,
    }),
  ],
  ignores: [
    call('rds', 'ModifyDBInstance', alice, { dBInstanceIdentifier: 'shop', backupRetentionPeriod: 14 }),
    call('rds', 'CreateDBInstance', alice, { dBInstanceIdentifier: 'shop', masterUserPassword: '****' }),
  ],
});
