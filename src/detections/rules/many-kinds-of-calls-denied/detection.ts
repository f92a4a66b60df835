import { stopTheCaller } from '../../advice.ts';
import { defineDetection } from '../../detection.ts';
import { alice, call, series } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: many-kinds-of-calls-denied-call
name: many-kinds-of-calls-denied-call
logsource:
  product: aws
  service: cloudtrail
detection:
  denied:
    errorCode:
      - AccessDenied
      - AccessDeniedException
      - Client.UnauthorizedOperation
      - UnauthorizedOperation
      - UnauthorizedAccess
      - AuthorizationError
  automatic:
    userIdentity.type: AWSService
  condition: denied and not automatic
---
title: One caller was denied ten different calls in minutes
name: many-kinds-of-calls-denied
level: medium
tags:
  - attack.discovery
  - attack.t1580
  - attack.t1526
correlation:
  type: value_count
  rules:
    - many-kinds-of-calls-denied-call
  group-by:
    - userIdentity.arn
  timespan: 10m
  condition:
    field: eventName
    gte: 10
`,
  title: {
    en: 'One caller was denied ten different calls in minutes',
    ko: '한 호출자가 몇 분 사이 10가지 호출을 거부당함',
  },
  triage: [
    {
      en: 'A broken program repeats one call. Trying door after door is somebody who does not know what the key may do.',
      ko: '고장 난 프로그램은 같은 호출을 반복합니다. 여러 호출을 시도한다면 권한을 모르는 사람입니다.',
    },
    {
      en: 'A person clicking through the console is denied a lot as well: look at the user agent.',
      ko: '콘솔을 둘러보는 사람도 많이 거부됩니다. 사용자 에이전트를 확인하세요.',
    },
    { en: 'Which calls of the same caller went through?', ko: '같은 호출자의 어떤 호출이 성공했나요?' },
  ],
  response: [stopTheCaller],
  playbook: 'intrusion',
  matches: [
    series(10, 10, (nth) =>
      call(
        'iam',
        [
          'ListUsers',
          'ListRoles',
          'ListGroups',
          'ListPolicies',
          'GetUser',
          'ListAccessKeys',
          'ListMFADevices',
          'GetAccountSummary',
          'ListSAMLProviders',
          'CreateUser',
        ][nth] ?? '',
        alice,
        null,
        { errorCode: 'AccessDenied' },
      ),
    ),
  ],
  ignores: [
    series(40, 10, () =>
      call('dynamodb', 'DescribeTable', alice, null, { errorCode: 'AccessDeniedException' }),
    ),
    series(4, 10, (nth) =>
      call('iam', ['ListUsers', 'ListRoles', 'ListGroups', 'ListPolicies'][nth] ?? '', alice, null, {
        errorCode: 'AccessDenied',
      }),
    ),
  ],
});
