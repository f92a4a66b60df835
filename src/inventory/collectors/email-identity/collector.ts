import { GetAccountCommand, paginateListEmailIdentities, SESv2Client } from '@aws-sdk/client-sesv2';
import { attempt } from '../../../aws/attempt.ts';
import { defineCollector } from '../../collector.ts';
import { listOf, listsCollector } from '../../list-collector.ts';
import { regionIdentity } from '../../recorder.ts';
import { EmailIdentity, EmailSending } from '../../resources/email-identity.ts';
import { told } from '../../told.ts';

const identities = listsCollector({
  id: 'email-identity',
  scope: 'region',
  client: SESv2Client,
  lists: [
    listOf({
      resource: EmailIdentity,
      list: paginateListEmailIdentities,
      input: { PageSize: 1000 },
      items: (page) => page.EmailIdentities,
      describe: ({ IdentityName = '' }) => ({ id: IdentityName }),
    }),
  ],
});

export const collector = defineCollector({
  ...identities,
  provides: [...identities.provides, EmailSending],
  run: async (aws, place, shelf) => {
    await identities.run(aws, place, shelf);
    if (!shelf.wants(EmailSending, 'sending')) return;
    const sending = await attempt('ses:GetAccount', async () => {
      const { ProductionAccessEnabled, SendQuota } = await aws
        .client(SESv2Client, place.region)
        .send(new GetAccountCommand({}));
      return {
        isProduction: told(ProductionAccessEnabled, 'ProductionAccessEnabled'),
        mailsPerDay: told(SendQuota?.Max24HourSend, 'Max24HourSend'),
      };
    });
    shelf.put(EmailSending, regionIdentity(place), { sending });
  },
});
