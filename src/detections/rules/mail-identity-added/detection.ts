import { defineDetection } from '../../detection.ts';
import { alice, call } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: A new sender was added to Amazon SES
name: mail-identity-added
level: low
tags:
  - attack.resource-development
  - attack.t1585.002
logsource:
  product: aws
  service: cloudtrail
detection:
  add:
    eventSource: ses.amazonaws.com
    eventName:
      - CreateEmailIdentity
      - VerifyEmailIdentity
      - VerifyDomainIdentity
      - VerifyDomainDkim
    errorCode: null
  condition: add
`,
  title: { en: 'A new sender was added to Amazon SES', ko: 'Amazon SES에 새 발신자가 추가됨' },
  triage: [
    {
      en: "Is the domain or address yours? A stranger's address can be confirmed only by the stranger.",
      ko: '본인의 도메인이나 주소인가요? 남의 주소는 그 사람만 확인할 수 있습니다.',
    },
  ],
  response: [
    {
      en: 'Delete an identity that is not yours and look for mail that was sent with it.',
      ko: '본인 것이 아닌 자격 증명(identity)은 삭제하고 그것으로 보낸 메일이 있는지 확인하세요.',
    },
  ],
  playbook: 'intrusion',
  matches: [
    call('ses', 'CreateEmailIdentity', alice, { emailIdentity: 'offers@example.net' }),
    call('ses', 'VerifyDomainIdentity', alice, { domain: 'example.net' }),
  ],
  ignores: [
    call('ses', 'ListEmailIdentities', alice),
    call('ses', 'VerifyEmailIdentity', alice, null, { errorCode: 'AccessDenied' }),
  ],
});
