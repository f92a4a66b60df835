import { GetPublicAccessBlockCommand, S3ControlClient } from '@aws-sdk/client-s3-control';
import { type Call, defineAction, type Target } from '../../../change/action.ts';
import { S3AccountSettings } from '../../../inventory/resources/s3-account-settings.ts';
import { ALL_BLOCKED, type Block, blocksAll, readBlock } from '../../public-access-block.ts';

interface AccountTarget extends Target {
  /** The account's id. */
  readonly account: string;
}

export const action = defineAction<AccountTarget>()({
  id: 's3-block-account-public-access',
  title: ({ account }) => ({
    en: `Turn on Block Public Access for every bucket of account ${account}`,
    ko: `계정 ${account}의 모든 버킷에 퍼블릭 액세스 차단 켜기`,
  }),
  reads: ['s3:GetAccountPublicAccessBlock'],
  writes: ['s3:PutAccountPublicAccessBlock'],
  capture: (aws, { region, account }) =>
    readBlock(() =>
      aws.client(S3ControlClient, region).send(new GetPublicAccessBlockCommand({ AccountId: account })),
    ),
  holds: blocksAll,
  apply: (target) => [setBlock(target, ALL_BLOCKED)],
  undo: (target, before) => [setBlock(target, before)],
  effect: () => ({
    en: 'No bucket of the account, in any region, can be read or written without signing in, and none can be made public. Policies and ACLs stay as they are and count again if this is undone.',
    ko: '모든 리전에서 이 계정의 버킷은 로그인하지 않고는 읽거나 쓸 수 없고, 공개할 수도 없습니다. 정책과 ACL은 그대로 남아 있고, 되돌리면 다시 적용됩니다.',
  }),
  hurts: () => [
    {
      en: 'Websites and files that are public on purpose stop opening. Serve them through CloudFront, or block public access bucket by bucket.',
      ko: '일부러 공개한 웹 사이트와 파일이 열리지 않게 됩니다. CloudFront로 제공하거나 버킷별로 퍼블릭 액세스를 차단하세요.',
    },
  ],
  monthlyUsd: 0,
  minutes: 1,
  fromFinding: ({ resource, account: { id }, homeRegion }) =>
    resource.type === S3AccountSettings.type ? [{ region: homeRegion, name: id, account: id }] : [],
});

function setBlock({ region, account }: AccountTarget, block: Block): Call {
  const to = {
    load: () => import('@aws-sdk/client-s3-control'),
    client: 'S3Control',
    region,
    needs: ['s3:PutAccountPublicAccessBlock'] as const,
  };
  return block === null
    ? { ...to, operation: 'DeletePublicAccessBlock', input: { AccountId: account } }
    : {
        ...to,
        operation: 'PutPublicAccessBlock',
        input: { AccountId: account, PublicAccessBlockConfiguration: block },
      };
}
