import { askThePerson, stopTheCaller } from '../../advice.ts';
import { defineDetection } from '../../detection.ts';
import { alice, call, denied, through } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: Flow logs of a network were deleted
logsource: { product: aws, service: cloudtrail }
level: medium
tags: [attack.defense-evasion, attack.t1562.008]
detection:
  deleted:
    eventSource: ec2.amazonaws.com
    eventName: DeleteFlowLogs
    errorCode: null
  stack:
    userIdentity.invokedBy: cloudformation.amazonaws.com
  condition: deleted and not stack
`,
  title: { en: 'Flow logs of a network were deleted', ko: '네트워크의 흐름 로그가 삭제됨' },
  triage: [
    {
      en: 'Was the network itself taken down the same hour? Then it is clearing up.',
      ko: '같은 시간에 네트워크 자체도 삭제되었습니까? 그렇다면 정리 작업입니다.',
    },
    askThePerson,
  ],
  response: [
    {
      en: 'Create the flow log again; keep what was recorded before.',
      ko: '흐름 로그를 다시 만들고 이전 기록을 보존하세요.',
    },
    stopTheCaller,
  ],
  playbook: 'log-tampering',
  matches: [
    call('ec2', 'DeleteFlowLogs', alice, {
      DeleteFlowLogsRequest: { FlowLogId: { tag: 1, content: 'fl-0123456789abcdef0' } },
    }),
  ],
  ignores: [
    call('ec2', 'DeleteFlowLogs', through('cloudformation', alice), { DeleteFlowLogsRequest: {} }),
    call('ec2', 'CreateFlowLogs', alice),
    denied(call('ec2', 'DeleteFlowLogs', alice), 'Client.UnauthorizedOperation'),
  ],
});
