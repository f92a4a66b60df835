import { defineDetection } from '../../detection.ts';
import { alice, call, session } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: A person created an EKS cluster or node group
name: eks-cluster-created-by-a-person
level: low
tags:
  - attack.impact
  - attack.t1496.001
  - attack.execution
logsource:
  product: aws
  service: cloudtrail
detection:
  create:
    eventSource: eks.amazonaws.com
    eventName:
      - CreateCluster
      - CreateNodegroup
    errorCode: null
  person:
    userIdentity.type:
      - IAMUser
      - Root
  forwarded:
    userIdentity.invokedBy|endswith: '.amazonaws.com'
  condition: create and person and not forwarded
`,
  title: {
    en: 'A person created an EKS cluster or node group',
    ko: '사용자가 직접 EKS 클러스터나 노드 그룹을 생성함',
  },
  triage: [
    {
      en: "Is it a learner's exercise? Ask; a cluster costs from the first hour and its nodes more.",
      ko: '학습용인가요? 물어보세요. 클러스터는 첫 시간부터, 노드는 더 많은 요금이 나옵니다.',
    },
  ],
  response: [
    {
      en: 'If not yours: delete node groups first, then the cluster, and contain the identity.',
      ko: '본인 것이 아니면 노드 그룹, 클러스터 순으로 삭제하고 보안 주체를 차단하세요.',
    },
  ],
  playbook: 'charges',
  matches: [
    call('eks', 'CreateCluster', alice, { name: 'c', roleArn: 'arn:aws:iam::111122223333:role/eks' }),
  ],
  ignores: [
    call('eks', 'DescribeCluster', alice, { name: 'c' }),
    call('eks', 'CreateCluster', session('Developer', 'minji'), { name: 'c' }),
  ],
});
