import { defineResource, field } from '../resource-type.ts';

export interface GuardDutyState {
  /** `none`: never turned on, or turned off. `suspended`: it exists and watches nothing. */
  readonly state: 'on' | 'suspended' | 'none';
  /** ISO 8601; `null` where there is none. */
  readonly since: string | null;
}

/** A region has at most one detector, also where the organisation manages it. */
export const GuardDuty = defineResource({
  type: 'AWS::GuardDuty::Detector',
  name: { en: 'GuardDuty', ko: 'GuardDuty' },
  scope: 'region',
  fields: {
    detector: field<GuardDutyState>('guardduty:ListDetectors', 'guardduty:GetDetector'),
    /** Names of the filters that put findings away before anybody sees them. */
    silencers: field<readonly string[]>(
      'guardduty:ListFilters',
      'guardduty:GetFilter',
      'guardduty:ListDetectors',
    ),
    /** Ids of lists of addresses that GuardDuty never reports. */
    trustedLists: field<readonly string[]>('guardduty:ListIPSets', 'guardduty:ListDetectors'),
  },
});
