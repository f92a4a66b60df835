import { stopTheCaller } from '../../advice.ts';
import { defineDetection } from '../../detection.ts';
import { alice, call, denied, session } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: A root session of a member account was opened
logsource: { product: aws, service: cloudtrail }
level: medium
tags: [attack.privilege-escalation, attack.t1078.004]
detection:
  assumed:
    eventSource: sts.amazonaws.com
    eventName: AssumeRoot
    errorCode: null
  condition: assumed
`,
  title: { en: 'A root session of a member account was opened', ko: '멤버 계정의 루트 세션이 열림' },
  triage: [
    {
      en: 'Ask the administrators of the organization which account they had to rescue.',
      ko: '조직 관리자에게 어느 계정을 복구해야 했는지 확인하세요.',
    },
    {
      en: 'The task policy tells what the session may do; unlocking bucket policies opens data.',
      ko: '작업 정책을 보면 세션이 할 수 있는 일을 알 수 있습니다. 버킷 정책 잠금 해제는 데이터를 열 수 있습니다.',
    },
  ],
  response: [
    stopTheCaller,
    {
      en: 'Turn off centralized root access until you know who used it.',
      ko: '누가 썼는지 알 때까지 중앙 집중식 루트 액세스를 끄세요.',
    },
  ],
  playbook: 'intrusion',
  matches: [
    call('sts', 'AssumeRoot', session('org-admin', 'bob'), {
      targetPrincipal: '444455556666',
      taskPolicyArn: { arn: 'arn:aws:iam::aws:policy/root-task/S3UnlockBucketPolicy' },
    }),
  ],
  ignores: [
    denied(call('sts', 'AssumeRoot', alice)),
    call('sts', 'AssumeRole', alice, {
      roleArn: 'arn:aws:iam::111122223333:role/deploy',
      roleSessionName: 'work',
    }),
  ],
});
