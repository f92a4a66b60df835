import { GetPublicAccessBlockCommand, S3Client } from '@aws-sdk/client-s3';
import { type Call, defineAction, type Target } from '../../../change/action.ts';
import { theBucket } from '../../found.ts';
import { ALL_BLOCKED, type Block, blocksAll, readBlock } from '../../public-access-block.ts';

export const action = defineAction<Target>()({
  id: 's3-block-public-access',
  title: ({ name }) => ({
    en: `Turn on Block Public Access for the bucket "${name}"`,
    ko: `버킷 "${name}"의 퍼블릭 액세스 차단 켜기`,
  }),
  reads: ['s3:GetBucketPublicAccessBlock'],
  writes: ['s3:PutBucketPublicAccessBlock'],
  capture: (aws, { region, name }) =>
    readBlock(() => aws.client(S3Client, region).send(new GetPublicAccessBlockCommand({ Bucket: name }))),
  holds: blocksAll,
  apply: (target) => [setBlock(target, ALL_BLOCKED)],
  undo: (target, before) => [setBlock(target, before)],
  effect: () => ({
    en: 'Nobody can read or write in this bucket without signing in, whatever its policy and ACLs say. They stay as they are and count again if this is undone.',
    ko: '버킷의 정책과 ACL이 무엇이든 로그인하지 않고는 이 버킷을 읽거나 쓸 수 없습니다. 정책과 ACL은 그대로 남아 있고, 되돌리면 다시 적용됩니다.',
  }),
  hurts: () => [
    {
      en: 'Pages and programs that open its files without signing in stop working, a public website too. If its policy is public, other accounts that it names are kept out as well.',
      ko: '로그인 없이 파일을 열던 웹 페이지와 프로그램은 멈춥니다. 공개 웹 사이트도 마찬가지입니다. 정책이 퍼블릭이면 정책에 적힌 다른 계정도 들어올 수 없습니다.',
    },
  ],
  monthlyUsd: 0,
  minutes: 1,
  fromFinding: theBucket,
});

function setBlock({ region, name }: Target, block: Block): Call {
  const to = {
    load: () => import('@aws-sdk/client-s3'),
    client: 'S3',
    region,
    needs: ['s3:PutBucketPublicAccessBlock'] as const,
  };
  return block === null
    ? { ...to, operation: 'DeletePublicAccessBlock', input: { Bucket: name } }
    : {
        ...to,
        operation: 'PutPublicAccessBlock',
        input: { Bucket: name, PublicAccessBlockConfiguration: block },
      };
}
