import { findDeployment } from '../../advice.ts';
import { defineDetection } from '../../detection.ts';
import { alice, call, denied } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: A database was given a role to act in the account
logsource: { product: aws, service: cloudtrail }
level: medium
tags: [attack.persistence, attack.privilege-escalation, attack.t1098.003]
detection:
  added:
    eventSource: rds.amazonaws.com
    eventName: [AddRoleToDBInstance, AddRoleToDBCluster]
    errorCode: null
  stack:
    userIdentity.invokedBy: cloudformation.amazonaws.com
  condition: added and not stack
`,
  title: {
    en: 'A database was given a role to act in the account',
    ko: '데이터베이스에 계정에서 작업할 역할이 연결됨',
  },
  triage: [
    {
      en: 'With the role, whoever may run SQL there can read or write buckets: which ones?',
      ko: '역할이 있으면 SQL을 실행할 수 있는 사람이 버킷을 읽고 쓸 수 있습니다. 어떤 버킷입니까?',
    },
    findDeployment,
  ],
  response: [{ en: 'Take the role off the database.', ko: '데이터베이스에서 역할을 제거하세요.' }],
  playbook: 'intrusion',
  matches: [
    call('rds', 'AddRoleToDBInstance', alice, {
      dBInstanceIdentifier: 'shop',
      featureName: 's3Import',
      roleArn: 'arn:aws:iam::111122223333:role/import',
    }),
  ],
  ignores: [
    call('rds', 'RemoveRoleFromDBInstance', alice, { dBInstanceIdentifier: 'shop' }),
    denied(call('rds', 'AddRoleToDBInstance', alice)),
  ],
});
