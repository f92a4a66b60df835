import {
  ConfigServiceClient,
  DescribeConfigurationRecorderStatusCommand,
} from '@aws-sdk/client-config-service';
import { type Call, defineAction, type Target } from '../../../change/action.ts';
import { ConfigRecorder } from '../../../inventory/resources/config-recorder.ts';
import { told } from '../../../inventory/told.ts';
import { factOf } from '../../facts.ts';

/** `name` is the recorder's. */
export const action = defineAction<Target>()({
  id: 'config-start-recorder',
  title: ({ name, region }) => ({
    en: `Start the AWS Config recorder "${name}" in ${region} again`,
    ko: `${region}의 AWS Config 레코더 "${name}" 다시 시작`,
  }),
  reads: ['config:DescribeConfigurationRecorderStatus'],
  writes: ['config:StartConfigurationRecorder', 'config:StopConfigurationRecorder'],
  capture: async (aws, { region, name }) => {
    const { ConfigurationRecordersStatus } = await aws
      .client(ConfigServiceClient, region)
      .send(new DescribeConfigurationRecorderStatusCommand({ ConfigurationRecorderNames: [name] }));
    const status = told(ConfigurationRecordersStatus?.[0], 'ConfigurationRecordersStatus');
    return { recording: told(status.recording, 'recording') };
  },
  holds: ({ recording }) => recording,
  apply: (target) => [call(target, 'StartConfigurationRecorder')],
  undo: (target) => [call(target, 'StopConfigurationRecorder')],
  effect: ({ region }) => ({
    en: `What each resource in ${region} looks like is recorded again from now on; the time in between stays a gap. If nobody of yours stopped it, look at who did: an intruder hides so.`,
    ko: `지금부터 ${region}의 리소스 상태가 다시 기록됩니다. 그사이는 빈 채로 남습니다. 내가 중지하지 않았다면 누가 중지했는지 확인하세요. 침입자가 흔적을 감추는 방법입니다.`,
  }),
  hurts: () => [],
  monthlyUsd: {
    en: 'By the recorded change (0.003 USD in most regions), as before it was stopped',
    ko: '중지하기 전처럼 기록한 변경마다 요금(대부분의 리전에서 0.003 USD)',
  },
  minutes: 1,
  // Where there is none, a role, a bucket and a choice of types are the owner's.
  fromFinding: (found) => {
    const recorder = factOf(found, ConfigRecorder, 'recorder');
    return recorder && !recorder.recording ? [{ region: found.resource.region, name: recorder.name }] : [];
  },
});

function call(
  { region, name }: Target,
  operation: 'StartConfigurationRecorder' | 'StopConfigurationRecorder',
): Call {
  return {
    load: () => import('@aws-sdk/client-config-service'),
    client: 'ConfigService',
    operation,
    region,
    input: { ConfigurationRecorderName: name },
    needs: [`config:${operation}`],
  };
}
