/** What a recorder takes in. Of the three strategies only "all supported" keeps up with what AWS adds. */
import type { RecordingGroup, ResourceType } from '@aws-sdk/client-config-service';
import type { RecorderState } from '../../resources/config-recorder.ts';

const IAM: readonly ResourceType[] = [
  'AWS::IAM::User',
  'AWS::IAM::Group',
  'AWS::IAM::Role',
  'AWS::IAM::Policy',
];

/** A recorder without a group takes in everything but the global kinds: AWS's default. */
export function recordedKinds(
  group: RecordingGroup = { allSupported: true },
): Pick<RecorderState, 'allKinds' | 'iam'> {
  const excluded = group.exclusionByResourceTypes?.resourceTypes ?? [];
  switch (group.recordingStrategy?.useOnly) {
    case 'EXCLUSION_BY_RESOURCE_TYPES':
      // Leaving out IAM in all regions but one is what AWS advises, so that it is not paid for in each.
      return {
        allKinds: excluded.every((kind) => IAM.includes(kind)),
        iam: !IAM.some((kind) => excluded.includes(kind)),
      };
    case 'INCLUSION_BY_RESOURCE_TYPES':
      return { allKinds: false, iam: includesIam(group) };
    default:
      return group.allSupported === true
        ? { allKinds: true, iam: group.includeGlobalResourceTypes === true }
        : { allKinds: false, iam: includesIam(group) };
  }
}

function includesIam({ resourceTypes = [] }: RecordingGroup): boolean {
  return IAM.every((kind) => resourceTypes.includes(kind));
}
