import { findDeployment } from '../../advice.ts';
import { defineDetection } from '../../detection.ts';
import { alice, call, session, through } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: A database was given a role to reach other services
name: role-given-to-database
level: medium
tags:
  - attack.exfiltration
  - attack.t1537
  - attack.persistence
  - attack.t1098
logsource:
  product: aws
  service: cloudtrail
detection:
  add:
    eventSource: rds.amazonaws.com
    eventName:
      - AddRoleToDBInstance
      - AddRoleToDBCluster
    errorCode: null
  automatic:
    userIdentity.invokedBy|endswith: '.amazonaws.com'
  condition: add and not automatic
`,
  title: {
    en: 'A database was given a role to reach other services',
    ko: '데이터베이스에 다른 서비스로 접근할 역할이 부여됨',
  },
  triage: [
    {
      en: 'With a role, a query can write tables to a bucket or call a function. Which feature was named?',
      ko: '역할이 있으면 쿼리로 테이블을 버킷에 쓰거나 함수를 호출할 수 있습니다. 어떤 기능이 지정됐나요?',
    },
    findDeployment,
  ],
  response: [
    { en: 'Remove the role and look at what it wrote.', ko: '역할을 제거하고 그 역할이 쓴 것을 확인하세요.' },
  ],
  playbook: 'intrusion',
  matches: [
    call('rds', 'AddRoleToDBInstance', alice, {
      dBInstanceIdentifier: 'shop',
      roleArn: 'arn:aws:iam::111122223333:role/export',
      featureName: 's3Export',
    }),
  ],
  ignores: [
    call('rds', 'RemoveRoleFromDBInstance', alice, {
      dBInstanceIdentifier: 'shop',
      roleArn: 'arn:aws:iam::111122223333:role/export',
    }),
    call('rds', 'AddRoleToDBCluster', through('cloudformation', session('deploy', 'ci')), {
      dBClusterIdentifier: 'shop',
      roleArn: 'arn:aws:iam::111122223333:role/export',
    }),
    call('rds', 'AddRoleToDBInstance', alice, null, { errorCode: 'AccessDenied' }),
  ],
});
