import type {
  GetContactInformationRequest,
  GetContactInformationResponse,
  ListRegionsRequest,
  ListRegionsResponse,
  PutContactInformationRequest,
} from '@aws-sdk/client-account';
import { DEFAULT_REGIONS, OPT_IN_REGIONS } from '../account-state.ts';
import { memory } from '../call-context.ts';
import { answer, type ServiceAnswers } from '../service-answers.ts';

/** What AWS holds of everyone who signed up. */
const contact = memory('account', () => ({
  FullName: 'Kim Jimin',
  AddressLine1: '1 Teheran-ro',
  City: 'Seoul',
  CountryCode: 'KR',
  PostalCode: '06000',
  PhoneNumber: '+821000000000',
}));

export const service: ServiceAnswers = {
  answers: {
    ListRegions: answer<ListRegionsRequest, ListRegionsResponse>(
      ({ RegionOptStatusContains: wanted }, at) => {
        const all = [
          ...DEFAULT_REGIONS.map((name) => ({
            RegionName: name,
            RegionOptStatus: 'ENABLED_BY_DEFAULT' as const,
          })),
          ...OPT_IN_REGIONS.map((name) => ({
            RegionName: name,
            RegionOptStatus: at.account.optedIn.has(name) ? ('ENABLED' as const) : ('DISABLED' as const),
          })),
        ];
        return { Regions: all.filter((region) => !wanted || wanted.includes(region.RegionOptStatus)) };
      },
    ),
    GetContactInformation: answer<GetContactInformationRequest, GetContactInformationResponse>(
      (_input, at) => ({
        ContactInformation: contact(at).value,
      }),
    ),
    PutContactInformation: answer<PutContactInformationRequest, object>(({ ContactInformation }, at) => {
      contact(at).value = ContactInformation as ReturnType<typeof contact>['value'];
      return {};
    }),
  },
};
