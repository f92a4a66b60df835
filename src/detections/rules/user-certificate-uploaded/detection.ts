import { askThePerson, stopTheCaller } from '../../advice.ts';
import { defineDetection } from '../../detection.ts';
import { alice, call, denied, root } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: An SSH key or certificate was added to an IAM user
logsource: { product: aws, service: cloudtrail }
level: medium
tags: [attack.persistence, attack.t1098.001, attack.t1098.004]
detection:
  uploaded:
    eventSource: iam.amazonaws.com
    eventName: [UploadSSHPublicKey, UploadSigningCertificate]
    errorCode: null
  condition: uploaded
`,
  title: {
    en: 'An SSH key or certificate was added to an IAM user',
    ko: 'IAM 사용자에 SSH 키나 인증서가 추가됨',
  },
  triage: [
    {
      en: 'SSH keys of users serve CodeCommit only, certificates very old tools only; ask who needs them.',
      ko: '사용자 SSH 키는 CodeCommit에만, 인증서는 아주 오래된 도구에만 쓰입니다. 누가 필요한지 확인하세요.',
    },
    askThePerson,
  ],
  response: [
    {
      en: 'Make the key or certificate inactive, then delete it.',
      ko: '키나 인증서를 비활성화한 뒤 삭제하세요.',
    },
    stopTheCaller,
  ],
  playbook: 'intrusion',
  matches: [
    call('iam', 'UploadSSHPublicKey', alice, { userName: 'alice', sSHPublicKeyBody: 'ssh-rsa AAAA' }),
    call('iam', 'UploadSigningCertificate', root, { certificateBody: '-----BEGIN CERTIFICATE-----' }),
  ],
  ignores: [
    // For load balancers; gives nobody access.
    call('iam', 'UploadServerCertificate', alice, { serverCertificateName: 'web' }),
    denied(call('iam', 'UploadSSHPublicKey', alice)),
  ],
});
