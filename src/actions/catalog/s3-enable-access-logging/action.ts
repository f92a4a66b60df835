import {
  GetBucketLocationCommand,
  GetBucketLoggingCommand,
  type LoggingEnabled,
  S3Client,
} from '@aws-sdk/client-s3';
import { defineAction, type Target } from '../../../change/action.ts';
import { josa } from '../../../i18n/particles.ts';
import { partitionOfRegion } from '../../../kernel/partitions.ts';
import { sentences } from '../../../kernel/text.ts';
import { theBucket } from '../../found.ts';
import { asJson } from '../../guard/same.ts';
import { LOG_BUCKET_WRITES, makeBucket, mayUseBucket, s3Call } from '../../log-bucket.ts';
import {
  bucketTaken,
  keptLogs,
  LOG_STORAGE_PRICE,
  S3_PREFIX,
  serviceLogs,
  serviceLogsPolicy,
} from '../../service-logs.ts';

/** `name` is the bucket's. */
interface BucketTarget extends Target {
  readonly account: string;
}

export const action = defineAction<BucketTarget>()({
  id: 's3-enable-access-logging',
  title: ({ name }) => ({
    en: `Log who reads and writes the bucket ${name}`,
    ko: `버킷 ${name}의 액세스 로깅 켜기`,
  }),
  reads: ['s3:GetBucketLocation', 's3:GetBucketLogging', 's3:GetBucketPolicy'],
  writes: [...LOG_BUCKET_WRITES, 's3:PutBucketLogging'],
  capture: async (aws, target) => {
    const { region, name, account } = target;
    const own = { Bucket: name, ExpectedBucketOwner: account };
    const s3 = aws.client(S3Client, region);
    const { LocationConstraint } = await s3.send(new GetBucketLocationCommand(own));
    const location = regionOf(LocationConstraint);
    const { LoggingEnabled } = await aws.client(S3Client, location).send(new GetBucketLoggingCommand(own));
    const logs = logsOf(target, location);
    return {
      location,
      logging: LoggingEnabled === undefined ? null : asJson(LoggingEnabled),
      mayUse: await mayUseBucket(aws, logs, serviceLogsPolicy(logs)),
    };
  },
  holds: ({ logging }) => logging !== null,
  apply: (target, { location }) => {
    const logs = logsOf(target, location);
    // Below it, S3 keeps account, region, bucket and day apart.
    const wanted: LoggingEnabled = {
      TargetBucket: logs.bucket,
      TargetPrefix: `${S3_PREFIX}/`,
      TargetObjectKeyFormat: { PartitionedPrefix: { PartitionDateSource: 'EventTime' } },
    };
    return [...makeBucket(logs, serviceLogsPolicy(logs)), setLogging(target, location, asJson(wanted))];
  },
  undo: (target, { location, logging }) => [setLogging(target, location, logging)],
  effect: (target, { location }) => {
    const logs = logsOf(target, location);
    return sentences(
      {
        en: `Every read, write and deletion in ${target.name} is noted in the private bucket ${logs.bucket}, which is made if it is not there. The first files come within some hours.`,
        ko: `${target.name} 버킷의 모든 읽기, 쓰기, 삭제가 비공개 버킷 ${josa(logs.bucket, '으로/로')} 기록됩니다. 그 버킷이 없으면 새로 만듭니다. 첫 파일은 몇 시간 안에 생깁니다.`,
      },
      keptLogs(logs),
    );
  },
  hurts: () => [],
  refuses: (target, { location, mayUse }) => (mayUse ? undefined : bucketTaken(logsOf(target, location))),
  monthlyUsd: LOG_STORAGE_PRICE,
  minutes: 2,
  fromFinding: (found) => theBucket(found).map((one) => ({ ...one, account: found.account.id })),
});

/** S3 answers nothing for its first region, and a continent for its second. */
function regionOf(constraint: string | undefined): string {
  if (!constraint) return 'us-east-1';
  return constraint === 'EU' ? 'eu-west-1' : constraint;
}

/** S3 takes a bucket of the same region only. */
function logsOf({ account }: BucketTarget, location: string) {
  return serviceLogs({ region: location, account, partition: partitionOfRegion(location).id });
}

function setLogging(
  { name, account }: BucketTarget,
  location: string,
  logging: ReturnType<typeof asJson> | null,
) {
  return s3Call(
    location,
    'PutBucketLogging',
    {
      Bucket: name,
      ExpectedBucketOwner: account,
      BucketLoggingStatus: logging === null ? {} : { LoggingEnabled: logging },
    },
    's3:PutBucketLogging',
  );
}
