import type {
  CreateTrailResponse,
  GetEventSelectorsResponse,
  GetTrailStatusResponse,
  ListPublicKeysRequest,
  ListPublicKeysResponse,
  ListTrailsRequest,
  ListTrailsResponse,
  LookupEventsRequest,
  LookupEventsResponse,
  PutEventSelectorsResponse,
  UpdateTrailResponse,
} from '@aws-sdk/client-cloudtrail';
import { DescribeOrganizationCommand, OrganizationsClient } from '@aws-sdk/client-organizations';
import { type CallContext, memory } from '../call-context.ts';
import type { Structure } from '../model/service-model.ts';
import { answer, mendOutput, type ServiceAnswers } from '../service-answers.ts';
import { LookupLimit, lookUp } from '../trail/lookup.ts';
import { readMembers } from '../trail/organization-trails.ts';
import { newTrail, type Trail } from '../trail/trails.ts';

const limits = memory('account', () => new LookupLimit());

export const service: ServiceAnswers = {
  answers: {
    /** AWS lists the trails of all regions wherever it is asked; moto those of the region. */
    ListTrails: answer<ListTrailsRequest, ListTrailsResponse>((_input, { account }) => ({
      Trails: account.trail.trails.all.map(({ name, arn, homeRegion }) => ({
        Name: name,
        TrailARN: arn,
        HomeRegion: homeRegion,
      })),
    })),
    LookupEvents: answer<LookupEventsRequest, LookupEventsResponse>((input, at) => {
      const { trail, clock } = at.account;
      if (trail.limitsLookups) limits(at).value.take(at.region, Date.now());
      return lookUp(trail, input, at.region, clock.nowMs());
    }),
    /** One key for all regions and all time; AWS has one per region and changes it. */
    ListPublicKeys: answer<ListPublicKeysRequest, ListPublicKeysResponse>((_input, { account }) => {
      const { publicDer, fingerprint } = account.trail.signingKey;
      const valid = { ValidityStartTime: new Date('2013-11-01'), ValidityEndTime: new Date('2099-12-31') };
      return { PublicKeyList: [{ Value: publicDer, Fingerprint: fingerprint, ...valid }] };
    }),
  },
  mends: {
    CreateTrail: mendOutput<CreateTrailResponse>(async (output, at) => {
      const trail = newTrail(output, at.region);
      if (output.IsOrganizationTrail) {
        const { Organization } = await at.moto(OrganizationsClient).send(new DescribeOrganizationCommand());
        trail.organization = Organization?.Id;
        trail.members = await readMembers(at);
      }
      at.account.trail.trails.add(trail);
      return output;
    }),
    UpdateTrail: mendOutput<UpdateTrailResponse>((output, at) => {
      const trail = at.account.trail.trails.find(output.TrailARN ?? '', at.region);
      if (!trail) return output;
      trail.bucket = output.S3BucketName ?? trail.bucket;
      trail.prefix = output.S3KeyPrefix ?? '';
      trail.isMultiRegion = output.IsMultiRegionTrail ?? false;
      trail.hasGlobalEvents = output.IncludeGlobalServiceEvents ?? true;
      trail.isValidated = output.LogFileValidationEnabled ?? false;
      return output;
    }),
    DeleteTrail: mendOutput<object>((output, at, input) => {
      const trail = trailOf(input['Name'], at);
      if (trail) at.account.trail.trails.remove(trail);
      return output;
    }),
    StartLogging: mendOutput<object>((output, at, input) => {
      const trail = trailOf(input['Name'], at);
      if (!trail || trail.isLogging) return output;
      trail.isLogging = true;
      trail.lastWord = undefined;
      trail.startedMs = at.account.clock.nowMs();
      return output;
    }),
    StopLogging: mendOutput<object>((output, at, input) => {
      const trail = trailOf(input['Name'], at);
      if (!trail?.isLogging) return output;
      trail.isLogging = false;
      trail.lastWord = 'StopLogging';
      return output;
    }),
    PutEventSelectors: mendOutput<PutEventSelectorsResponse>((output, at, input) => {
      const trail = trailOf(input['TrailName'], at);
      if (!trail) return output;
      trail.selectors = output.EventSelectors ?? [];
      trail.advancedSelectors = output.AdvancedEventSelectors ?? [];
      return output;
    }),
    /** moto gives back what was put; AWS names the resources of no data event as well. */
    GetEventSelectors: mendOutput<GetEventSelectorsResponse>(({ EventSelectors, ...output }) => ({
      ...output,
      ...(EventSelectors && {
        EventSelectors: EventSelectors.map((selector) => ({ DataResources: [], ...selector })),
      }),
    })),
    /** moto delivers at the moment it is asked. */
    GetTrailStatus: mendOutput<GetTrailStatusResponse>((output, at, input) => statusOf(output, at, input)),
  },
};

function trailOf(nameOrArn: unknown, { account, region }: CallContext): Trail | undefined {
  return typeof nameOrArn === 'string' ? account.trail.trails.find(nameOrArn, region) : undefined;
}

function statusOf(output: GetTrailStatusResponse, at: CallContext, input: Structure): GetTrailStatusResponse {
  const trail = trailOf(input['Name'], at);
  if (!trail) return output;
  const { LatestDeliveryTime: _, LatestDeliveryAttemptTime: __, ...rest } = output;
  const { deliveredMs, digestedMs, deliveryError } = trail;
  return {
    ...rest,
    LatestDeliveryAttemptTime: deliveredMs === undefined ? '' : new Date(deliveredMs).toISOString(),
    LatestDeliveryAttemptSucceeded: deliveredMs === undefined ? '' : new Date(deliveredMs).toISOString(),
    ...(deliveredMs !== undefined && { LatestDeliveryTime: new Date(deliveredMs) }),
    ...(digestedMs !== undefined && { LatestDigestDeliveryTime: new Date(digestedMs) }),
    ...(deliveryError !== undefined && { LatestDeliveryError: deliveryError }),
  };
}
