import { putItBack } from '../../advice.ts';
import { defineDetection } from '../../detection.ts';
import { alice, call } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: A VPC endpoint's policy now lets everything through
name: vpc-endpoint-opened-to-everyone
level: low
tags:
  - attack.exfiltration
  - attack.t1537
logsource:
  product: aws
  service: cloudtrail
detection:
  change:
    eventSource: ec2.amazonaws.com
    eventName: ModifyVpcEndpoint
    errorCode: null
  open:
    - requestParameters.ModifyVpcEndpointRequest.ResetPolicy: true
    - requestParameters.ModifyVpcEndpointRequest.PolicyDocument|re: '"Principal" *: *("[*]"|[{] *"AWS" *: *"[*]")'
  limited:
    requestParameters.ModifyVpcEndpointRequest.PolicyDocument|contains: '"Condition"'
  condition: change and open and not limited
`,
  title: {
    en: "A VPC endpoint's policy now lets everything through",
    ko: 'VPC 엔드포인트 정책이 모든 것을 허용함',
  },
  triage: [
    {
      en: 'That is the default of a new endpoint; a narrowed one kept data from leaving to foreign buckets.',
      ko: '새 엔드포인트의 기본값이지만, 좁혀 둔 정책은 외부 버킷으로의 유출을 막고 있었습니다.',
    },
  ],
  response: [putItBack],
  playbook: 'intrusion',
  matches: [
    call('ec2', 'ModifyVpcEndpoint', alice, {
      ModifyVpcEndpointRequest: { VpcEndpointId: 'vpce-0abc', ResetPolicy: true },
    }),
  ],
  ignores: [
    call('ec2', 'ModifyVpcEndpoint', alice, {
      ModifyVpcEndpointRequest: { VpcEndpointId: 'vpce-0abc', AddSubnetId: { content: 'subnet-0abc' } },
    }),
    call('ec2', 'ModifyVpcEndpoint', alice, {
      ModifyVpcEndpointRequest: {
        VpcEndpointId: 'vpce-0abc',
        PolicyDocument:
          '{"Statement":[{"Effect":"Allow","Principal":"*","Action":"s3:*","Resource":"*","Condition":{"StringEquals":{"aws:ResourceOrgID":"o-a"}}}]}',
      },
    }),
  ],
});
