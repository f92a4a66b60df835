import { stopTheCaller } from '../../advice.ts';
import { defineDetection } from '../../detection.ts';
import { alice, call, denied } from '../../example.ts';

export const detection = defineDetection({
  rule: String.raw`
title: An encryption key was opened to others
logsource: { product: aws, service: cloudtrail }
level: medium
tags: [attack.persistence, attack.collection, attack.t1098]
detection:
  put:
    eventSource: kms.amazonaws.com
    eventName: PutKeyPolicy
    errorCode: null
  everybody:
    requestParameters.policy|re: '"Principal"\s*:\s*("\*"|\{[^{}]*"AWS"\s*:\s*(\[[^\]]*)?"\*")'
  conditioned:
    requestParameters.policy|contains: '"Condition"'
  others:
    requestParameters.policy|re: '"AWS"\s*:\s*(\[[^\]]*)?"(arn:aws[a-z-]*:iam::)?[0-9]{12}'
  own:
    requestParameters.policy|fieldref|contains: recipientAccountId
  unlocked:
    requestParameters.bypassPolicyLockoutSafetyCheck: 'true'
  condition: put and ((everybody and not conditioned) or (others and not own) or unlocked)
`,
  title: { en: 'An encryption key was opened to others', ko: '암호화 키가 다른 사람에게 열림' },
  triage: [
    {
      en: 'Which data does the key protect, and who can read it now?',
      ko: '이 키가 어떤 데이터를 지키고, 이제 누가 읽을 수 있습니까?',
    },
    {
      en: 'If the policy no longer names this account, nobody here can use the key.',
      ko: '정책에 이 계정이 없으면 여기서는 아무도 키를 쓸 수 없습니다.',
    },
  ],
  response: [
    {
      en: 'Put the key policy back while you still can; otherwise write to AWS Support.',
      ko: '아직 가능하면 키 정책을 되돌리고, 안 되면 AWS Support에 알리세요.',
    },
    stopTheCaller,
  ],
  playbook: 'intrusion',
  matches: [
    call('kms', 'PutKeyPolicy', alice, {
      keyId: 'k',
      policy: '{"Statement":[{"Effect":"Allow","Principal":{"AWS":"*"},"Action":"kms:*","Resource":"*"}]}',
    }),
    call('kms', 'PutKeyPolicy', alice, {
      keyId: 'k',
      policy:
        '{"Statement":[{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::444455556666:root"},"Action":"kms:*","Resource":"*"}]}',
    }),
  ],
  ignores: [
    call('kms', 'PutKeyPolicy', alice, {
      keyId: 'k',
      bypassPolicyLockoutSafetyCheck: false,
      policy:
        '{"Statement":[{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::111122223333:root"},"Action":"kms:*","Resource":"*"}]}',
    }),
    call('kms', 'PutKeyPolicy', alice, {
      keyId: 'k',
      policy:
        '{"Statement":[{"Effect":"Allow","Principal":{"AWS":"*"},"Action":"kms:Decrypt","Resource":"*","Condition":{"StringEquals":{"kms:CallerAccount":"111122223333"}}}]}',
    }),
    denied(call('kms', 'PutKeyPolicy', alice)),
  ],
});
