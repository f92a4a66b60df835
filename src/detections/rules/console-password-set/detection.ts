import { stopTheCaller } from '../../advice.ts';
import { defineDetection } from '../../detection.ts';
import { alice, call, denied, session } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: A console password was set for an IAM user
logsource: { product: aws, service: cloudtrail }
level: medium
tags: [attack.persistence, attack.privilege-escalation, attack.t1098, attack.t1078.004]
detection:
  # Whoever holds a key of a user without a password can give that user one.
  created:
    eventSource: iam.amazonaws.com
    eventName: CreateLoginProfile
    errorCode: null
  changed:
    eventSource: iam.amazonaws.com
    eventName: UpdateLoginProfile
    errorCode: null
  own:
    requestParameters.userName|fieldref: userIdentity.userName
  condition: created or (changed and not own)
`,
  title: { en: 'A console password was set for an IAM user', ko: 'IAM 사용자의 콘솔 암호가 설정됨' },
  triage: [
    {
      en: 'Ask who asked for the password: a new colleague, or a forgotten password.',
      ko: '누가 암호를 요청했는지 확인하세요. 새 동료이거나 암호를 잊은 사람일 수 있습니다.',
    },
    {
      en: 'A user made for a program has no use for a console password.',
      ko: '프로그램용 사용자에게는 콘솔 암호가 필요 없습니다.',
    },
    {
      en: 'See whether the user signed in soon after, and from the address of the caller.',
      ko: '곧이어 그 사용자가 호출자와 같은 주소에서 로그인했는지 보세요.',
    },
  ],
  response: [
    {
      en: 'Delete the console password of that user and revoke its sessions.',
      ko: '그 사용자의 콘솔 암호를 삭제하고 세션을 취소하세요.',
    },
    stopTheCaller,
  ],
  playbook: 'intrusion',
  matches: [
    call('iam', 'CreateLoginProfile', alice, { userName: 'ci-deploy', passwordResetRequired: false }),
    call('iam', 'CreateLoginProfile', alice, { userName: 'alice', passwordResetRequired: false }),
    call('iam', 'UpdateLoginProfile', session('deploy', 'work'), { userName: 'bob' }),
  ],
  ignores: [
    denied(call('iam', 'CreateLoginProfile', alice)),
    call('iam', 'UpdateLoginProfile', alice, { userName: 'alice' }),
    call('iam', 'ChangePassword', alice),
  ],
});
