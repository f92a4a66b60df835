import { GetBucketWebsiteCommand, S3Client } from '@aws-sdk/client-s3';
import { errorCode } from '../../../aws/error-code.ts';
import type { AwsClients } from '../../../aws/gate.ts';
import { defineAction, type Target } from '../../../change/action.ts';
import { S3Bucket } from '../../../inventory/resources/s3-bucket.ts';
import { parsePolicy } from '../../../policy/document.ts';
import { refusesPlainHttp } from '../../../policy/plain-http.ts';
import { type ResourceTarget, theResource } from '../../found.ts';
import { bucketPolicy } from '../../policy-holders/s3-bucket.ts';
import { refuseDeleted } from '../../resource-policy.ts';
import { withHttpsOnly } from './https-only.ts';

export const action = defineAction<ResourceTarget>()({
  id: 's3-require-https',
  title: ({ name }) => ({
    en: `Refuse unencrypted HTTP to the bucket "${name}"`,
    ko: `버킷 "${name}"에 대한 암호화되지 않은 HTTP 요청 거부`,
  }),
  reads: [...bucketPolicy.reads, 's3:GetBucketWebsite'],
  writes: ['s3:PutBucketPolicy', 's3:DeleteBucketPolicy'],
  capture: async (aws, target) => {
    const { policy } = await bucketPolicy.read(aws, target);
    if (policy !== null) parsePolicy(policy);
    return { policy, isWebsite: await isWebsite(aws, target) };
  },
  holds: ({ policy }, { arn }) => {
    const document = policy === null ? null : parsePolicy(policy);
    return refusesPlainHttp(document, arn) && refusesPlainHttp(document, `${arn}/*`);
  },
  apply: (target, { policy }) => [bucketPolicy.write(target, target.name, withHttpsOnly(policy, target.arn))],
  undo: (target, { policy }) => [bucketPolicy.write(target, target.name, policy)],
  effect: () => ({
    en: 'The policy gets one more statement, which refuses requests without TLS. Everything else in it stays.',
    ko: '정책에 TLS를 쓰지 않는 요청을 거부하는 문(Statement) 하나가 추가됩니다. 나머지는 그대로입니다.',
  }),
  hurts: (_, before) => [
    {
      en: 'Programs that use http:// addresses of the bucket stop working.',
      ko: '버킷을 http:// 주소로 쓰는 프로그램이 멈춥니다.',
    },
    ...(before.isWebsite
      ? [
          {
            en: 'The bucket is a static website: its website address knows only HTTP, and stops opening. Put CloudFront before it first.',
            ko: '이 버킷은 정적 웹 사이트입니다. 웹 사이트 주소는 HTTP만 지원하므로 열리지 않게 됩니다. 먼저 CloudFront를 연결하세요.',
          },
        ]
      : []),
  ],
  refuses: (_, { policy }) => refuseDeleted(policy),
  monthlyUsd: 0,
  minutes: 1,
  // Which refuse any change to a policy that leaves it public.
  before: ['s3-block-public-access', 's3-block-account-public-access'],
  fromFinding: theResource(S3Bucket),
});

async function isWebsite(aws: AwsClients, { region, name }: Target): Promise<boolean> {
  try {
    await aws.client(S3Client, region).send(new GetBucketWebsiteCommand({ Bucket: name }));
    return true;
  } catch (error) {
    if (errorCode(error) !== 'NoSuchWebsiteConfiguration') throw error;
    return false;
  }
}
