import { CloudTrailClient, paginateLookupEvents } from '@aws-sdk/client-cloudtrail';
import { attempt } from '../../../aws/attempt.ts';
import { defineCollector } from '../../collector.ts';
import { regionIdentity } from '../../recorder.ts';
import { type SignIn, SignIns } from '../../resources/sign-ins.ts';
import { readSignIn } from './event.ts';

/** 50 events a page, 2 pages a second: 20 pages are ten seconds and a thousand sign-ins in a region. */
const MOST_PAGES = 20;

export const collector = defineCollector({
  id: 'sign-ins',
  scope: 'region',
  provides: [SignIns],
  run: async (aws, place, shelf) => {
    const client = aws.client(CloudTrailClient, place.region);
    const events = await attempt('cloudtrail:LookupEvents', async () => {
      const list: SignIn[] = [];
      let pages = 0;
      let isCut = false;
      const input = {
        LookupAttributes: [{ AttributeKey: 'EventName' as const, AttributeValue: 'ConsoleLogin' }],
      };
      for await (const page of paginateLookupEvents({ client, pageSize: 50 }, input)) {
        list.push(...(page.Events ?? []).flatMap((event) => readSignIn(event) ?? []));
        pages += 1;
        isCut = pages >= MOST_PAGES && page.NextToken !== undefined;
        if (isCut) break;
      }
      return { list, isCut };
    });
    shelf.put(SignIns, regionIdentity(place), { events });
  },
});
