import { GetMacieSessionCommand, Macie2Client } from '@aws-sdk/client-macie2';
import { attempt } from '../../../aws/attempt.ts';
import { defineCollector } from '../../collector.ts';
import { isMacieOff } from '../../macie-off.ts';
import { regionIdentity } from '../../recorder.ts';
import { Macie } from '../../resources/macie.ts';
import { told } from '../../told.ts';

export const collector = defineCollector({
  id: 'macie',
  scope: 'region',
  provides: [Macie],
  run: async (aws, place, shelf) => {
    const client = aws.client(Macie2Client, place.region);
    const session = await attempt<'on' | 'paused' | 'off'>('macie2:GetMacieSession', async () => {
      try {
        const { status } = await client.send(new GetMacieSessionCommand({}));
        return told(status, 'status') === 'ENABLED' ? 'on' : 'paused';
      } catch (error) {
        if (isMacieOff(error)) return 'off';
        throw error;
      }
    });
    shelf.put(Macie, regionIdentity(place), { session });
  },
});
