import { type Call, defineAction, type Target } from '../../../change/action.ts';
import { Ec2Instance } from '../../../inventory/resources/ec2-instance.ts';
import { ec2Call } from '../../ec2-call.ts';
import { theResource } from '../../found.ts';
import { readMachine } from '../../machine.ts';
import { DAYS, readOldCalls } from './old-calls.ts';

/** `name` is the instance's id. */
export const action = defineAction<Target>()({
  id: 'ec2-require-imdsv2',
  title: ({ name, region }) => ({
    en: `Require IMDSv2 on the instance ${name} (${region})`,
    ko: `인스턴스 ${name}(${region})에 IMDSv2 필수 설정`,
  }),
  reads: ['ec2:DescribeInstances', 'cloudwatch:GetMetricStatistics'],
  writes: ['ec2:ModifyInstanceMetadataOptions'],
  capture: async (aws, target) => {
    const { MetadataOptions } = await readMachine(aws, target);
    const needsToken =
      MetadataOptions?.HttpTokens === 'required' || MetadataOptions?.HttpEndpoint === 'disabled';
    // Once tokens are required nothing can ask without: the measure must not stand in the way back.
    return needsToken
      ? { needsToken, oldCalls: null }
      : { needsToken, oldCalls: await readOldCalls(aws, target) };
  },
  holds: ({ needsToken }) => needsToken,
  apply: (target) => [setTokens(target, 'required')],
  undo: (target) => [setTokens(target, 'optional')],
  effect: () => ({
    en: 'The metadata service of the instance answers only to those who fetch a token first. Nothing is restarted.',
    ko: '인스턴스의 메타데이터 서비스가 먼저 토큰을 받은 요청에만 응답합니다. 재시작되지 않습니다.',
  }),
  hurts: () => [
    {
      en: `Nothing on it used IMDSv1 in the last ${DAYS} days, as far as the instance was running. A program that does so later gets no permissions.`,
      ko: `인스턴스가 실행된 최근 ${DAYS}일 동안 IMDSv1을 쓴 프로그램은 없었습니다. 나중에 IMDSv1을 쓰는 프로그램은 권한을 얻지 못합니다.`,
    },
  ],
  refuses: (_, { oldCalls }) => {
    if (oldCalls === 'some') {
      return {
        en: `Something on the instance used IMDSv1 in the last ${DAYS} days (CloudWatch metric MetadataNoToken) and would lose its permissions: update it first.`,
        ko: `최근 ${DAYS}일 동안 이 인스턴스에서 IMDSv1을 쓴 프로그램이 있습니다(CloudWatch 지표 MetadataNoToken). 권한을 잃지 않도록 먼저 업데이트하세요.`,
      };
    }
    return oldCalls === 'unmeasured'
      ? {
          en: `CloudWatch measured nothing for the instance in the last ${DAYS} days (MetadataNoToken), so whether something uses IMDSv1 is unknown: let it run for some days first.`,
          ko: `최근 ${DAYS}일 동안 CloudWatch에 이 인스턴스의 측정값(MetadataNoToken)이 없어 IMDSv1을 쓰는지 알 수 없습니다. 며칠 실행한 뒤 다시 하세요.`,
        }
      : undefined;
  },
  monthlyUsd: 0,
  minutes: 1,
  fromFinding: theResource(Ec2Instance),
});

function setTokens(target: Target, HttpTokens: 'required' | 'optional'): Call {
  return ec2Call(target, 'ModifyInstanceMetadataOptions', { InstanceId: target.name, HttpTokens });
}
