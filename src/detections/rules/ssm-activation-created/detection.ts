import { stopTheCaller } from '../../advice.ts';
import { defineDetection } from '../../detection.ts';
import { alice, call, denied } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: Machines from outside may register with Systems Manager
logsource: { product: aws, service: cloudtrail }
level: medium
tags: [attack.persistence, attack.t1133, attack.t1098]
detection:
  created:
    eventSource: ssm.amazonaws.com
    eventName: CreateActivation
    errorCode: null
  condition: created
`,
  title: {
    en: 'Machines from outside may register with Systems Manager',
    ko: '외부 머신이 Systems Manager에 등록할 수 있게 됨',
  },
  triage: [
    {
      en: 'Do you manage servers outside of AWS? If not, nobody needs this.',
      ko: 'AWS 밖의 서버를 관리합니까? 아니라면 필요한 사람이 없습니다.',
    },
    {
      en: 'A registered machine holds credentials of the role: see which role it is.',
      ko: '등록된 머신은 역할의 자격 증명을 갖습니다. 어떤 역할인지 보세요.',
    },
  ],
  response: [
    {
      en: 'Delete the activation and deregister the machines that nobody knows.',
      ko: '활성화를 삭제하고 아무도 모르는 머신의 등록을 취소하세요.',
    },
    stopTheCaller,
  ],
  playbook: 'intrusion',
  matches: [call('ssm', 'CreateActivation', alice, { iamRole: 'SSMServiceRole', registrationLimit: 10 })],
  ignores: [
    call('ssm', 'DescribeActivations', alice),
    call('ssm', 'DeleteActivation', alice, { activationId: 'a' }),
    denied(call('ssm', 'CreateActivation', alice)),
  ],
});
