import {
  AccountClient,
  type AlternateContactType,
  PutAlternateContactCommand,
  PutContactInformationCommand,
} from '@aws-sdk/client-account';
import type { Seed } from './law.ts';

/** None yet; another one; none, and the primary contact is a company abroad. */
export function contactSeed(type: AlternateContactType): Seed['seed'] {
  return async (account, n) => {
    const client = account.client(AccountClient, 'us-east-1');
    if (n === 1) {
      await client.send(
        new PutAlternateContactCommand({
          AlternateContactType: type,
          Name: '이전 담당자',
          Title: 'CTO',
          EmailAddress: 'former@example.com',
          PhoneNumber: '+82 2 000 0000',
        }),
      );
    }
    if (n === 2) {
      await client.send(
        new PutContactInformationCommand({
          ContactInformation: {
            FullName: 'Example GmbH',
            AddressLine1: 'Hauptstr. 1',
            City: 'Berlin',
            CountryCode: 'DE',
            PostalCode: '10115',
            PhoneNumber: '+493000000',
          },
        }),
      );
    }
    return [{ region: 'us-east-1', name: type.toLowerCase(), email: 'security@example.com' }];
  };
}
