import { defineAction, type Target } from '../../../change/action.ts';
import { CloudTrailTrail } from '../../../inventory/resources/cloudtrail-trail.ts';
import { told } from '../../../inventory/told.ts';
import { factOf, factsOf } from '../../facts.ts';
import { MANAGED_BY_ORGANIZATION } from '../../organization-managed.ts';
import { readTrail, trailCall } from '../../trail-calls.ts';

/** The name is the trail's, the region its home region. */
export const action = defineAction<Target>()({
  id: 'cloudtrail-enable-validation',
  title: ({ name, region }) => ({
    en: `Turn on log file validation of the trail ${name} in ${region}`,
    ko: `${region}의 추적 ${name}에 로그 파일 검증 켜기`,
  }),
  reads: ['cloudtrail:GetTrail', 'cloudtrail:GetTrailStatus'],
  writes: ['cloudtrail:UpdateTrail'],
  capture: async (aws, { region, name }) => {
    const read = await readTrail(aws, region, name);
    return read === null
      ? null
      : {
          validation: told(read.trail?.LogFileValidationEnabled, 'LogFileValidationEnabled'),
          arn: told(read.trail?.TrailARN, 'TrailARN'),
        };
  },
  holds: (trail) => trail?.validation ?? false,
  apply: (target) => [validate(target, true)],
  undo: (target) => [validate(target, false)],
  effect: () => ({
    en: 'Every hour AWS adds a signed list of the files it delivered: a file that was changed or deleted later shows. It begins with the files from now on.',
    ko: 'AWS가 전달한 파일 목록을 한 시간마다 서명해서 함께 저장하므로, 나중에 변경되거나 삭제된 파일이 드러납니다. 지금부터 전달되는 파일에 적용됩니다.',
  }),
  hurts: () => [],
  refuses: ({ name }, trail, { account }) => {
    if (trail === null) return { en: `There is no trail ${name}.`, ko: `${name} 추적이 없습니다.` };
    return trail.arn.includes(`:${account}:`) ? undefined : MANAGED_BY_ORGANIZATION;
  },
  monthlyUsd: 0,
  minutes: 1,
  facts: [factsOf(CloudTrailTrail, 'isForeign')],
  fromFinding: (found) => {
    const { resource } = found;
    return factOf(found, CloudTrailTrail, 'isForeign') === false
      ? [{ region: resource.region, name: resource.arn?.split('/').at(-1) ?? resource.id }]
      : [];
  },
});

function validate(target: Target, EnableLogFileValidation: boolean) {
  return trailCall(target, 'UpdateTrail', { Name: target.name, EnableLogFileValidation });
}
