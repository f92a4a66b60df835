import { findDeployment, stopTheCaller } from '../../advice.ts';
import { defineDetection } from '../../detection.ts';
import { alice, call, denied } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: A build project was made public or given other sources
logsource: { product: aws, service: cloudtrail }
level: medium
tags: [attack.persistence, attack.credential-access, attack.t1195.002, attack.t1098]
detection:
  public:
    eventSource: codebuild.amazonaws.com
    eventName: UpdateProjectVisibility
    requestParameters.projectVisibility: PUBLIC_READ
    errorCode: null
  credentials:
    eventSource: codebuild.amazonaws.com
    eventName: ImportSourceCredentials
    errorCode: null
  runner:
    eventSource: codebuild.amazonaws.com
    eventName: CreateWebhook
    requestParameters.filterGroups|contains: WORKFLOW_JOB_QUEUED
    errorCode: null
  stack:
    userIdentity.invokedBy: cloudformation.amazonaws.com
  condition: (public or credentials or runner) and not stack
`,
  title: {
    en: 'A build project was made public or given other sources',
    ko: '빌드 프로젝트가 공개되거나 소스 자격 증명이 변경됨',
  },
  triage: [
    {
      en: 'Which repository may start builds now, and with which role do they run?',
      ko: '이제 어떤 저장소가 빌드를 시작할 수 있고, 어떤 역할로 실행됩니까?',
    },
    findDeployment,
  ],
  response: [
    {
      en: 'Delete the webhook and the source credentials; make the project private.',
      ko: '웹훅과 소스 자격 증명을 삭제하고 프로젝트를 비공개로 바꾸세요.',
    },
    stopTheCaller,
  ],
  playbook: 'intrusion',
  matches: [
    call('codebuild', 'UpdateProjectVisibility', alice, {
      projectArn: 'arn:aws:codebuild:us-east-1:111122223333:project/site',
      projectVisibility: 'PUBLIC_READ',
    }),
    call('codebuild', 'CreateWebhook', alice, {
      projectName: 'runner',
      filterGroups: [[{ type: 'EVENT', pattern: 'WORKFLOW_JOB_QUEUED' }]],
    }),
  ],
  ignores: [
    call('codebuild', 'UpdateProjectVisibility', alice, {
      projectArn: 'arn:aws:codebuild:us-east-1:111122223333:project/site',
      projectVisibility: 'PRIVATE',
    }),
    call('codebuild', 'CreateWebhook', alice, {
      projectName: 'site',
      filterGroups: [[{ type: 'EVENT', pattern: 'PUSH' }]],
    }),
    denied(call('codebuild', 'ImportSourceCredentials', alice)),
  ],
});
