import { defineAction, type Target } from '../../../change/action.ts';
import { CloudTrailCoverage } from '../../../inventory/resources/cloudtrail-coverage.ts';
import { told } from '../../../inventory/told.ts';
import { factOf, factsOf } from '../../facts.ts';
import { MANAGED_BY_ORGANIZATION } from '../../organization-managed.ts';
import { FIRST_FILE, readTrail, trailCall } from '../../trail-calls.ts';

interface TrailTarget extends Target {
  /** The trail's; the region is its home region. */
  readonly name: string;
}

export const action = defineAction<TrailTarget>()({
  id: 'cloudtrail-start-logging',
  title: ({ name, region }) => ({
    en: `Start logging of the trail ${name} in ${region}`,
    ko: `${region}의 추적 ${name} 로깅 시작`,
  }),
  reads: ['cloudtrail:GetTrail', 'cloudtrail:GetTrailStatus'],
  writes: ['cloudtrail:StartLogging', 'cloudtrail:StopLogging'],
  capture: async (aws, { region, name }) => {
    const read = await readTrail(aws, region, name);
    return read === null
      ? null
      : {
          logging: told(read.status.IsLogging, 'IsLogging'),
          arn: told(read.trail?.TrailARN, 'TrailARN'),
          ofOrganization: read.trail?.IsOrganizationTrail ?? false,
        };
  },
  holds: (trail) => trail?.logging ?? false,
  apply: (target) => [trailCall(target, 'StartLogging', { Name: target.name })],
  undo: (target) => [trailCall(target, 'StopLogging', { Name: target.name })],
  effect: ({ name }) => ({
    en: `What happens in the account is written to the bucket of ${name} again. What happened while it was stopped is in Event history only, for 90 days.`,
    ko: `계정에서 일어나는 일을 추적 ${name}의 버킷에 다시 기록합니다. 중지된 동안의 일은 이벤트 기록(Event history)에 90일 동안만 남습니다.`,
  }),
  hurts: () => [],
  refuses: ({ name }, trail, { account }) => {
    if (trail === null) {
      return { en: `There is no trail ${name}.`, ko: `${name} 추적이 없습니다.` };
    }
    return trail.ofOrganization && !trail.arn.includes(`:${account}:`) ? MANAGED_BY_ORGANIZATION : undefined;
  },
  monthlyUsd: {
    en: 'Free where it is the only trail that keeps management events: AWS charges for further copies, and S3 for the files',
    ko: '관리 이벤트를 기록하는 추적이 이것뿐이면 무료. 같은 이벤트를 기록하는 추적이 더 있거나 데이터 이벤트를 기록하면 요금이 붙고, 로그 파일에는 S3 보관 요금이 붙음',
  },
  minutes: 1,
  proof: FIRST_FILE,
  facts: [factsOf(CloudTrailCoverage, 'managementEvents')],
  fromFinding: (found) =>
    (factOf(found, CloudTrailCoverage, 'managementEvents') ?? [])
      .filter(({ logging }) => !logging)
      .map(({ trail, homeRegion }) => ({ region: homeRegion, name: trail })),
});
