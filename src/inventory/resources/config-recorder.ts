import { defineResource, field } from '../resource-type.ts';

export interface RecorderState {
  readonly name: string;
  readonly recording: boolean;
  /** `SUCCESS`, `PENDING`, `FAILURE`, `NotApplicable`; `null` before the first delivery. */
  readonly lastStatus: string | null;
  /** The error of the last delivery. */
  readonly lastError: string | null;
  /** Every kind of resource that AWS Config knows, the global ones of IAM apart. */
  readonly allKinds: boolean;
  /** Users, groups, roles and policies. */
  readonly iam: boolean;
}

/** A region has at most one recorder that its owner manages; those that services make for themselves do not count. */
export const ConfigRecorder = defineResource({
  type: 'AWS::Config::ConfigurationRecorder',
  name: { en: 'AWS Config recorder', ko: 'AWS Config 레코더' },
  scope: 'region',
  fields: {
    /** `null`: there is none. */
    recorder: field<RecorderState | null>(
      'config:DescribeConfigurationRecorders',
      'config:DescribeConfigurationRecorderStatus',
    ),
  },
});

export function isRecording({ recording, lastStatus }: RecorderState): boolean {
  return recording && lastStatus?.toUpperCase() !== 'FAILURE';
}
