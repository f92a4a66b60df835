import { findDeployment } from '../../advice.ts';
import { defineDetection } from '../../detection.ts';
import { alice, call, service } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: A stack was rolled out to several accounts or Regions
name: stack-spread-over-accounts
level: medium
tags:
  - attack.execution
  - attack.t1648
  - attack.lateral-movement
  - attack.t1021.007
logsource:
  product: aws
  service: cloudtrail
detection:
  spread:
    eventSource: cloudformation.amazonaws.com
    eventName:
      - CreateStackInstances
      - UpdateStackInstances
      - ActivateOrganizationsAccess
    errorCode: null
  automatic:
    - userIdentity.type: AWSService
    - userIdentity.invokedBy|endswith: '.amazonaws.com'
  condition: spread and not automatic
`,
  title: {
    en: 'A stack was rolled out to several accounts or Regions',
    ko: '스택이 여러 계정이나 리전에 배포됨',
  },
  triage: [
    {
      en: 'One call changes every account. Read the template: does it make roles, users or functions?',
      ko: '한 번의 호출로 모든 계정이 바뀝니다. 템플릿이 역할, 사용자, 함수를 만드나요?',
    },
    findDeployment,
  ],
  response: [
    {
      en: 'Delete the stack instances, and look into every account they reached.',
      ko: '스택 인스턴스를 삭제하고 배포된 모든 계정을 확인하세요.',
    },
  ],
  playbook: 'intrusion',
  matches: [
    call('cloudformation', 'CreateStackInstances', alice, {
      stackSetName: 'baseline',
      deploymentTargets: { organizationalUnitIds: ['r-abcd'] },
      regions: ['us-east-1'],
    }),
  ],
  ignores: [
    call('cloudformation', 'ListStackInstances', alice, { stackSetName: 'baseline' }),
    call('cloudformation', 'CreateStackInstances', service('controltower'), { stackSetName: 'baseline' }),
    call('cloudformation', 'DeleteStackInstances', alice, { stackSetName: 'baseline' }),
  ],
});
