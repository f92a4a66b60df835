import { findDeployment, stopTheCaller } from '../../advice.ts';
import { defineDetection } from '../../detection.ts';
import { alice, call, denied, through } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: A caller was made administrator of an EKS cluster
logsource: { product: aws, service: cloudtrail }
level: medium
tags: [attack.persistence, attack.privilege-escalation, attack.t1098.006]
detection:
  given:
    eventSource: eks.amazonaws.com
    eventName: AssociateAccessPolicy
    requestParameters.policyArn|endswith: [/AmazonEKSClusterAdminPolicy, /AmazonEKSAdminPolicy]
    errorCode: null
  stack:
    userIdentity.invokedBy: cloudformation.amazonaws.com
  condition: given and not stack
`,
  title: {
    en: 'A caller was made administrator of an EKS cluster',
    ko: '보안 주체가 EKS 클러스터의 관리자가 됨',
  },
  triage: [
    {
      en: 'Which user or role got in, and does it belong to the team of the cluster?',
      ko: '어떤 사용자나 역할이 들어왔고, 클러스터를 맡은 팀입니까?',
    },
    findDeployment,
  ],
  response: [{ en: 'Delete the access entry.', ko: '액세스 항목을 삭제하세요.' }, stopTheCaller],
  playbook: 'intrusion',
  matches: [
    call('eks', 'AssociateAccessPolicy', alice, {
      name: 'prod',
      policyArn: 'arn:aws:eks::aws:cluster-access-policy/AmazonEKSClusterAdminPolicy',
    }),
  ],
  ignores: [
    call('eks', 'AssociateAccessPolicy', alice, {
      name: 'prod',
      policyArn: 'arn:aws:eks::aws:cluster-access-policy/AmazonEKSViewPolicy',
    }),
    call('eks', 'AssociateAccessPolicy', through('cloudformation', alice), {
      name: 'prod',
      policyArn: 'arn:aws:eks::aws:cluster-access-policy/AmazonEKSClusterAdminPolicy',
    }),
    denied(call('eks', 'AssociateAccessPolicy', alice)),
  ],
});
