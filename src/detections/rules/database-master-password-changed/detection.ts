import { findDeployment, stopTheCaller } from '../../advice.ts';
import { defineDetection } from '../../detection.ts';
import { alice, call, denied, through } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: The master password of a database was changed
logsource: { product: aws, service: cloudtrail }
level: medium
tags: [attack.persistence, attack.credential-access, attack.t1098]
detection:
  changed:
    eventSource: rds.amazonaws.com
    eventName: [ModifyDBInstance, ModifyDBCluster]
    requestParameters.masterUserPassword|exists: true
    errorCode: null
  service:
    userIdentity.invokedBy|exists: true
  condition: changed and not service
`,
  title: { en: 'The master password of a database was changed', ko: '데이터베이스의 마스터 암호가 변경됨' },
  triage: [
    findDeployment,
    {
      en: 'See whether the database was made public or a copy restored about the same time.',
      ko: '비슷한 때에 데이터베이스가 퍼블릭이 되거나 사본이 복원되었는지 보세요.',
    },
  ],
  response: [
    {
      en: "Set a new password, close the connections, read the database's own log.",
      ko: '새 암호를 설정하고 연결을 끊은 뒤 데이터베이스 자체 로그를 읽으세요.',
    },
    stopTheCaller,
  ],
  playbook: 'intrusion',
  matches: [
    call('rds', 'ModifyDBInstance', alice, { dBInstanceIdentifier: 'shop', masterUserPassword: '****' }),
  ],
  ignores: [
    call('rds', 'ModifyDBInstance', alice, { dBInstanceIdentifier: 'shop', allocatedStorage: 100 }),
    // Rotation by Secrets Manager or a stack.
    call('rds', 'ModifyDBInstance', through('cloudformation', alice), {
      dBInstanceIdentifier: 'shop',
      masterUserPassword: '****',
    }),
    denied(call('rds', 'ModifyDBInstance', alice)),
  ],
});
