import { DescribeHubCommand, SecurityHubClient } from '@aws-sdk/client-securityhub';
import { attempt } from '../../../aws/attempt.ts';
import { defineCollector } from '../../collector.ts';
import { regionIdentity } from '../../recorder.ts';
import { SecurityHub } from '../../resources/securityhub.ts';
import { told } from '../../told.ts';

export const collector = defineCollector({
  id: 'securityhub',
  scope: 'region',
  provides: [SecurityHub],
  run: async (aws, place, shelf) => {
    const client = aws.client(SecurityHubClient, place.region);
    const hub = await attempt<{ readonly since: string } | null>(
      'securityhub:DescribeHub',
      async () => {
        const { SubscribedAt } = await client.send(new DescribeHubCommand({}));
        return { since: told(SubscribedAt, 'SubscribedAt') };
      },
      // AWS's answer where nobody has turned it on.
      { InvalidAccessException: null },
    );
    shelf.put(SecurityHub, regionIdentity(place), { hub });
  },
});
