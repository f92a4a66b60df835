/** The one bucket of a region into which S3, load balancers and VPCs write what came and went. */
import { josa } from '../i18n/particles.ts';
import type { Json } from '../kernel/json.ts';
import type { Text } from '../kernel/text.ts';
import { LOAD_BALANCING_ACCOUNTS } from '../policy/aws-log-accounts.ts';
import { type LogBucket, onlyEncrypted } from './log-bucket.ts';

export function serviceLogs(at: Omit<LogBucket, 'bucket'>): LogBucket {
  return { ...at, bucket: `jikimi-logs-${at.account}-${at.region}` };
}

/** Prefix of the access logs of S3. */
export const S3_PREFIX = 's3-access';

/** Whoever makes the bucket first, it takes in all of them. */
export function serviceLogsPolicy({ region, bucket, account, partition }: LogBucket): Json {
  const arn = `arn:${partition}:s3:::${bucket}`;
  const own = { StringEquals: { 'aws:SourceAccount': account } };
  const put = { Effect: 'Allow', Action: 's3:PutObject' };
  const delivery = { Service: 'delivery.logs.amazonaws.com' };
  // Regions since 2022 know the service's name; the older ones an account of AWS too.
  const older = LOAD_BALANCING_ACCOUNTS[region];
  return {
    Version: '2012-10-17',
    Statement: [
      {
        Sid: 'S3AccessLogs',
        ...put,
        Principal: { Service: 'logging.s3.amazonaws.com' },
        Resource: `${arn}/${S3_PREFIX}/*`,
        Condition: own,
      },
      {
        Sid: 'LoadBalancerLogs',
        ...put,
        Principal: { Service: 'logdelivery.elasticloadbalancing.amazonaws.com' },
        Resource: `${arn}/AWSLogs/${account}/*`,
      },
      ...(older === undefined
        ? []
        : [
            {
              Sid: 'LoadBalancerLogsOfOlderRegions',
              ...put,
              Principal: { AWS: `arn:${partition}:iam::${older}:root` },
              Resource: `${arn}/AWSLogs/${account}/*`,
            },
          ]),
      {
        Sid: 'LogDeliveryWrite',
        ...put,
        Principal: delivery,
        Resource: `${arn}/AWSLogs/${account}/*`,
        Condition: {
          StringEquals: { 's3:x-amz-acl': 'bucket-owner-full-control', 'aws:SourceAccount': account },
        },
      },
      {
        Sid: 'LogDeliveryAclCheck',
        Effect: 'Allow',
        Principal: delivery,
        Action: 's3:GetBucketAcl',
        Resource: arn,
        Condition: own,
      },
      onlyEncrypted(arn),
    ],
  };
}

export function bucketTaken({ bucket }: LogBucket): Text {
  return {
    en: `The bucket ${bucket} is used for something else: its policy is another one.`,
    ko: `버킷 ${bucket}의 정책이 다릅니다. 다른 용도로 쓰는 버킷입니다.`,
  };
}

/** What undoing leaves. */
export function keptLogs({ bucket }: LogBucket): Text {
  return {
    en: `Undoing keeps the bucket ${bucket} with what was written: evidence is not thrown away.`,
    ko: `되돌려도 버킷 ${josa(bucket, '과/와')} 기록은 증거이므로 남습니다.`,
  };
}

export const LOG_STORAGE_PRICE: Text = {
  en: 'Only the storage in S3: for a small site usually some cents a month, for a busy one more',
  ko: 'S3 보관 요금만 듦. 작은 사이트는 보통 한 달에 몇 센트, 요청이 많으면 더 듦',
};
