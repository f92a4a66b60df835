import { readAround } from '../../advice.ts';
import { defineDetection } from '../../detection.ts';
import { alice, call } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: Resource Explorer was asked from outside the console
name: resources-searched
level: low
tags:
  - attack.discovery
  - attack.t1580
logsource:
  product: aws
  service: cloudtrail
detection:
  search:
    eventSource: resource-explorer-2.amazonaws.com
    eventName:
      - Search
      - CreateIndex
      - UpdateIndexType
      - ListResources
  console:
    sessionCredentialFromConsole: 'true'
  automatic:
    - userIdentity.invokedBy|endswith: '.amazonaws.com'
    - userIdentity.sessionContext.sessionIssuer.arn|contains: ':role/aws-service-role/'
  condition: search and not console and not automatic
`,
  title: {
    en: 'Resource Explorer was asked from outside the console',
    ko: '콘솔 밖에서 Resource Explorer를 사용함',
  },
  triage: [
    {
      en: 'One search lists every Region. Does one of your scripts use it?',
      ko: '한 번의 검색으로 모든 리전이 나옵니다. 본인의 스크립트인가요?',
    },
  ],
  response: [readAround],
  playbook: 'intrusion',
  matches: [call('resource-explorer-2', 'Search', alice, { queryString: '*' })],
  ignores: [
    call(
      'resource-explorer-2',
      'Search',
      alice,
      { queryString: '*' },
      { sessionCredentialFromConsole: 'true' },
    ),
    call('resource-explorer-2', 'GetIndex', alice),
  ],
});
