import { GetDetectorCommand, GuardDutyClient, ListDetectorsCommand } from '@aws-sdk/client-guardduty';
import { attempt } from '../../../aws/attempt.ts';
import type { Reading } from '../../../kernel/reading.ts';
import { defineCollector } from '../../collector.ts';
import { regionIdentity } from '../../recorder.ts';
import { GuardDuty, type GuardDutyState } from '../../resources/guardduty.ts';
import { silencersOf, trustedListsOf } from './silence.ts';

export const collector = defineCollector({
  id: 'guardduty',
  scope: 'region',
  provides: [GuardDuty],
  run: async (aws, place, shelf) => {
    const client = aws.client(GuardDutyClient, place.region);
    // One page: a region never has a second detector.
    const { DetectorIds = [] } = await client.send(new ListDetectorsCommand({}));
    const [DetectorId] = DetectorIds;
    const detector: Reading<GuardDutyState> = await attempt('guardduty:GetDetector', async () => {
      if (DetectorId === undefined) return { state: 'none', since: null };
      const { Status, CreatedAt = null } = await client.send(new GetDetectorCommand({ DetectorId }));
      return { state: Status === 'ENABLED' ? 'on' : 'suspended', since: CreatedAt };
    });
    const silence = shelf.wants(GuardDuty, 'silencers', 'trustedLists')
      ? {
          silencers: await attempt('guardduty:ListFilters', async () =>
            DetectorId === undefined ? [] : silencersOf(client, DetectorId),
          ),
          trustedLists: await attempt('guardduty:ListIPSets', async () =>
            DetectorId === undefined ? [] : trustedListsOf(client, DetectorId),
          ),
        }
      : {};
    shelf.put(GuardDuty, regionIdentity(place), { detector, ...silence });
  },
});
