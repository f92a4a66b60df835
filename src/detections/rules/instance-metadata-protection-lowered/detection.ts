import { stopTheCaller } from '../../advice.ts';
import { defineDetection } from '../../detection.ts';
import { alice, call, denied } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: An instance answers metadata requests without a token
logsource: { product: aws, service: cloudtrail }
level: medium
tags: [attack.credential-access, attack.defense-evasion, attack.t1552.005, attack.t1562]
detection:
  lowered:
    eventSource: ec2.amazonaws.com
    eventName: [ModifyInstanceMetadataOptions, ModifyInstanceMetadataDefaults]
    errorCode: null
  one:
    requestParameters.ModifyInstanceMetadataOptionsRequest.HttpTokens: optional
  all:
    requestParameters.ModifyInstanceMetadataDefaultsRequest.HttpTokens: optional
  condition: lowered and (one or all)
`,
  title: {
    en: 'An instance answers metadata requests without a token',
    ko: '인스턴스가 토큰 없는 메타데이터 요청을 허용함',
  },
  triage: [
    {
      en: 'Old programs need it; ask who runs one on that instance.',
      ko: '오래된 프로그램에 필요할 수 있습니다. 그 인스턴스에서 누가 쓰는지 확인하세요.',
    },
    {
      en: "See whether the instance's role was used from elsewhere afterwards.",
      ko: '그 뒤 인스턴스의 역할이 다른 곳에서 쓰였는지 보세요.',
    },
  ],
  response: [
    { en: 'Require tokens (IMDSv2) again.', ko: '토큰(IMDSv2)을 다시 필수로 설정하세요.' },
    stopTheCaller,
  ],
  playbook: 'intrusion',
  matches: [
    call('ec2', 'ModifyInstanceMetadataOptions', alice, {
      ModifyInstanceMetadataOptionsRequest: { InstanceId: 'i-0123456789abcdef0', HttpTokens: 'optional' },
    }),
  ],
  ignores: [
    call('ec2', 'ModifyInstanceMetadataOptions', alice, {
      ModifyInstanceMetadataOptionsRequest: { InstanceId: 'i-0123456789abcdef0', HttpTokens: 'required' },
    }),
    call('ec2', 'ModifyInstanceMetadataOptions', alice, {
      ModifyInstanceMetadataOptionsRequest: { InstanceId: 'i-0123456789abcdef0', HttpPutResponseHopLimit: 2 },
    }),
    denied(call('ec2', 'ModifyInstanceMetadataOptions', alice), 'Client.UnauthorizedOperation'),
  ],
});
