import type {
  DisableRegionRequest,
  EnableRegionRequest,
  GetRegionOptStatusRequest,
  GetRegionOptStatusResponse,
  ListRegionsRequest,
  ListRegionsResponse,
  RegionOptStatus,
} from '@aws-sdk/client-account';
import { DEFAULT_REGIONS, OPT_IN_REGIONS } from '../../account-state.ts';
import type { CallContext } from '../../call-context.ts';
import { AwsRefusal, answer, type ServiceAnswers } from '../../service-answers.ts';

export const regionAnswers: ServiceAnswers['answers'] = {
  ListRegions: answer<ListRegionsRequest, ListRegionsResponse>(({ RegionOptStatusContains: wanted }, at) => ({
    Regions: [...DEFAULT_REGIONS, ...OPT_IN_REGIONS]
      .map((RegionName) => ({ RegionName, RegionOptStatus: statusOf(at, RegionName) }))
      .filter((region) => !wanted || wanted.includes(region.RegionOptStatus)),
  })),
  GetRegionOptStatus: answer<GetRegionOptStatusRequest, GetRegionOptStatusResponse>(({ RegionName }, at) => {
    const name = known(RegionName);
    return { RegionName: name, RegionOptStatus: statusOf(at, name) };
  }),
  EnableRegion: answer<EnableRegionRequest, object>(({ RegionName }, at) =>
    change(at, known(RegionName), true),
  ),
  DisableRegion: answer<DisableRegionRequest, object>(({ RegionName }, at) =>
    change(at, known(RegionName), false),
  ),
};

function change(at: CallContext, region: string, enable: boolean): object {
  const status = statusOf(at, region);
  if (status === 'ENABLED_BY_DEFAULT')
    throw new AwsRefusal('ValidationException', `${region} is enabled by default and cannot be changed`);
  if (status === 'ENABLING' || status === 'DISABLING')
    throw new AwsRefusal('ConflictException', `${region} is ${status} already`, 409);
  const wanted = enable ? 'ENABLED' : 'DISABLED';
  if (status !== wanted) at.account.regionChanges.begin(region, enable, at.account.clock.nowMs());
  return {};
}

function statusOf({ account }: CallContext, region: string): RegionOptStatus {
  if (DEFAULT_REGIONS.includes(region)) return 'ENABLED_BY_DEFAULT';
  // Asked first: it carries out what is due.
  const enabled = account.isEnabled(region);
  return account.regionChanges.of(region) ?? (enabled ? 'ENABLED' : 'DISABLED');
}

function known(region = ''): string {
  if (DEFAULT_REGIONS.includes(region) || OPT_IN_REGIONS.includes(region)) return region;
  throw new AwsRefusal('ValidationException', `Region ${region} is not valid`);
}
