import { defineDetection } from '../../detection.ts';
import { alice, call } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: A container repository was opened to everyone
name: registry-opened-to-everyone
level: high
tags:
  - attack.exfiltration
  - attack.t1537
  - attack.persistence
  - attack.t1525
logsource:
  product: aws
  service: cloudtrail
detection:
  policy:
    eventSource: ecr.amazonaws.com
    eventName:
      - SetRepositoryPolicy
      - PutRegistryPolicy
    requestParameters.policyText|re: '([{][^{}]*"Effect"[^"]*"Allow"[^{}]*"Principal"[^"{]*("[*]"|[{][^"]*"AWS"[^"]*"[*]"[^"}]*[}])[^{}]*[}]|[{][^{}]*"Principal"[^"{]*("[*]"|[{][^"]*"AWS"[^"]*"[*]"[^"}]*[}])[^{}]*"Effect"[^"]*"Allow"[^{}]*[}])'
    errorCode: null
  condition: policy
`,
  title: {
    en: 'A container repository was opened to everyone',
    ko: '컨테이너 리포지토리가 모든 사람에게 공개됨',
  },
  triage: [
    {
      en: 'Images hold code and often secrets. Can everyone also push? Then your next deployment may be theirs.',
      ko: '이미지에는 코드와 비밀 정보가 있습니다. 누구나 푸시도 할 수 있나요? 그러면 다음 배포가 위험합니다.',
    },
  ],
  response: [
    {
      en: 'Remove the statement; compare the digests of recent images with your build.',
      ko: '해당 문장을 지우고 최근 이미지의 다이제스트를 빌드 결과와 비교하세요.',
    },
  ],
  playbook: 'intrusion',
  matches: [
    call('ecr', 'SetRepositoryPolicy', alice, {
      repositoryName: 'web',
      policyText:
        '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":"*","Action":"ecr:*"}]}',
    }),
  ],
  ignores: [
    call('ecr', 'SetRepositoryPolicy', alice, {
      repositoryName: 'web',
      policyText:
        '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::111122223333:root"},"Action":"ecr:BatchGetImage"}]}',
    }),
    call('ecr', 'SetRepositoryPolicy', alice, {
      repositoryName: 'web',
      policyText:
        '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":"*","Action":"ecr:BatchGetImage","Condition":{"StringEquals":{"aws:PrincipalOrgID":"o-a"}}}]}',
    }),
  ],
});
