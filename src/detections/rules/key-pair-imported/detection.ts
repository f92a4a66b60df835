import { findDeployment } from '../../advice.ts';
import { defineDetection } from '../../detection.ts';
import { alice, call, denied } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: A key pair made elsewhere was imported
logsource: { product: aws, service: cloudtrail }
level: low
tags: [attack.persistence, attack.t1098.004]
detection:
  imported:
    eventSource: ec2.amazonaws.com
    eventName: ImportKeyPair
    errorCode: null
  condition: imported
`,
  title: { en: 'A key pair made elsewhere was imported', ko: '다른 곳에서 만든 키 페어를 가져옴' },
  triage: [
    {
      en: 'Who holds the private half, and which instances were started with it?',
      ko: '개인 키를 누가 가지고 있고, 어떤 인스턴스가 그 키로 시작되었습니까?',
    },
    findDeployment,
  ],
  response: [
    {
      en: 'Delete the key pair; instances that already carry it must be cleaned or replaced.',
      ko: '키 페어를 삭제하세요. 이미 그 키가 들어간 인스턴스는 정리하거나 교체해야 합니다.',
    },
  ],
  playbook: 'intrusion',
  matches: [call('ec2', 'ImportKeyPair', alice, { keyName: 'laptop', publicKeyMaterial: 'c3NoLXJzYQ==' })],
  ignores: [
    call('ec2', 'CreateKeyPair', alice, { keyName: 'laptop' }),
    denied(call('ec2', 'ImportKeyPair', alice), 'Client.UnauthorizedOperation'),
  ],
});
