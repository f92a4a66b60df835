import type {
  GetAccountInformationResponse,
  GetContactInformationRequest,
  GetContactInformationResponse,
  PutAccountNameRequest,
  PutContactInformationRequest,
} from '@aws-sdk/client-account';
import { memory } from '../call-context.ts';
import { AwsRefusal, answer, type ServiceAnswers } from '../service-answers.ts';
import { primaryEmailAnswers } from './account/primary-email.ts';
import { regionAnswers } from './account/regions.ts';

/** What AWS holds of everyone who signed up. */
const contact = memory('account', () => ({
  FullName: 'Kim Jimin',
  AddressLine1: '1 Teheran-ro',
  City: 'Seoul',
  CountryCode: 'KR',
  PostalCode: '06000',
  PhoneNumber: '+821000000000',
}));

const accountName = memory('account', () => 'Kim Jimin');

export const service: ServiceAnswers = {
  answers: {
    ...regionAnswers,
    ...primaryEmailAnswers,
    GetAccountInformation: answer<object, GetAccountInformationResponse>((_input, at) => ({
      AccountId: at.account.id,
      AccountName: accountName(at).value,
      AccountState: 'ACTIVE',
    })),
    PutAccountName: answer<PutAccountNameRequest, object>(({ AccountName = '' }, at) => {
      if (AccountName === '' || AccountName.length > 50)
        throw new AwsRefusal('ValidationException', 'The name must have 1 to 50 characters');
      accountName(at).value = AccountName;
      return {};
    }),
    GetContactInformation: answer<GetContactInformationRequest, GetContactInformationResponse>(
      (_input, at) => ({
        ContactInformation: contact(at).value,
        ...(at.account.facts.phoneVerification && {
          VerificationStatus: at.account.facts.phoneVerification,
        }),
      }),
    ),
    PutContactInformation: answer<PutContactInformationRequest, object>(({ ContactInformation }, at) => {
      contact(at).value = ContactInformation as ReturnType<typeof contact>['value'];
      return {};
    }),
  },
};
