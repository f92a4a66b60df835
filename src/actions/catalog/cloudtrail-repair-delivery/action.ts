import { defineAction, type Target } from '../../../change/action.ts';
import { canonical } from '../../../change/canonical.ts';
import { CloudTrailTrail } from '../../../inventory/resources/cloudtrail-trail.ts';
import type { Json } from '../../../kernel/json.ts';
import type { Text } from '../../../kernel/text.ts';
import { parsePolicy } from '../../../policy/document.ts';
import { factOf, factsOf } from '../../facts.ts';
import type { ResourceTarget } from '../../found.ts';
import { bucketPolicy } from '../../policy-holders/s3-bucket.ts';
import { refuseDeleted } from '../../resource-policy.ts';
import { readTrail } from '../../trail-calls.ts';

interface BucketTarget extends Target {
  /** The bucket's. */
  readonly name: string;
  readonly trailArn: string;
  readonly account: string;
  readonly partition: string;
}

interface State {
  readonly [key: string]: Json;
  /** Of the trail's files in the bucket; `null`: there is no such trail any more. */
  readonly prefix: string | null;
  readonly policy: string | null;
}

export const action = defineAction<BucketTarget>()({
  id: 'cloudtrail-repair-delivery',
  title: ({ name, trailArn }) => ({
    en: `Let the trail ${trailName(trailArn)} write into the bucket ${name} again`,
    ko: `추적 ${trailName(trailArn)}에서 버킷 ${name}에 다시 쓸 수 있게 정책 복구`,
  }),
  reads: ['cloudtrail:GetTrail', 'cloudtrail:GetTrailStatus', ...bucketPolicy.reads],
  writes: bucketPolicy.writes,
  capture: async (aws, target): Promise<State> => {
    const read = await readTrail(aws, target.region, target.trailArn);
    const { policy } = await bucketPolicy.read(aws, bucketOf(target));
    if (policy !== null) parsePolicy(policy);
    return { prefix: read === null ? null : (read.trail?.S3KeyPrefix ?? ''), policy };
  },
  holds: (state, target) => missing(target, state).length === 0,
  apply: (target, state) => [
    bucketPolicy.write(bucketOf(target), target.name, withStatements(state.policy, missing(target, state))),
  ],
  undo: (target, { policy }) => [bucketPolicy.write(bucketOf(target), target.name, policy)],
  effect: ({ trailArn }) => ({
    en: `The bucket policy gets what CloudTrail needs for this one trail (${trailName(trailArn)}); everything else in it stays. The next files arrive within about 15 minutes: run the checkup again then. Find out who changed the policy: an intruder hides so.`,
    ko: `버킷 정책에 이 추적(${trailName(trailArn)}) 하나에 필요한 권한이 추가되고 나머지는 그대로입니다. 다음 파일은 약 15분 안에 도착하므로 그때 점검을 다시 실행하세요. 누가 정책을 바꿨는지도 확인하세요. 침입자가 흔적을 감추는 방법입니다.`,
  }),
  hurts: (_, { policy }) => (denies(policy) ? [A_DENY_COUNTS] : []),
  refuses: (_, { prefix, policy }) =>
    prefix === null
      ? { en: 'There is no such trail any more.', ko: '이 추적은 더 이상 없습니다.' }
      : refuseDeleted(policy),
  monthlyUsd: 0,
  minutes: 2,
  facts: [factsOf(CloudTrailTrail, 'status', 'bucket')],
  before: ['s3-block-public-access', 's3-block-account-public-access'],
  // Only where the bucket is there and says no: a bucket that is gone, or a key that is, takes a person.
  fromFinding: (found) => {
    const status = factOf(found, CloudTrailTrail, 'status');
    const bucket = factOf(found, CloudTrailTrail, 'bucket');
    const { account, resource } = found;
    const isOurs = bucket !== undefined && !bucket.isForeign && resource.arn !== null;
    return isOurs && status?.deliveryError === 'AccessDenied'
      ? [
          {
            region: resource.region,
            name: bucket.name,
            trailArn: resource.arn ?? '',
            account: account.id,
            partition: account.partition,
          },
        ]
      : [];
  },
});

function bucketOf(target: BucketTarget): ResourceTarget {
  const { region, name, account, partition } = target;
  return { region, name, account, arn: `arn:${partition}:s3:::${name}` };
}

function trailName(arn: string): string {
  return arn.slice(arn.lastIndexOf('/') + 1);
}

/** What CloudTrail needs, and the policy does not say in these words. */
function missing(target: BucketTarget, { prefix, policy }: State): readonly Json[] {
  const there = new Set(statementsOf(policy).map(canonical));
  return wanted(target, prefix ?? '').filter((one) => !there.has(canonical(one)));
}

function wanted({ name, trailArn, account, partition }: BucketTarget, prefix: string): readonly Json[] {
  const arn = `arn:${partition}:s3:::${name}`;
  const service = { Service: 'cloudtrail.amazonaws.com' };
  const folder = prefix === '' ? '' : `${prefix}/`;
  return [
    {
      Sid: 'JikimiCloudTrailAclCheck',
      Effect: 'Allow',
      Principal: service,
      Action: 's3:GetBucketAcl',
      Resource: arn,
      Condition: { StringEquals: { 'aws:SourceArn': trailArn } },
    },
    {
      Sid: 'JikimiCloudTrailWrite',
      Effect: 'Allow',
      Principal: service,
      Action: 's3:PutObject',
      Resource: `${arn}/${folder}AWSLogs/${account}/*`,
      Condition: {
        StringEquals: { 's3:x-amz-acl': 'bucket-owner-full-control', 'aws:SourceArn': trailArn },
      },
    },
  ];
}

function withStatements(policy: string | null, more: readonly Json[]): string {
  const document = policy === null ? { Version: '2012-10-17' } : (JSON.parse(policy) as object);
  return JSON.stringify({ ...document, Statement: [...statementsOf(policy), ...more] });
}

function statementsOf(policy: string | null): readonly Json[] {
  if (policy === null) return [];
  const { Statement } = JSON.parse(policy) as { readonly Statement: Json };
  return Array.isArray(Statement) ? Statement : [Statement];
}

function denies(policy: string | null): boolean {
  return (
    policy !== null &&
    parsePolicy(policy).statements.some(
      ({ effect, conditions }) =>
        effect === 'Deny' &&
        !Object.values(conditions).some((keys) =>
          Object.keys(keys).some((key) => key.toLowerCase() === 'aws:securetransport'),
        ),
    )
  );
}

const A_DENY_COUNTS: Text = {
  en: 'The policy also denies something, and a Deny counts more than what is added: if files still do not arrive, look at it.',
  ko: '정책에 거부(Deny)도 들어 있고, 거부는 추가되는 허용보다 우선합니다. 그래도 파일이 오지 않으면 거부 문을 확인하세요.',
};
