import type {
  CreateDetectorRequest,
  CreateDetectorResponse,
  CreateFilterRequest,
  CreateIPSetRequest,
  CreateIPSetResponse,
  CreateThreatIntelSetRequest,
  CreateThreatIntelSetResponse,
  DeleteFilterRequest,
  GetIPSetRequest,
  GetIPSetResponse,
  GetThreatIntelSetRequest,
  GetThreatIntelSetResponse,
  ListFiltersRequest,
  ListFiltersResponse,
  ListIPSetsRequest,
  ListIPSetsResponse,
  ListMembersRequest,
  ListMembersResponse,
  ListPublishingDestinationsRequest,
  ListPublishingDestinationsResponse,
  ListThreatIntelSetsRequest,
  ListThreatIntelSetsResponse,
  UpdateIPSetRequest,
} from '@aws-sdk/client-guardduty';
import { memory } from '../call-context.ts';
import { randomBytes } from '../chance.ts';
import { collection } from '../collection.ts';
import { emptyLists } from '../empty-lists.ts';
import { AwsRefusal, answer, mendOutput, type ServiceAnswers } from '../service-answers.ts';
import { detectorMustExist, findingAnswers } from './guardduty/findings.ts';

const notOwned = () =>
  new AwsRefusal(
    'BadRequestException',
    'The request is rejected because the input ipSetId is not owned by the current account.',
  );
const ipSets = collection<GetIPSetResponse>('region', notOwned);
const threatSets = collection<GetThreatIntelSetResponse>('region', notOwned);
/** Asked twice with the same token, AWS makes one detector; moto makes two. */
const detectorsByToken = memory('region', () => new Map<string, string>());
/** moto keeps filters and lists none. */
const filters = memory('region', () => new Set<string>());

export const service: ServiceAnswers = {
  answers: {
    ...emptyLists('ListInvitations ListMalwareProtectionPlans'),
    ...findingAnswers,
    CreateDetector: answer<CreateDetectorRequest, CreateDetectorResponse>(({ ClientToken = '' }, at) => {
      const DetectorId = detectorsByToken(at).value.get(ClientToken);
      return DetectorId === undefined ? undefined : { DetectorId };
    }),
    ListFilters: answer<ListFiltersRequest, ListFiltersResponse>(async ({ DetectorId = '' }, at) => {
      await detectorMustExist(DetectorId, at);
      return { FilterNames: [...filters(at).value] };
    }),
    ListMembers: answer<ListMembersRequest, ListMembersResponse>(async ({ DetectorId = '' }, at) => {
      await detectorMustExist(DetectorId, at);
      return { Members: [] };
    }),
    ListPublishingDestinations: answer<ListPublishingDestinationsRequest, ListPublishingDestinationsResponse>(
      async ({ DetectorId = '' }, at) => {
        await detectorMustExist(DetectorId, at);
        return { Destinations: [] };
      },
    ),

    CreateIPSet: answer<CreateIPSetRequest, CreateIPSetResponse>(
      async ({ DetectorId = '', Name, Format, Location, Activate, Tags }, at) => {
        await detectorMustExist(DetectorId, at);
        const IpSetId = randomBytes(16).toString('hex');
        ipSets.put(IpSetId, { Name, Format, Location, Status: statusOf(Activate), Tags: Tags ?? {} }, at);
        return { IpSetId };
      },
    ),
    ListIPSets: answer<ListIPSetsRequest, ListIPSetsResponse>(async ({ DetectorId = '' }, at) => {
      await detectorMustExist(DetectorId, at);
      return { IpSetIds: ipSets.ids(at) };
    }),
    GetIPSet: answer<GetIPSetRequest, GetIPSetResponse>(({ IpSetId }, at) => ipSets.get(IpSetId, at)),
    UpdateIPSet: answer<UpdateIPSetRequest, object>(({ IpSetId = '', Name, Location, Activate }, at) => {
      const set = ipSets.get(IpSetId, at);
      const Status = Activate === undefined ? set.Status : statusOf(Activate);
      ipSets.put(IpSetId, { ...set, ...(Name && { Name }), ...(Location && { Location }), Status }, at);
      return {};
    }),
    DeleteIPSet: answer<GetIPSetRequest, object>(({ IpSetId }, at) => {
      ipSets.remove(IpSetId, at);
      return {};
    }),
    CreateThreatIntelSet: answer<CreateThreatIntelSetRequest, CreateThreatIntelSetResponse>(
      async ({ DetectorId = '', Name, Format, Location, Activate, Tags }, at) => {
        await detectorMustExist(DetectorId, at);
        const ThreatIntelSetId = randomBytes(16).toString('hex');
        const set = { Name, Format, Location, Status: statusOf(Activate), Tags: Tags ?? {} };
        threatSets.put(ThreatIntelSetId, set, at);
        return { ThreatIntelSetId };
      },
    ),
    ListThreatIntelSets: answer<ListThreatIntelSetsRequest, ListThreatIntelSetsResponse>(
      async ({ DetectorId = '' }, at) => {
        await detectorMustExist(DetectorId, at);
        return { ThreatIntelSetIds: threatSets.ids(at) };
      },
    ),
    GetThreatIntelSet: answer<GetThreatIntelSetRequest, GetThreatIntelSetResponse>(
      ({ ThreatIntelSetId }, at) => threatSets.get(ThreatIntelSetId, at),
    ),
    DeleteThreatIntelSet: answer<GetThreatIntelSetRequest, object>(({ ThreatIntelSetId }, at) => {
      threatSets.remove(ThreatIntelSetId, at);
      return {};
    }),
  },
  mends: {
    CreateDetector: mendOutput<CreateDetectorResponse>((output, at, input) => {
      const { ClientToken } = input as unknown as CreateDetectorRequest;
      if (ClientToken && output.DetectorId) detectorsByToken(at).value.set(ClientToken, output.DetectorId);
      return output;
    }),
    CreateFilter: mendOutput<object>((output, at, input) => {
      filters(at).value.add((input as unknown as CreateFilterRequest).Name ?? '');
      return output;
    }),
    DeleteFilter: mendOutput<object>((output, at, input) => {
      filters(at).value.delete((input as unknown as DeleteFilterRequest).FilterName ?? '');
      return output;
    }),
  },
};

function statusOf(active: boolean | undefined): 'ACTIVE' | 'INACTIVE' {
  return active ? 'ACTIVE' : 'INACTIVE';
}
