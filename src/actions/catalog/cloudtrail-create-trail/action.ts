import { defineAction } from '../../../change/action.ts';
import { josa } from '../../../i18n/particles.ts';
import { CloudTrailCoverage } from '../../../inventory/resources/cloudtrail-coverage.ts';
import { told } from '../../../inventory/told.ts';
import { factOf, factsOf } from '../../facts.ts';
import { LOG_BUCKET_WRITES, makeBucket, mayUseBucket } from '../../log-bucket.ts';
import { FIRST_FILE, readTrail, TRAIL_GONE, trailCall } from '../../trail-calls.ts';
import { policyOf, type TrailTarget } from './trail-bucket.ts';

const NAME = 'jikimi-trail';

export const action = defineAction<TrailTarget>()({
  id: 'cloudtrail-create-trail',
  title: ({ name, bucket }) => ({
    en: `Record all regions with a new trail ${name} into the new bucket ${bucket}`,
    ko: `새 추적 ${josa(name, '으로/로')} 모든 리전을 새 버킷 ${bucket}에 기록`,
  }),
  reads: ['cloudtrail:GetTrail', 'cloudtrail:GetTrailStatus', 's3:GetBucketPolicy'],
  writes: [
    'cloudtrail:CreateTrail',
    'cloudtrail:DeleteTrail',
    'cloudtrail:StartLogging',
    'cloudtrail:StopLogging',
    ...LOG_BUCKET_WRITES,
  ],
  capture: async (aws, target) => {
    const mayUse = await mayUseBucket(aws, target, policyOf(target));
    const read = await readTrail(aws, target.region, target.name);
    if (read === null) return { mayUse, trail: null };
    const { trail, status } = read;
    return {
      mayUse,
      trail: {
        bucket: told(trail?.S3BucketName, 'S3BucketName'),
        multiRegion: told(trail?.IsMultiRegionTrail, 'IsMultiRegionTrail'),
        validation: told(trail?.LogFileValidationEnabled, 'LogFileValidationEnabled'),
        logging: told(status.IsLogging, 'IsLogging'),
        /** S3's error code from the last delivery; the first one comes minutes after the start. */
        deliveryError: status.LatestDeliveryError || null,
      },
    };
  },
  holds: ({ trail }, { bucket }) =>
    trail !== null &&
    trail.bucket === bucket &&
    trail.multiRegion &&
    trail.validation &&
    trail.logging &&
    trail.deliveryError === null,
  apply: (target, { trail }) => [
    ...(trail === null
      ? [
          ...makeBucket(target, policyOf(target)),
          trailCall(
            target,
            'CreateTrail',
            {
              Name: target.name,
              S3BucketName: target.bucket,
              IsMultiRegionTrail: true,
              IncludeGlobalServiceEvents: true,
              EnableLogFileValidation: true,
            },
            ['TrailAlreadyExistsException'],
          ),
        ]
      : []),
    trailCall(target, 'StartLogging', { Name: target.name }),
  ],
  undo: (target, _, { trail }) =>
    trail === null
      ? []
      : [
          ...(trail.logging ? [trailCall(target, 'StopLogging', { Name: target.name }, TRAIL_GONE)] : []),
          trailCall(target, 'DeleteTrail', { Name: target.name }, TRAIL_GONE),
        ],
  effect: ({ bucket }) => ({
    en: `Who did what, in every region, is kept for as long as you want, with proof that no file was changed. AWS delivers the first file within some minutes: in a terminal it is waited for, up to 15 minutes (Ctrl-C ends the wait and leaves the trail). Undoing deletes the trail and keeps the bucket ${bucket} with what was recorded: evidence is not thrown away.`,
    ko: `모든 리전에서 누가 무엇을 했는지 원하는 만큼 오래 보관하고, 파일이 변경되지 않았음을 증명할 수 있습니다. 첫 파일은 몇 분 뒤에 전달되며, 터미널에서는 최대 15분까지 기다려 확인합니다(Ctrl-C를 누르면 추적은 그대로 두고 기다리기만 멈춥니다). 되돌리면 추적은 삭제되지만 버킷 ${josa(bucket, '과/와')} 기록은 증거이므로 남습니다.`,
  }),
  hurts: () => [],
  refuses: ({ name, bucket }, { mayUse, trail }) => {
    if (trail !== null) {
      return {
        en: `There is a trail ${name} already that records less or is stopped. Look at it in the CloudTrail console.`,
        ko: `${name} 추적이 이미 있지만 기록이 부족하거나 중지되어 있습니다. CloudTrail 콘솔에서 확인하세요.`,
      };
    }
    return mayUse
      ? undefined
      : {
          en: `The bucket ${bucket} is used for something else: its policy is another one.`,
          ko: `버킷 ${bucket}의 정책이 다릅니다. 다른 용도로 쓰는 버킷입니다.`,
        };
  },
  monthlyUsd: {
    en: 'The first trail of management events is free; S3 stores its files, for a small account usually some cents a month',
    ko: '관리 이벤트의 첫 번째 추적은 무료. 로그 파일의 S3 보관 요금은 작은 계정이면 보통 한 달에 몇 센트',
  },
  minutes: 5,
  proof: FIRST_FILE,
  facts: [factsOf(CloudTrailCoverage, 'managementEvents')],
  // A further trail would cost; one that is there is to be mended.
  fromFinding: (found) => {
    const { account, homeRegion } = found;
    return factOf(found, CloudTrailCoverage, 'managementEvents')?.length === 0
      ? [
          {
            region: homeRegion,
            name: NAME,
            bucket: `jikimi-trail-${account.id}-${homeRegion}`,
            account: account.id,
            partition: account.partition,
          },
        ]
      : [];
  },
});
