import { GetBucketVersioningCommand, S3Client } from '@aws-sdk/client-s3';
import { type Call, defineAction, type Target } from '../../../change/action.ts';
import { theBucket } from '../../found.ts';

export const action = defineAction<Target>()({
  id: 's3-enable-versioning',
  title: ({ name }) => ({
    en: `Turn on versioning of the bucket "${name}"`,
    ko: `버킷 "${name}"의 버전 관리 켜기`,
  }),
  reads: ['s3:GetBucketVersioning'],
  writes: ['s3:PutBucketVersioning'],
  // "Never on" and "suspended" are one: AWS knows no way back to the first, and new files fare alike in both.
  capture: async (aws, { region, name }) => {
    const { Status } = await aws
      .client(S3Client, region)
      .send(new GetBucketVersioningCommand({ Bucket: name }));
    return Status === 'Enabled' ? 'on' : 'off';
  },
  holds: (state) => state === 'on',
  apply: (target) => [setVersioning(target, 'Enabled')],
  undo: (target) => [setVersioning(target, 'Suspended')],
  effect: () => ({
    en: 'Files that are overwritten or deleted stay as old versions and can be brought back. If this is undone, versioning is suspended: a bucket that had it never becomes one without, and versions made meanwhile stay.',
    ko: '덮어쓰거나 삭제한 파일이 이전 버전으로 남아 복구할 수 있습니다. 되돌리면 버전 관리가 일시 중지됩니다. 한 번 켠 버킷은 켜기 전 상태로 돌아가지 않으며, 그사이에 생긴 버전은 남습니다.',
  }),
  hurts: () => [
    {
      en: 'Programs that delete files to save space save none until a lifecycle rule deletes old versions too.',
      ko: '공간을 줄이려고 파일을 지우는 프로그램은, 수명 주기 규칙으로 이전 버전까지 지워야 효과가 있습니다.',
    },
  ],
  monthlyUsd: {
    en: 'Free itself; every old version is stored at the price of S3 (about 0.025 USD per GB a month) until it is deleted.',
    ko: '기능은 무료이며, 이전 버전은 삭제할 때까지 S3 저장 요금(GB당 월 약 0.025 USD)이 듭니다.',
  },
  minutes: 1,
  fromFinding: theBucket,
});

function setVersioning({ region, name }: Target, Status: 'Enabled' | 'Suspended'): Call {
  return {
    load: () => import('@aws-sdk/client-s3'),
    client: 'S3',
    operation: 'PutBucketVersioning',
    region,
    input: { Bucket: name, VersioningConfiguration: { Status } },
    needs: ['s3:PutBucketVersioning'],
  };
}
