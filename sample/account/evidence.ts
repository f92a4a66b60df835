/** What is kept of what happened: one trail for one region, GuardDuty at home only, contacts half filled in. */
import type { Resource } from '../../src/inventory/inventory.ts';
import { AccessAnalyzer } from '../../src/inventory/resources/access-analyzer.ts';
import { AccountContacts } from '../../src/inventory/resources/account-contacts.ts';
import { CloudTrailCoverage, type Recorder } from '../../src/inventory/resources/cloudtrail-coverage.ts';
import { CloudTrailTrail } from '../../src/inventory/resources/cloudtrail-trail.ts';
import { GuardDuty } from '../../src/inventory/resources/guardduty.ts';
import { ACCOUNT, HOME, ofAccount, REGIONS, seen } from '../planted.ts';

const STOPPED_AT = '2026-11-09T18:15:00Z';

const seoul: Recorder = {
  trail: 'seoul-only',
  homeRegion: HOME,
  multiRegion: false,
  globalServiceEvents: false,
  logging: true,
  stoppedAt: null,
  deliveryError: null,
  kept: { reads: 'all', writes: 'all' },
};

/** The stranger stopped it first. */
const everywhere: Recorder = {
  ...seoul,
  trail: 'everywhere',
  multiRegion: true,
  globalServiceEvents: true,
  logging: false,
  stoppedAt: STOPPED_AT,
};

/** Writes into a bucket that was deleted. */
const tokyo: Recorder = {
  ...seoul,
  trail: 'tokyo-test',
  homeRegion: 'ap-northeast-1',
  deliveryError: 'NoSuchBucket',
};

function trail(
  recorder: Recorder,
  fields: { readonly bucket: string; readonly isOpen: boolean; readonly validates: boolean },
): Resource {
  const isGone = recorder.deliveryError === 'NoSuchBucket';
  return seen(
    CloudTrailTrail,
    {
      id: recorder.trail,
      arn: `arn:aws:cloudtrail:${recorder.homeRegion}:${ACCOUNT}:trail/${recorder.trail}`,
      region: recorder.homeRegion,
    },
    {
      validatesLogFiles: fields.validates,
      kmsKeyArn: fields.validates
        ? `arn:aws:kms:${HOME}:${ACCOUNT}:key/1f0c0ffe-0000-4000-8000-000000000001`
        : null,
      isForeign: false,
      status: {
        logging: recorder.logging,
        stoppedAt: recorder.stoppedAt,
        deliveryError: recorder.deliveryError,
        deliveredAt: recorder.deliveryError ? '2026-03-02T04:00:00Z' : '2026-11-20T00:05:00Z',
      },
      bucket: { name: fields.bucket, isForeign: isGone },
      bucketExposure: isGone
        ? null
        : { policyIsPublic: fields.isOpen, policyIsBlocked: false, aclIsPublic: false, aclIsBlocked: true },
      bucketVersioning: isGone ? null : { isOn: fields.validates, mfaDelete: false },
      bucketLogging: isGone ? null : { target: fields.validates ? 'haneul-access-logs' : null },
    },
  );
}

export const evidence: readonly Resource[] = [
  trail(seoul, { bucket: 'haneul-trail', isOpen: false, validates: true }),
  trail(everywhere, { bucket: 'haneul-trail-old', isOpen: true, validates: false }),
  trail(tokyo, { bucket: 'haneul-tokyo-gone', isOpen: false, validates: false }),
  ofAccount(CloudTrailCoverage, {
    managementEvents: [seoul, everywhere, tokyo],
    s3ObjectEvents: [{ ...everywhere, kept: { reads: 'none', writes: 'none' } }],
  }),
  ofAccount(AccountContacts, {
    primary: { phoneEndsWith: '42', phoneVerification: 'UNVERIFIED' },
    security: null,
    billing: null,
    operations: null,
  }),
  ...REGIONS.map((region) =>
    seen(
      GuardDuty,
      { id: region, region },
      {
        detector:
          region === HOME ? { state: 'on', since: '2026-01-15T02:00:00Z' } : { state: 'none', since: null },
      },
    ),
  ),
  ...REGIONS.map((region) =>
    seen(
      AccessAnalyzer,
      { id: region, region },
      { analyzers: region === HOME ? [{ name: 'outside', type: 'ACCOUNT', status: 'ACTIVE' }] : [] },
    ),
  ),
];
