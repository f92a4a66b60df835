import type { RecordingGroup } from '@aws-sdk/client-config-service';
import { expect, test } from 'vitest';
import { recordedKinds } from './recorded-kinds.ts';

const IAM = ['AWS::IAM::User', 'AWS::IAM::Group', 'AWS::IAM::Role', 'AWS::IAM::Policy'] as const;
const without = (...kinds: readonly string[]): RecordingGroup => ({
  allSupported: false,
  recordingStrategy: { useOnly: 'EXCLUSION_BY_RESOURCE_TYPES' },
  exclusionByResourceTypes: { resourceTypes: kinds as never },
});

test.for<[string, RecordingGroup | undefined, boolean, boolean]>([
  ['the default', undefined, true, false],
  ['everything', { allSupported: true, includeGlobalResourceTypes: true }, true, true],
  [
    'everything without a region of its own',
    { allSupported: true, includeGlobalResourceTypes: false },
    true,
    false,
  ],
  ['instances only', { allSupported: false, resourceTypes: ['AWS::EC2::Instance'] }, false, false],
  [
    'IAM only, as a strategy',
    { resourceTypes: [...IAM], recordingStrategy: { useOnly: 'INCLUSION_BY_RESOURCE_TYPES' } },
    false,
    true,
  ],
  ['all but IAM', without(...IAM), true, false],
  ['all but buckets', without('AWS::S3::Bucket'), false, true],
  ['all but users', without('AWS::IAM::User'), true, false],
])('%s', ([, group, allKinds, iam]) => expect(recordedKinds(group)).toEqual({ allKinds, iam }));
