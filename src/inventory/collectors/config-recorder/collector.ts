import {
  ConfigServiceClient,
  DescribeConfigurationRecorderStatusCommand,
  DescribeConfigurationRecordersCommand,
} from '@aws-sdk/client-config-service';
import { attempt } from '../../../aws/attempt.ts';
import { defineCollector } from '../../collector.ts';
import { regionIdentity } from '../../recorder.ts';
import { ConfigRecorder, type RecorderState } from '../../resources/config-recorder.ts';
import { told } from '../../told.ts';
import { recordedKinds } from './recorded-kinds.ts';

export const collector = defineCollector({
  id: 'config-recorder',
  scope: 'region',
  provides: [ConfigRecorder],
  run: async (aws, place, shelf) => {
    const client = aws.client(ConfigServiceClient, place.region);
    const answer = await client.send(new DescribeConfigurationRecordersCommand({}));
    const [found] = told(answer.ConfigurationRecorders, 'ConfigurationRecorders');
    const recorder = await attempt(
      'config:DescribeConfigurationRecorderStatus',
      async (): Promise<RecorderState | null> => {
        if (found === undefined) return null;
        const name = found.name ?? 'default';
        const { ConfigurationRecordersStatus } = await client.send(
          new DescribeConfigurationRecorderStatusCommand({ ConfigurationRecorderNames: [name] }),
        );
        const [status] = told(ConfigurationRecordersStatus, 'ConfigurationRecordersStatus');
        return {
          name,
          recording: told(status?.recording, 'recording'),
          lastStatus: status?.lastStatus ?? null,
          lastError: status?.lastErrorCode || null,
          ...recordedKinds(found.recordingGroup),
        };
      },
    );
    shelf.put(ConfigRecorder, regionIdentity(place), { recorder });
  },
});
