import type {
  CreateTrailResponse,
  GetTrailStatusResponse,
  ListTrailsRequest,
  ListTrailsResponse,
  TrailInfo,
} from '@aws-sdk/client-cloudtrail';
import { memory } from '../call-context.ts';
import { answer, mendOutput, type ServiceAnswers } from '../service-answers.ts';

const trails = memory('account', (): TrailInfo[] => []);

export const service: ServiceAnswers = {
  answers: {
    /** AWS lists the trails of all regions wherever it is asked; moto those of the region. */
    ListTrails: answer<ListTrailsRequest, ListTrailsResponse>((_input, at) => ({ Trails: trails(at).value })),
  },
  mends: {
    CreateTrail: mendOutput<CreateTrailResponse>((output, at) => {
      const { Name, TrailARN } = output;
      trails(at).value.push({ Name, TrailARN, HomeRegion: at.region });
      return output;
    }),
    /** moto delivers at the moment it is asked. */
    GetTrailStatus: mendOutput<GetTrailStatusResponse>((output) => ({
      ...output,
      ...(output.LatestDeliveryTime && { LatestDeliveryTime: output.StartLoggingTime }),
    })),
    DeleteTrail: mendOutput<object>((output, at, input) => {
      const remembered = trails(at);
      const gone = ({ Name, TrailARN, HomeRegion }: TrailInfo) =>
        TrailARN === input['Name'] || (Name === input['Name'] && HomeRegion === at.region);
      remembered.value = remembered.value.filter((one) => !gone(one));
      return output;
    }),
  },
};
