import {
  AccountClient,
  type AlternateContactType,
  GetAlternateContactCommand,
  GetContactInformationCommand,
} from '@aws-sdk/client-account';
import { attempt } from '../../../aws/attempt.ts';
import type { Reading } from '../../../kernel/reading.ts';
import { defineCollector } from '../../collector.ts';
import { accountIdentity } from '../../recorder.ts';
import {
  AccountContacts,
  type AlternateContact,
  type PrimaryContact,
} from '../../resources/account-contacts.ts';

export const collector = defineCollector({
  id: 'account-contacts',
  scope: 'global',
  provides: [AccountContacts],
  run: async (aws, place, shelf) => {
    const client = aws.client(AccountClient, place.region);
    const [primary, security, billing, operations] = await Promise.all([
      shelf.wants(AccountContacts, 'primary') && readPrimary(client),
      shelf.wants(AccountContacts, 'security') && readAlternate(client, 'SECURITY'),
      shelf.wants(AccountContacts, 'billing') && readAlternate(client, 'BILLING'),
      shelf.wants(AccountContacts, 'operations') && readAlternate(client, 'OPERATIONS'),
    ]);
    shelf.put(AccountContacts, accountIdentity(place), {
      ...(primary && { primary }),
      ...(security && { security }),
      ...(billing && { billing }),
      ...(operations && { operations }),
    });
  },
});

function readPrimary(client: AccountClient): Promise<Reading<PrimaryContact>> {
  return attempt('account:GetContactInformation', async () => {
    const { ContactInformation, VerificationStatus } = await client.send(
      new GetContactInformationCommand({}),
    );
    return {
      phoneEndsWith: (ContactInformation?.PhoneNumber ?? '').replaceAll(/\D/g, '').slice(-2),
      phoneVerification: VerificationStatus ?? null,
    };
  });
}

function readAlternate(
  client: AccountClient,
  kind: AlternateContactType,
): Promise<Reading<AlternateContact | null>> {
  return attempt<AlternateContact | null>(
    'account:GetAlternateContact',
    async () => {
      const { AlternateContact } = await client.send(
        new GetAlternateContactCommand({ AlternateContactType: kind }),
      );
      return AlternateContact ? { email: AlternateContact.EmailAddress ?? '' } : null;
    },
    { ResourceNotFoundException: null },
  );
}
