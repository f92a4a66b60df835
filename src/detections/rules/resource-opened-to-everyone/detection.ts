import { defineDetection } from '../../detection.ts';
import { alice, call } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: A queue, topic, secret or table was opened to everyone
name: resource-opened-to-everyone
level: medium
tags:
  - attack.exfiltration
  - attack.t1537
  - attack.collection
  - attack.t1530
logsource:
  product: aws
  service: cloudtrail
detection:
  set:
    eventName:
      - SetQueueAttributes
      - CreateQueue
      - SetTopicAttributes
      - CreateTopic
      - PutResourcePolicy
      - CreateElasticsearchDomain
      - UpdateElasticsearchDomainConfig
      - CreateDomain
      - UpdateDomainConfig
      - PutFileSystemPolicy
      - PutBackupVaultAccessPolicy
      - SetVaultAccessPolicy
    errorCode: null
  anyone:
    - requestParameters.attributes.Policy|re: '([{][^{}]*"Effect"[^"]*"Allow"[^{}]*"Principal"[^"{]*("[*]"|[{][^"]*"AWS"[^"]*"[*]"[^"}]*[}])[^{}]*[}]|[{][^{}]*"Principal"[^"{]*("[*]"|[{][^"]*"AWS"[^"]*"[*]"[^"}]*[}])[^{}]*"Effect"[^"]*"Allow"[^{}]*[}])'
    - requestParameters.attributeValue|re: '([{][^{}]*"Effect"[^"]*"Allow"[^{}]*"Principal"[^"{]*("[*]"|[{][^"]*"AWS"[^"]*"[*]"[^"}]*[}])[^{}]*[}]|[{][^{}]*"Principal"[^"{]*("[*]"|[{][^"]*"AWS"[^"]*"[*]"[^"}]*[}])[^{}]*"Effect"[^"]*"Allow"[^{}]*[}])'
    - requestParameters.resourcePolicy|re: '([{][^{}]*"Effect"[^"]*"Allow"[^{}]*"Principal"[^"{]*("[*]"|[{][^"]*"AWS"[^"]*"[*]"[^"}]*[}])[^{}]*[}]|[{][^{}]*"Principal"[^"{]*("[*]"|[{][^"]*"AWS"[^"]*"[*]"[^"}]*[}])[^{}]*"Effect"[^"]*"Allow"[^{}]*[}])'
    - requestParameters.policy|re: '([{][^{}]*"Effect"[^"]*"Allow"[^{}]*"Principal"[^"{]*("[*]"|[{][^"]*"AWS"[^"]*"[*]"[^"}]*[}])[^{}]*[}]|[{][^{}]*"Principal"[^"{]*("[*]"|[{][^"]*"AWS"[^"]*"[*]"[^"}]*[}])[^{}]*"Effect"[^"]*"Allow"[^{}]*[}])'
    - requestParameters.policy.policy|re: '([{][^{}]*"Effect"[^"]*"Allow"[^{}]*"Principal"[^"{]*("[*]"|[{][^"]*"AWS"[^"]*"[*]"[^"}]*[}])[^{}]*[}]|[{][^{}]*"Principal"[^"{]*("[*]"|[{][^"]*"AWS"[^"]*"[*]"[^"}]*[}])[^{}]*"Effect"[^"]*"Allow"[^{}]*[}])'
    - requestParameters.accessPolicies|re: '([{][^{}]*"Effect"[^"]*"Allow"[^{}]*"Principal"[^"{]*("[*]"|[{][^"]*"AWS"[^"]*"[*]"[^"}]*[}])[^{}]*[}]|[{][^{}]*"Principal"[^"{]*("[*]"|[{][^"]*"AWS"[^"]*"[*]"[^"}]*[}])[^{}]*"Effect"[^"]*"Allow"[^{}]*[}])'
  add:
    eventSource:
      - sqs.amazonaws.com
      - sns.amazonaws.com
    eventName: AddPermission
    requestParameters|re: '"(aWSAccountIds?|AWSAccountIds?)":([[]"[*]"|"[*]")'
    errorCode: null
  condition: (set and anyone) or add
`,
  title: {
    en: 'A queue, topic, secret or table was opened to everyone',
    ko: '대기열, 주제, 보안 암호 등이 모두에게 공개됨',
  },
  triage: [
    {
      en: 'Everyone means every AWS account. Is there a condition missing that names your own?',
      ko: '모두란 모든 AWS 계정입니다. 본인 계정으로 한정하는 조건이 빠졌나요?',
    },
  ],
  response: [
    {
      en: 'Put the earlier policy back, and add aws:SourceArn or aws:SourceAccount where a service must write.',
      ko: '이전 정책으로 되돌리고, 서비스가 써야 한다면 aws:SourceArn이나 aws:SourceAccount 조건을 넣으세요.',
    },
  ],
  playbook: 'intrusion',
  matches: [
    call('sqs', 'SetQueueAttributes', alice, {
      queueUrl: 'https://sqs.ap-northeast-2.amazonaws.com/111122223333/orders',
      attributes: {
        Policy:
          '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":"*","Action":"sqs:*","Resource":"*"}]}',
      },
    }),
    call('sns', 'SetTopicAttributes', alice, {
      topicArn: 'arn:aws:sns:ap-northeast-2:111122223333:orders',
      attributeName: 'Policy',
      attributeValue:
        '{"Statement":[{"Effect":"Allow","Principal":"*","Action":"sns:Publish","Resource":"*","Condition":{"StringEquals":{"aws:SourceAccount":"111122223333"}}},{"Effect":"Allow","Principal":{"AWS":"*"},"Action":"sns:Subscribe","Resource":"*"}]}',
    }),
    call('secretsmanager', 'PutResourcePolicy', alice, {
      secretId: 'db',
      resourcePolicy:
        '{"Statement":[{"Effect":"Allow","Principal":{"AWS":"*"},"Action":"secretsmanager:GetSecretValue","Resource":"*"}]}',
    }),
  ],
  ignores: [
    call('sqs', 'SetQueueAttributes', alice, {
      queueUrl: 'https://sqs.ap-northeast-2.amazonaws.com/111122223333/orders',
      attributes: {
        Policy:
          '{"Statement":[{"Effect":"Allow","Principal":"*","Action":"sqs:SendMessage","Resource":"*","Condition":{"ArnEquals":{"aws:SourceArn":"arn:aws:sns:ap-northeast-2:111122223333:orders"}}}]}',
      },
    }),
    call('sqs', 'SetQueueAttributes', alice, {
      queueUrl: 'https://sqs.ap-northeast-2.amazonaws.com/111122223333/orders',
      attributes: {
        Policy: '{"Statement":[{"Effect":"Deny","Principal":"*","Action":"sqs:*","Resource":"*"}]}',
      },
    }),
    call('sqs', 'SetQueueAttributes', alice, {
      queueUrl: 'https://sqs.ap-northeast-2.amazonaws.com/111122223333/orders',
      attributes: { VisibilityTimeout: '60' },
    }),
  ],
});
